import BoardModel
import TextGrid

extension AppState {
  /// A decision in full, with what was on the screen when it was made.
  func decisionTextRows(_ number: Int, width: Int) -> [Row] {
    guard let decision = board.decisions[number] else {
      return RowText.paragraph("gone", "There is no decision \(number).", width: width)
    }
    var rows = RowText.paragraph(
      "title", "Decision \(number): \(decision.title)", width: width, style: CellStyle(.plain, .bold))
    func label(_ id: String, _ name: String, _ text: String?, _ target: Target? = nil) {
      guard let text, !text.isEmpty else { return }
      rows += RowText.labelled(id, name, text, width: width, target: target)
    }
    label("decided", "Decided", TimeText.text(decision.decided, beside: digest.now))
    label(
      "recorded", "Recorded",
      "\(TimeText.short(decision.boardTime, beside: digest.now)), event #\(decision.position)",
      .event(decision.position))
    label("late", "Written late", decision.lateReason)
    label("by", "By", decision.by)
    label("for", "Recorded for", decision.recordedFor)
    if decision.isNoDecision { label("none", "Kind", "a recorded choice not to decide") }
    if let former = decision.supersedes {
      label("supersedes", "In place of", "D\(former)", .decision(former))
    }
    if let later = decision.supersededBy {
      label("superseded", "Superseded by", "D\(later)", .decision(later))
    }
    let texts = decision.texts.sorted {
      ($0.position, Self.rank($0.part), $0.part) < ($1.position, Self.rank($1.part), $1.part)
    }
    for text in texts {
      let isLater = text.position != decision.position
      let name = Self.partTitle(text.part)
      rows += [
        .blank("\(text.part) \(text.position)"),
        .heading(
          "\(text.part) \(text.position)",
          isLater ? "\(name) (added \(TimeText.short(text.at, beside: digest.now)), #\(text.position))" : name
        ),
      ]
      rows += RowText.paragraph("\(text.part) \(text.position)", text.text, width: width, indent: 1)
    }
    if !decision.options.isEmpty {
      rows += [.blank("options"), .heading("options", "Options")]
      for (index, option) in decision.options.enumerated() {
        let fate = option.isChosen ? "chosen" : "rejected" + (option.whyRejected.map { ": \($0)" } ?? "")
        rows += RowText.paragraph(
          "option \(index)", "\(index + 1). \(option.title) (\(fate))", width: width, indent: 1)
      }
    }
    if !decision.dissent.isEmpty {
      rows += [.blank("dissent"), .heading("dissent", "Dissent")]
      for (department, text) in decision.dissent.sorted(by: { $0.key < $1.key }) {
        rows += RowText.labelled("dissent \(department)", " \(department)", text, width: width)
      }
    }
    let before = rows.count
    if decision.isResourceLimited {
      label("limited", "Limited", "a better option was left for want of resources")
    }
    if let review = decision.reviewAt { label("review", "Review", Words.moment(review, now: digest.now)) }
    for task in decision.tasks {
      label("task \(task)", "Task", board.title(of: Subject(.task, task)), .thing(Subject(.task, task)))
    }
    for finding in decision.settles {
      label(
        "settles \(finding)", Words.plain((decision.manner ?? .resolved).rawValue),
        board.conflicts[finding].map { "conflict C\($0.number): \($0.summary)" } ?? finding, .proof(finding))
    }
    if !decision.agreedBy.isEmpty { label("agreed", "Agreed by", Words.list(decision.agreedBy)) }
    if let until = decision.until { label("until", "Until", Words.moment(until, now: digest.now)) }
    for (index, confirmation) in decision.confirmations.enumerated() {
      label(
        "confirmed \(index)", "Confirmed by",
        "\(confirmation.person) \(confirmation.department ?? "") \(TimeText.short(confirmation.at, beside: digest.now))"
      )
    }
    if rows.count > before {
      rows.insert(contentsOf: [.blank("follows"), .heading("follows", "What follows")], at: before)
    }
    return rows + seenRows(decision, width: width)
  }

  /// What was on the screen when the decision was made.
  private func seenRows(_ decision: Decision, width: Int) -> [Row] {
    let seen = decision.seen
    var rows: [Row] = [.blank("seen"), .heading("seen", "On the screen when it was recorded")]
    if let screen = seen.screen { rows += RowText.labelled("seen screen", "Screen", screen, width: width) }
    if let position = seen.position {
      rows += RowText.labelled("seen position", "Board at", "event #\(position)", width: width)
    }
    if let chain = seen.chain {
      rows += RowText.labelled("seen chain", "Chain value", ChainWords.text(chain), width: width)
    }
    let conflicts = seen.conflicts.isEmpty ? "none" : ""
    rows += RowText.labelled(
      "seen conflicts", "Open conflicts", conflicts.isEmpty ? "\(seen.conflicts.count)" : conflicts,
      width: width)
    for name in seen.conflicts {
      let text = board.conflicts[name].map { "conflict C\($0.number): \($0.summary)" } ?? name
      rows += RowText.labelled("seen \(name)", "", text, width: width, target: .proof(name))
    }
    if !seen.silenced.isEmpty {
      rows += RowText.labelled("seen silenced", "Silenced", "\(seen.silenced.count)", width: width)
      for name in seen.silenced {
        let text = board.conflicts[name].map { "conflict C\($0.number): \($0.summary)" } ?? name
        rows += RowText.labelled("silenced \(name)", "", text, width: width, target: .proof(name))
      }
    }
    let versions = [seen.program.map { "program \($0)" }, seen.rules.map { "rules \($0)" }].compactMap(\.self)
    if !versions.isEmpty {
      rows += RowText.labelled("seen versions", "Versions", versions.joined(separator: ", "), width: width)
    }
    return rows
  }

  /// The order in which people read the parts of a decision: what, why, on what grounds, by whom.
  private static let order = [
    "statement", "rationale", "known", "maker", "power", "present", "consulted", "informed", "conditions",
    "review_trigger", "note",
  ]

  private static func rank(_ part: String) -> Int { order.firstIndex(of: part) ?? order.count }

  private static func partTitle(_ part: String) -> String {
    switch part {
    case "statement": "What was decided"
    case "rationale": "Why"
    case "known": "What was known, and how sure"
    case "maker": "Who decided"
    case "power": "Power or policy it rests on"
    case "present": "Present"
    case "consulted": "Consulted"
    case "informed": "Told"
    case "conditions": "Conditions"
    case "review_trigger": "What brings it back"
    default: "Note"
    }
  }
}
