import BoardModel

/// An entry as read from its file, before it is held against the others.
struct EntryDraft {
  var entry: String
  var at: Timestamp
  var kind: EventKind
  /// The situation it names; nil where it leaves that to the case.
  var situation: String?
  var fields: JSONObject
  var uses: [EntityUse]
  var file: String
  /// The place of its file among the files.
  var fileOrder: Int
  var line: Int
  /// The lines of its fields, where they are wanted.
  var fieldLines: [String: Int] = [:]

  static func precedes(_ left: EntryDraft, _ right: EntryDraft) -> Bool {
    (left.at.milliseconds, left.fileOrder, left.line) < (right.at.milliseconds, right.fileOrder, right.line)
  }

  func error(_ message: String, _ remedy: String, line: Int? = nil, column: Int = 0) -> CaseError {
    CaseError(file: file, line: line ?? self.line, column: column, message, remedy: remedy)
  }
}
