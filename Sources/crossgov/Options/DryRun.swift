import BoardEngine
import BoardModel
import BoardReports
import ConflictRules

/// What a change would do, for people or for programs.
struct DryRun {
  let admission: Admission
  /// How many changes the author asked for.
  var changes = 1

  func report(asJSON: Bool) {
    if asJSON {
      Output.write(json + "\n")
      return
    }
    Output.line("Nothing was recorded. It would record:")
    for draft in own {
      Output.line("  \(draft.kind.rawValue)")
      for (name, text) in FieldText.words(draft.body, of: draft.kind) { Output.line("    \(name): \(text)") }
    }
    list("raise", admission.raised)
    list("settle", admission.settled)
    if !admission.silenced.isEmpty { list("silence", admission.silenced) }
  }

  private func list(_ verb: String, _ findings: [OpenFinding]) {
    Output.line(findings.isEmpty ? "It would \(verb) nothing." : "It would \(verb):")
    for open in findings {
      Output.line("  \(open.severity.rawValue)  \(open.finding.name): \(open.finding.summary)")
    }
  }

  /// What the author asked for; what the board writes down about findings because of it is shown as findings.
  private var own: [DecidedEvent] { Array(admission.drafts.prefix(changes)) }

  /// Findings as data.
  static func data(_ findings: [OpenFinding]) -> JSONValue {
    .array(
      findings.map { open in
        .object(
          JSONObject([
            ("name", .string(open.finding.name)), ("severity", .string(open.severity.rawValue)),
            ("summary", .string(open.finding.summary)),
          ]))
      })
  }

  private var json: String {
    let records = own.map { draft in
      JSONValue.object(JSONObject([("kind", .string(draft.kind.rawValue)), ("body", .object(draft.body))]))
    }
    return JSONText.line(
      .object(
        JSONObject([
          ("would_record", .array(records)), ("would_raise", Self.data(admission.raised)),
          ("would_settle", Self.data(admission.settled)), ("would_silence", Self.data(admission.silenced)),
          ("unacknowledged", Self.data(admission.unacknowledged)),
        ])))
  }
}
