package import BoardEngine
import BoardModel
import ConflictRules

extension BoardLists {
  /// Ways out of a finding, numbered, each with what it would do.
  package func resolutions(_ proposals: [WeighedProposal]) -> Report {
    var report = Report(
      columns: ["N", "HOW", "WHO", "EFFECT", "WHAT"], emptyText: "Nothing usual can be filled in for it.",
      form: form)
    for (index, weighed) in proposals.enumerated() {
      let proposal = weighed.proposal
      report.add(
        [
          "\(index + 1)", proposal.resolution.rawValue.replacing("_", with: " "), proposal.department ?? "?",
          weighed.effect, proposal.title,
        ],
        [
          ("number", .number(index + 1)), ("resolution", .string(proposal.resolution.rawValue)),
          ("department", .text(proposal.department)), ("title", .string(proposal.title)),
          ("settles_it", .bool(weighed.settlesIt)),
          ("settles", JSONValue(weighed.settles.map(\.finding.name))),
          ("raises", JSONValue(weighed.raises.map(\.finding.name))),
          ("missing", proposal.gaps.isEmpty ? nil : JSONValue(proposal.gaps.map(\.what))),
          ("refused", .text(weighed.rejection.map { String(describing: $0) })),
          (
            "commands",
            .array(
              proposal.commands.map { command in
                .object(
                  JSONObject([("kind", .string(command.kind.rawValue)), ("fields", .object(command.fields))]))
              })
          ),
        ])
    }
    return report
  }
}
