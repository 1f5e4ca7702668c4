package import BoardModel

/// A list for people and for programs: the same rows as aligned text and as data.
package struct Report: Sendable {
  package let columns: [String]
  /// The rows one behind the other, each of as many cells as there are columns: ten thousand arrays of six cells would
  /// take as long as reading the board that they are of.
  private var cells: [String] = []
  /// One object a row, under stored names.
  package var records: [JSONObject]
  /// What to say when there are no rows.
  package var emptyText: String
  /// A line below the rows of text, about what the list leaves out.
  var footer: String?
  private let form: Form

  /// What is wanted of a list; the other half of a long one would only cost time.
  package enum Form: Sendable {
    case text
    case data
    case both
  }

  package init(columns: [String], emptyText: String, form: Form = .both) {
    self.columns = columns
    records = []
    self.emptyText = emptyText
    self.form = form
  }

  mutating func add(
    _ row: @autoclosure () -> [String], _ record: @autoclosure () -> [(String, JSONValue?)]
  ) {
    addRow(row())
    addRecord(record())
  }

  /// A line that stands for several records.
  mutating func addRow(_ row: @autoclosure () -> [String]) {
    guard form != .data else { return }
    let row = row()
    precondition(row.count == columns.count)
    cells += row
  }

  /// A record whose line is another's too.
  mutating func addRecord(_ record: @autoclosure () -> [(String, JSONValue?)]) {
    guard form != .text else { return }
    records.append(JSONObject(record().compactMap { name, value in value.map { (name, $0) } }))
  }

  /// Aligned columns, a line each; the last column is not padded.
  ///
  /// - Complexity: O(*n*) in the cells.
  package var text: String {
    guard !cells.isEmpty else { return emptyText + "\n" + ending }
    // As bytes, in two passes over them: putting strings together one by one takes several times as long.
    var table = PlainCells()
    table.reserve(columns.count + cells.count, bytes: cells.reduce(0) { $0 + $1.utf8.count })
    for cell in columns { table.append(cell) }
    for cell in cells { table.append(cell) }
    var widths = columns.map { _ in 0 }
    for index in 0..<table.count {
      let column = index % columns.count
      widths[column] = max(widths[column], table.width(index))
    }
    var text: [UInt8] = []
    text.reserveCapacity(table.count / columns.count * widths.reduce(0) { $0 + $1 + 2 })
    for index in 0..<table.count {
      text += table.bytes(index)
      let column = index % columns.count
      if column + 1 < columns.count {
        text += repeatElement(UInt8(ascii: " "), count: widths[column] - table.width(index) + 2)
      } else {
        while text.last == UInt8(ascii: " ") { text.removeLast() }
        text.append(UInt8(ascii: "\n"))
      }
    }
    text += ending.utf8
    return String(decoding: text, as: UTF8.self)
  }

  /// Aligned columns; where a terminal is too narrow for a row on one line, the columns that do not fit follow on
  /// lines of their own, and the last is wrapped.
  ///
  /// - Complexity: O(*n*) in the cells.
  package func text(wrapping wrap: TextWrap) -> String {
    guard !cells.isEmpty else { return emptyText + "\n" + ending }
    let cleaned = (columns + cells).map(PlainText.cleaned)
    let table = stride(from: 0, to: cleaned.count, by: columns.count).map {
      Array(cleaned[$0..<$0 + columns.count])
    }
    var widths = columns.map { _ in 0 }
    let sizes = table.map { row in row.map(wrap.measure) }
    for row in sizes {
      for (index, size) in row.enumerated() { widths[index] = max(widths[index], size) }
    }
    let split = Self.columnsOnFirstLine(widths, width: wrap.width)
    var result = ""
    for (row, size) in zip(table, sizes) {
      var line = ""
      for (index, cell) in row.prefix(split).enumerated() {
        let isLast = index + 1 == row.count
        if isLast {
          let margin = widths[..<index].reduce(0) { $0 + $1 + 2 }
          let blank = String(repeating: " ", count: margin)
          line += wrap.words(cell, columns: max(20, wrap.width - margin)).joined(separator: "\n" + blank)
        } else {
          line += cell
        }
        if !isLast { line += String(repeating: " ", count: max(0, widths[index] - size[index]) + 2) }
      }
      while line.last == " " { line.removeLast() }
      result += line + "\n"
      for cell in row.dropFirst(split) where !cell.isEmpty {
        for line in wrap.words(cell, columns: wrap.width - 4) { result += "    \(line)\n" }
      }
    }
    return result + ending
  }

  private var ending: String { footer.map { $0 + "\n" } ?? "" }

  /// How many columns stand side by side in a width: all of them when the last has room to be wrapped.
  private static func columnsOnFirstLine(_ widths: [Int], width: Int) -> Int {
    let before = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    if before + min(widths.last ?? 0, 20) <= width { return widths.count }
    var used = 0
    for (index, column) in widths.enumerated() {
      used += column + (index == 0 ? 0 : 2)
      if used > width { return max(1, index) }
    }
    return widths.count
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
