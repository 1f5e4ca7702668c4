import BoardEngine
import BoardModel

extension BoardLists {
  /// Decisions, newest first; only those with every given word in them.
  package func decisions(words: [String] = []) -> Report {
    var report = Report(
      columns: ["NO", "DECIDED", "BY", "SETTLES", "TITLE"],
      emptyText: words.isEmpty ? "No decisions." : "No decision has these words.")
    for decision in state.board.decisions.sorted.reversed() {
      let text = decision.searchText.lowercased()
      guard words.allSatisfy({ text.contains($0.lowercased()) }),
        situation == nil || decision.situation == situation,
        department == nil || decision.by == department, hasBegun(decision.decided.earliest)
      else { continue }
      report.add(
        [
          "D\(decision.number)", TimeText.text(decision.decided, beside: moment), decision.by ?? "",
          decision.settles.joined(separator: ", "),
          decision.title + (decision.supersededBy.map { " (superseded by D\($0))" } ?? ""),
        ],
        [
          ("number", .number(decision.number)), ("title", .string(decision.title)),
          ("by", .text(decision.by)), ("decided", .iso(decision.decided.latest)),
          ("recorded", .iso(decision.recorded)), ("rationale", .text(decision.text("rationale"))),
          ("settles", JSONValue(decision.settles)), ("position", .number(decision.position)),
          ("seen_position", .number(decision.seen.position)), ("seen_chain", .text(decision.seen.chain)),
          ("seen_chain_words", .text(decision.seen.chainWords)),
          ("superseded_by", .number(decision.supersededBy)),
        ])
    }
    return report
  }

  /// What was attached by its hash, oldest first.
  ///
  /// - Parameter digest: only material with this SHA-256, in hexadecimal digits.
  package func materials(digest: String? = nil) -> Report {
    var report = Report(
      columns: ["NO", "TIME", "BY", "TO", "BYTES", "SHA-256", "KEPT AT", "TITLE"],
      emptyText: digest == nil ? "Nothing was attached." : "Nothing with these bytes was attached.")
    for material in state.board.materials.sorted {
      guard digest == nil || material.digest == digest,
        situation == nil || material.situation == situation,
        department == nil || material.by == department
      else { continue }
      report.add(
        [
          "#\(material.position)", TimeText.text(material.occurred, beside: moment), material.by ?? "",
          material.entry.map { "#\($0)" } ?? "", "\(material.size)", material.digest, material.place ?? "",
          material.title,
        ],
        [
          ("position", .number(material.position)), ("title", .string(material.title)),
          ("by", .text(material.by)), ("entry", .number(material.entry)), ("size", .number(material.size)),
          ("sha256", .string(material.digest)), ("kept_at", .text(material.place)),
          ("occurred", .iso(material.occurred.latest)),
        ])
    }
    return report
  }

  /// The running log, oldest first.
  package func lines() -> Report {
    var report = Report(
      columns: ["NO", "TIME", "BY", "FOR", "KIND", "LINE"], emptyText: "Nothing was logged.")
    for line in state.board.lines.sorted {
      guard situation == nil || line.situation == situation, department == nil || line.by == department,
        hasBegun(line.occurred.earliest)
      else { continue }
      let late = line.lateReason.map { " (late: \($0))" } ?? ""
      report.add(
        [
          "\(line.position)", TimeText.text(line.occurred, beside: moment), line.recordedFor ?? line.by ?? "",
          line.departments.joined(separator: ","), line.flavour.rawValue, line.text + late,
        ],
        [
          ("position", .number(line.position)), ("text", .string(line.text)),
          ("flavour", .string(line.flavour.rawValue)), ("by", .text(line.by)),
          ("recorded_for", .text(line.recordedFor)), ("for", JSONValue(line.departments)),
          ("occurred", .iso(line.occurred.latest)), ("recorded", .iso(line.recorded)),
          ("late_reason", .text(line.lateReason)), ("corrects", .number(line.corrects)),
        ])
    }
    return report
  }
}
