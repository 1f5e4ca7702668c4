package import BoardModel

/// A list for people and for programs: the same rows as aligned text and as data.
package struct Report: Sendable {
  package var columns: [String]
  package var rows: [[String]]
  /// One object a row, under stored names.
  package var records: [JSONObject]
  /// What to say when there are no rows.
  package var emptyText: String
  private let form: Form

  /// What is wanted of a list; the other half of a long one would only cost time.
  package enum Form: Sendable {
    case text
    case data
    case both
  }

  package init(columns: [String], emptyText: String, form: Form = .both) {
    self.columns = columns
    rows = []
    records = []
    self.emptyText = emptyText
    self.form = form
  }

  mutating func add(
    _ row: @autoclosure () -> [String], _ record: @autoclosure () -> [(String, JSONValue?)]
  ) {
    if form != .data { rows.append(row()) }
    guard form != .text else { return }
    let record = record()
    records.append(JSONObject(record.compactMap { name, value in value.map { (name, $0) } }))
  }

  /// Aligned columns, a line each; the last column is not padded.
  ///
  /// - Complexity: O(*n*) in the cells.
  package var text: String {
    guard !rows.isEmpty else { return emptyText + "\n" }
    var widths = columns.map(PlainText.width)
    for row in rows {
      for (index, cell) in row.dropLast().enumerated() {
        widths[index] = max(widths[index], PlainText.width(cell))
      }
    }
    var result = ""
    for row in [columns] + rows {
      for (index, cell) in row.enumerated() {
        let text = PlainText.cleaned(cell)
        result += text
        if index + 1 < row.count {
          result += String(repeating: " ", count: max(0, widths[index] - text.count) + 2)
        }
      }
      while result.last == " " { result.removeLast() }
      result += "\n"
    }
    return result
  }

  /// A JSON array of the records, one a line.
  package var json: String {
    if records.isEmpty { return "[]\n" }
    return "[\n" + records.map { JSONText.line(.object($0)) }.joined(separator: ",\n") + "\n]\n"
  }
}

extension Report {
  /// A list of rows and their records.
  package init(
    columns: [String], emptyText: String, rows: [(cells: [String], record: [(String, JSONValue?)])]
  ) {
    self.init(columns: columns, emptyText: emptyText)
    for row in rows { add(row.cells, row.record) }
  }
}
