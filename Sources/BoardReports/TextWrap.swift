/// Text broken into lines for a terminal of some width.
package struct TextWrap: Sendable {
  /// Columns of the terminal.
  package var width: Int
  /// Columns that a text takes.
  package var measure: @Sendable (String) -> Int

  package init(width: Int, measure: @escaping @Sendable (String) -> Int = { $0.count }) {
    self.width = max(20, width)
    self.measure = measure
  }

  /// Each line broken between words where it is too long; what follows stands under what the line says, behind
  /// its number or its heading.
  ///
  /// A word that is longer than a line is left whole, so that a name or a key can still be copied.
  package func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let line = String(line)
        return measure(line) <= width ? line : broken(line)
      }.joined(separator: "\n")
  }

  /// The words of a text on lines of so many columns.
  func words(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let size = measure(String(word))
      if !line.isEmpty, used + 1 + size > columns {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += (line.isEmpty ? "" : " ") + word
      used += (used == 0 ? 0 : 1) + size
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private func broken(_ line: String) -> String {
    let indent = hangingIndent(of: line)
    let head = String(line.prefix(indent))
    let rest = words(String(line.dropFirst(indent)), columns: max(20, width - indent))
    let margin = String(repeating: " ", count: indent)
    return rest.enumerated().map { ($0 == 0 ? head : margin) + $1 }.joined(separator: "\n")
  }

  /// Behind the leading blanks, and behind a heading or a number that two blanks set apart.
  private func hangingIndent(of line: String) -> Int {
    let characters = Array(line.prefix(24))
    let start = characters.firstIndex { $0 != " " } ?? 0
    var index = start
    while index + 1 < characters.count {
      if characters[index] == " ", characters[index + 1] == " " {
        let text = characters[index...].firstIndex { $0 != " " }
        return text.flatMap { $0 < 24 && $0 * 2 < width ? $0 : nil } ?? start + 2
      }
      index += 1
    }
    return start == 0 ? 2 : start
  }
}
