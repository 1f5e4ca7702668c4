import BoardEngine
import BoardModel
import ConflictRules

/// Reads the fields of a form into those of a command, and gathers what it cannot read.
struct FieldReader {
  let form: FormState
  let board: Board
  let now: Timestamp
  private(set) var fields = JSONObject()
  private(set) var problems: [Rejection.Problem] = []

  init(_ form: FormState, board: Board, now: Timestamp) {
    self.form = form
    self.board = board
    self.now = now
  }

  mutating func set(_ name: String, _ value: JSONValue) { fields[name] = value }

  mutating func text(_ names: String...) {
    for name in names { if let text = form.changed(name) { fields[name] = .string(text) } }
  }

  mutating func required(_ name: String, _ remedy: String) {
    if form.text(name).isEmpty {
      problems.append(.init(field: name, what: "it is empty", remedy: remedy))
    } else {
      text(name)
    }
  }

  mutating func number(_ names: String...) {
    for name in names {
      guard let text = form.changed(name) else { continue }
      if let number = Int64(text) {
        fields[name] = .integer(number)
      } else {
        fail(name, "“\(text)” is no number", "Write digits alone")
      }
    }
  }

  mutating func moment(_ names: String...) {
    for name in names {
      guard let text = form.changed(name) else { continue }
      if let time = EntryTime.parse(text, now: now) {
        fields[name] = JSONValue(time.earliest)
      } else {
        fail(name, "“\(text)” is no time", "Write it \(EntryTime.help)")
      }
    }
  }

  mutating func occurred() {
    guard let text = form.changed("occurred") else { return }
    if let time = EntryTime.parse(text, now: now) {
      fields["occurred"] = JSONValue(time)
    } else {
      fail("occurred", "“\(text)” is no time", "Write it \(EntryTime.help)")
    }
  }

  /// Names between commas; what the board does not know is a problem here already.
  mutating func names(_ name: String, _ kind: EntityKind) {
    guard let text = form.changed(name) else { return }
    fields[name] = JSONValue(Self.split(text, ","))
  }

  mutating func list(_ name: String) {
    guard let text = form.changed(name) else { return }
    fields[name] = JSONValue(Self.split(text, ","))
  }

  mutating func flag(_ name: String) {
    if form.text(name) == "yes" { fields[name] = true }
  }

  mutating func fail(_ name: String, _ what: String, _ remedy: String) {
    problems.append(.init(field: name, what: what, remedy: remedy))
  }

  /// Names the blocking findings that were shown, once a reason is given.
  mutating func acknowledgement() {
    let reason = form.text("acknowledge_reason")
    guard !reason.isEmpty else { return }
    let findings = form.mustAcknowledge.isEmpty ? form.preview?.unacknowledged ?? [] : form.mustAcknowledge
    guard !findings.isEmpty else { return }
    fields["acknowledges"] = JSONValue(findings.map(\.finding.name))
    fields["acknowledge_reason"] = .string(reason)
  }

  func command(_ kind: EventKind, situation: String) -> Result<Command, Unreadable> {
    problems.isEmpty
      ? .success(Command(kind, situation: situation, fields)) : .failure(Unreadable(problems: problems))
  }

  static func split(_ text: String, _ separator: Character) -> [String] {
    text.split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
