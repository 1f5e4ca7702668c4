import BoardModel

extension Report {
  /// The records as comma-separated values (RFC 4180) for a spreadsheet, in the columns named.
  ///
  /// - Complexity: O(*n*) in the cells.
  package func csv(_ columns: [String]) -> String {
    var text = columns.joined(separator: ",") + "\r\n"
    for record in records {
      text += columns.map { Self.cell(record[$0]) }.joined(separator: ",") + "\r\n"
    }
    return text
  }

  private static func cell(_ value: JSONValue?) -> String {
    var text: String
    switch value {
    case nil, .null: return ""
    case .string(let string): text = PlainText.cleaned(string)
    case .integer(let number): return String(number)
    case .bool(let flag): return flag ? "true" : "false"
    case .array(let values):
      text = values.map { $0.string ?? JSONText.line($0) }.map(PlainText.cleaned).joined(separator: "; ")
    case .object(let object):
      text = object.members.map { "\($0) \($1.string ?? JSONText.line($1))" }.map(PlainText.cleaned)
        .joined(separator: "; ")
    }
    // A spreadsheet takes these for the beginning of a formula.
    if let first = text.first, "=+-@".contains(first) { text = "'" + text }
    guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
