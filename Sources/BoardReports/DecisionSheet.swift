package import BoardModel

/// A decision as plain text, with what was on the screen when it was made.
package enum DecisionSheet {
  private static let headings: [(part: String, heading: String)] = [
    ("statement", "Decision"), ("rationale", "Rationale"), ("known", "Known"), ("power", "Power"),
    ("present", "Present"), ("consulted", "Consulted"), ("informed", "Informed"),
    ("conditions", "Conditions"), ("review_trigger", "Review on"), ("note", "Note"),
  ]

  /// The whole decision; texts that were added later stand under the first with their time.
  package static func text(_ decision: Decision, on board: Board) -> String {
    var lines = ["D\(decision.number)  \(decision.title)"]
    if decision.isNoDecision { lines.append("It was decided not to decide.") }
    if let later = decision.supersededBy { lines.append("Superseded by D\(later).") }
    let maker = decision.maker ?? decision.by ?? "not stated"
    lines.append("Decided   \(TimeText.full(decision.decided.latest)) by \(maker)")
    lines.append("Recorded  \(TimeText.full(decision.recorded)) as #\(decision.position)")
    if let person = decision.recordedFor { lines.append("Recorded for \(person)") }
    if let reason = decision.lateReason { lines.append("Late      \(reason)") }
    for (part, heading) in headings {
      for (index, text) in decision.texts.filter({ $0.part == part }).enumerated() {
        lines.append(
          index == 0 ? "\(heading): \(text.text)" : "  added \(TimeText.full(text.at)): \(text.text)")
      }
    }
    if !decision.options.isEmpty { lines.append("Options") }
    for option in decision.options {
      let why = option.whyRejected.map { " — rejected: \($0)" } ?? ""
      lines.append("  \(option.isChosen ? "chosen " : "")\(option.title)\(why)")
    }
    for (department, text) in decision.dissent.sorted(by: { $0.key < $1.key }) {
      lines.append("Dissent   \(department): \(text)")
    }
    if decision.isResourceLimited { lines.append("Limited by resources.") }
    if let review = decision.reviewAt { lines.append("Review    \(TimeText.full(review))") }
    for finding in decision.settles {
      let manner = PlainText.words(decision.manner?.rawValue ?? "resolved")
      let until = decision.until.map { " until \(TimeText.full($0))" } ?? ""
      lines.append("Settles   \(finding): \(manner)\(until)")
      if !decision.agreedBy.isEmpty {
        lines.append("          agreed by \(decision.agreedBy.joined(separator: ", "))")
      }
      if let life = board.conflicts[finding] { lines.append("          \(life.summary)") }
    }
    for confirmation in decision.confirmations {
      lines.append("Read back and confirmed by \(confirmation.person), \(TimeText.full(confirmation.at))")
    }
    for material in board.materials.sorted where material.entry == decision.position {
      let place = material.place.map { ", kept at \($0)" } ?? ""
      lines.append("Attached  \(material.title)\(place)")
      lines.append("          \(material.size) bytes, SHA-256 \(material.digest) (#\(material.position))")
    }
    lines.append("On the screen")
    let chain = decision.seen.chain.map(ChainWords.text) ?? "not stored"
    lines.append("  board at #\(decision.seen.position ?? 0), chain \(chain)")
    if let screen = decision.seen.screen { lines.append("  \(screen)") }
    lines.append("  program \(decision.seen.program ?? "?"), rules \(decision.seen.rules ?? "?")")
    lines.append("  open then: \(decision.seen.conflicts.isEmpty ? "none" : "")")
    for finding in decision.seen.conflicts { lines.append("    \(finding)") }
    if !decision.seen.silenced.isEmpty {
      lines.append("  silenced then:")
      for finding in decision.seen.silenced { lines.append("    \(finding)") }
    }
    return lines.map(PlainText.cleaned).joined(separator: "\n") + "\n"
  }
}

extension DecisionSheet {
  /// The whole decision as one JSON object.
  package static func json(_ decision: Decision) -> String {
    var object = JSONObject([
      ("number", .integer(Int64(decision.number))), ("title", .string(decision.title)),
      ("situation", .string(decision.situation)), ("no_decision", .bool(decision.isNoDecision)),
      ("resource_limited", .bool(decision.isResourceLimited)),
      ("position", .integer(Int64(decision.position))), ("settles", JSONValue(decision.settles)),
    ])
    object["by"] = .text(decision.by)
    object["maker"] = .text(decision.maker)
    object["recorded_for"] = .text(decision.recordedFor)
    object["decided"] = .iso(decision.decided.latest)
    object["recorded"] = .iso(decision.recorded)
    object["late_reason"] = .text(decision.lateReason)
    object["manner"] = .text(decision.manner?.rawValue)
    object["until"] = .iso(decision.until)
    object["review_at"] = .iso(decision.reviewAt)
    object["supersedes"] = .number(decision.supersedes)
    object["superseded_by"] = .number(decision.supersededBy)
    object["texts"] = .array(
      decision.texts.map { text in
        .object(
          JSONObject([
            ("part", .string(text.part)), ("text", .string(text.text)),
            ("position", .integer(Int64(text.position))),
          ]))
      })
    object["options"] = .array(
      decision.options.map { option in
        var part = JSONObject([("title", .string(option.title)), ("chosen", .bool(option.isChosen))])
        part["why_rejected"] = .text(option.whyRejected)
        return .object(part)
      })
    object["dissent"] = .object(
      JSONObject(decision.dissent.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    object["confirmed_by"] = JSONValue(decision.confirmations.map(\.person))
    object["seen_position"] = .number(decision.seen.position)
    object["seen_chain"] = .text(decision.seen.chain)
    object["seen_chain_words"] = .text(decision.seen.chainWords)
    object["seen_conflicts"] = JSONValue(decision.seen.conflicts)
    object["seen_silenced"] = JSONValue(decision.seen.silenced)
    object["agreed_by"] = decision.agreedBy.isEmpty ? nil : JSONValue(decision.agreedBy)
    return JSONText.line(.object(object))
  }
}
