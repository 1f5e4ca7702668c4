import BoardEngine
import BoardModel

/// A form while it is filled in.
struct FormState: Sendable {
  let kind: FormKind
  var fields: [FormField]
  var focus = 0
  /// What a proposal filled in; nil for a form that somebody fills in by themselves.
  private(set) var proposed: [String: String]?
  /// What a proposal leaves open, where that is a field by itself.
  private var gap: Proposal.Gap?
  /// How a group stands at a gate, as the form last filled it in.
  var counted: [String: String] = [:]
  /// What the fields said at first; what was not changed is not sent.
  let base: [String: String]
  /// What was on the screen when the form was opened or last caught up.
  var seen: InView
  /// How far the board has got since.
  var boardPosition: Int

  var problems: [Rejection.Problem] = []
  /// Blocking findings that must be named as seen, with a reason, before this is recorded.
  var mustAcknowledge: [OpenFinding] = []
  var movements: [Rejection.Movement] = []
  var preview: PreviewResult?
  var previewProblem: Rejection?
  var previewRequest: RequestID?
  /// What the last preview was asked for.
  var previewed: Command?
  /// The command that was sent off to be recorded.
  var request: RequestID?
  /// Whether there are edits that no draft holds yet.
  var hasUnsavedDraft = false
  var isFromDraft = false

  init(kind: FormKind, fields: [FormField], seen: InView) {
    self.kind = kind
    self.fields = fields
    self.seen = seen
    boardPosition = seen.position
    if case .entry(.gateCounted, _) = kind {
      let counts = ["standing", "pending", "cleared", "refused", "moved"]
      for field in fields where counts.contains(field.name) { counted[field.name] = field.text }
    }
    base = Dictionary(fields.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the form changes something that is on the board, so that only changed fields are sent.
  var isChange: Bool {
    switch kind {
    case .task: true
    case .entry(let kind, _):
      switch KindSchema.of(kind).field("id")?.type {
      case .reference?: kind != .gateCounted && kind != .policyVersioned
      default: kind == .decisionCompleted
      }
    default: false
    }
  }

  /// Whether its command can collide with others, so that a preview is worth showing.
  var hasPreview: Bool {
    switch kind {
    case .line, .task, .newTask, .resolving, .review: false
    case .policy, .decision: true
    case .entry(let kind, _): kind != .decisionConfirmed
    }
  }

  var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  var visibleFields: [Int] { fields.indices.filter { !fields[$0].isHidden && !fields[$0].isFolded } }

  func text(_ name: String) -> String { fields.first { $0.name == name }?.text.trimmed ?? "" }

  /// What was typed or chosen; nil where it is empty or, in a change, as it was.
  func changed(_ name: String) -> String? {
    let text = text(name)
    if isChange, text == (base[name] ?? "").trimmed { return nil }
    return text.isEmpty ? nil : text
  }

  /// Whether anything differs from how the form was opened.
  var isDirty: Bool { kind.isRecorded && draft != proposed ?? [:] }

  /// Notes that what stands in the fields comes from a proposal, which can be taken again: it makes no draft.
  mutating func isProposed() { proposed = draft }

  /// Whether something stands against recording it.
  var hasTrouble: Bool { !problems.isEmpty || !mustAcknowledge.isEmpty || !movements.isEmpty }

  /// What a draft keeps of it.
  var draft: [String: String] {
    var draft: [String: String] = [:]
    for field in fields where field.text != base[field.name] ?? "" {
      if field.name == openGap?.field { continue }
      draft[field.name] = field.text
    }
    return draft
  }

  mutating func restore(_ draft: [String: String]) {
    for index in fields.indices {
      guard let text = draft[fields[index].name] else { continue }
      fields[index].set(text)
      fields[index].isHidden = false
    }
    isFromDraft = true
  }

  /// Fills a field and shows it.
  ///
  /// - Returns: whether the field is there and can say it.
  @discardableResult
  mutating func set(_ name: String, _ text: String) -> Bool {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return false }
    fields[index].set(text)
    if !text.isEmpty { fields[index].isHidden = false }
    return fields[index].text == text
  }

  /// Whether fields are left out that may be filled in.
  var hasMore: Bool { fields.contains { $0.isHidden && !Self.askedWhenNeeded.contains($0.name) } }

  mutating func showMore() {
    for index in fields.indices where !Self.askedWhenNeeded.contains(fields[index].name) {
      fields[index].isHidden = false
    }
  }

  private static let askedWhenNeeded: Set<String> = ["late_reason", "acknowledge_reason"]

  /// Puts the focus on what a proposal leaves open, which may be one of several parts of a field.
  ///
  /// A field that is open by itself is emptied, so that nothing old is recorded for it by chance.
  mutating func leaveOpen(_ gap: Proposal.Gap) {
    let parts = fields.indices.filter { index in
      fields[index].name == gap.field || fields[index].name.hasPrefix("\(gap.field).")
    }
    guard let index = parts.first(where: { fields[$0].text.isEmpty }) ?? parts.first else { return }
    focus(on: fields[index].name)
    guard fields[index].name == gap.field, !fields[index].isChoice else { return }
    let former = fields[index].text
    if !former.isEmpty { fields[index].help = "now \(former) · \(fields[index].help)" }
    fields[index].set("")
    self.gap = gap
  }

  /// What has to be said and is not yet.
  var openGap: Proposal.Gap? { gap.flatMap { text($0.field).isEmpty ? $0 : nil } }

  mutating func moveFocus(by steps: Int) {
    let visible = visibleFields
    guard let place = visible.firstIndex(of: focus), !visible.isEmpty else {
      focus = visible.first ?? 0
      return
    }
    focus = visible[(place + steps + visible.count) % visible.count]
  }

  var isOnLastField: Bool { visibleFields.last == focus }

  mutating func focus(on name: String) {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return }
    fields[index].isHidden = false
    if fields[index].isFolded, let element = fields[..<index].last(where: { $0.row != nil })?.row,
      case .element(let list, let number) = element
    {
      setOpen(true, list, number)
    }
    focus = index
  }

  mutating func changeFocused(_ change: (inout FormField) -> Void) {
    guard fields.indices.contains(focus) else { return }
    change(&fields[focus])
  }

  /// The field that a problem is about: of the same name, a part of it, or what it is a part of.
  func field(ofProblem name: String) -> String? { Self.field(ofProblem: name, in: fields) }

  private static func field(ofProblem name: String, in fields: [FormField]) -> String? {
    let names = fields.map(\.name)
    return names.first { $0 == name } ?? names.first { name.hasPrefix("\($0).") || name.hasPrefix("\($0)[") }
      ?? names.first { $0.hasPrefix("\(name).") }
  }

  mutating func boardMoved(to position: Int) { boardPosition = max(boardPosition, position) }

  /// Shows why it was not recorded; everything typed stays.
  mutating func take(_ rejection: Rejection, position: Int, chain: String) {
    request = nil
    problems = []
    movements = []
    switch rejection {
    case .invalid(let found):
      problems = found
      let names = found.compactMap { [fields] in Self.field(ofProblem: $0.field, in: fields) }
      if let first = names.first { focus(on: first) }
    case .needsAcknowledgement(let findings):
      mustAcknowledge = findings
      focus(on: "acknowledge_reason")
    case .moved(let moved):
      movements = moved
      seen.position = max(position, moved.map(\.position).max() ?? position)
      seen.chain = chain
    }
  }
}
