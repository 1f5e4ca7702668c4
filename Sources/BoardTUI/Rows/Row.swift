import TextGrid

/// One line of a list or a document.
struct Row: Sendable {
  enum Role: Sendable {
    /// The head of a section; never selected.
    case heading
    /// A thing in a list.
    case item
    /// More of the item above.
    case continuation
    /// A line of a document.
    case text
    case blank
  }

  /// The same for the same thing whatever happens to the list around it.
  var id: String
  var role: Role
  var spans: [Span]
  /// What stands at the right edge.
  var trailing: [Span] = []
  var target: Target?
  /// The position at which the thing last changed; 0 where that does not matter.
  var stamp = 0
  /// Words that a filter finds the row by although they are not on it.
  var keywords = ""
  /// How many things of its section an item stands for.
  var weight = 1
  /// Of the head of a section, its words and how many things are under it.
  private(set) var section: (title: String, count: Int)?

  var isSelectable: Bool { role == .item || role == .text }

  /// The row as plain text.
  var text: String {
    let left = spans.map(\.text).joined()
    if trailing.isEmpty { return left }
    return left + "  " + trailing.map(\.text).joined()
  }

  /// Adds all that a filter finds the row by.
  func append(to text: inout String) {
    for span in spans { text += span.text }
    text += "  "
    for span in trailing { text += span.text }
    text += " "
    text += keywords
    text += " "
  }

  static func heading(_ id: String, _ text: String) -> Row {
    Row(id: "heading \(id)", role: .heading, spans: [Span(text, .heading)])
  }

  /// The head of a section that says how many things are under it.
  static func heading(_ id: String, _ title: String, of count: Int) -> Row {
    var row = heading(id, "\(title) (\(count))")
    row.section = (title, count)
    return row
  }

  /// The head of a section of which a filter leaves only some things.
  func heading(showing shown: Int) -> Row {
    guard let section, shown < section.count else { return self }
    var row = self
    row.spans = [Span("\(section.title) (\(shown) of \(section.count) shown)", .heading)]
    return row
  }

  static func blank(_ id: String) -> Row { Row(id: "blank \(id)", role: .blank, spans: []) }

  /// Draws the row on a line; the first column is for the sign of what is new.
  func draw(in line: GridRect, of grid: inout CellGrid, isNew: Bool) {
    let spans = spans.map { $0.shown(grid.glyphs) }
    let trailing = trailing.map { $0.shown(grid.glyphs) }
    if isNew { grid.put("•", at: line.origin, style: CellStyle(.accent, .bold)) }
    let right = trailing.reduce(0) { $0 + CellWidth.of($1.text) }
    let room = line.columns - 1 - (right == 0 ? 0 : right + 1)
    var column = 1
    for (index, span) in spans.enumerated() where column <= room {
      let left = room + 1 - column
      let isLast = index == spans.count - 1
      let shown =
        isLast || CellWidth.of(span.text) > left ? TextLayout.truncate(span.text, to: left) : span.text
      column += grid.put(shown, at: line.origin.offset(columns: column), style: span.style, width: left)
    }
    var place = line.columns - right
    for span in trailing where place > 0 {
      place += grid.put(span.text, at: line.origin.offset(columns: place), style: span.style)
    }
  }
}
