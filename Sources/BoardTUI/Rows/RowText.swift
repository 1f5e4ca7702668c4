import TextGrid

/// Makes rows out of longer text, with room for the signs that are spelled where there is only ASCII.
enum RowText {
  /// The widest that running text is set, on however wide a terminal.
  static let widest = 100

  /// A paragraph as lines of a document.
  static func paragraph(
    _ id: String, _ text: String, width: Int, indent: Int = 0, style: CellStyle = .plain,
    target: Target? = nil
  ) -> [Row] {
    let room = max(10, min(width, widest) - indent - 2)
    let cleaned = TextCleaning.clean(text, keepingLineBreaks: true)
    return TextLayout.wrap(cleaned, to: room, leavingRoom: true).enumerated().map { index, line in
      Row(
        id: "\(id) \(index)", role: line.isEmpty ? .blank : .text,
        spans: [Span(String(repeating: " ", count: indent) + line, style)], target: target)
    }
  }

  /// More lines of an item.
  static func continuation(
    _ id: String, _ text: String, width: Int, indent: Int, style: CellStyle = .dim, limit: Int = .max
  ) -> [Row] {
    let room = max(10, width - indent - 2)
    var lines = TextLayout.wrap(TextCleaning.clean(text), to: room, leavingRoom: true)
    if lines.count > limit {
      lines = Array(lines.prefix(limit))
      lines[limit - 1] = TextLayout.truncate(lines[limit - 1] + " …", to: room)
    }
    return lines.enumerated().map { index, line in
      Row(
        id: "\(id) more \(index)", role: .continuation,
        spans: [Span(String(repeating: " ", count: indent) + line, style)])
    }
  }

  /// A label and what it says, the text wrapped beside the label.
  static func labelled(
    _ id: String, _ label: String, _ text: String, width: Int, target: Target? = nil,
    column: Int = 18
  ) -> [Row] {
    let room = max(10, min(width, widest) - column - 2)
    let cleaned = TextCleaning.clean(text, keepingLineBreaks: true)
    let lines = TextLayout.wrap(cleaned, to: room, leavingRoom: true)
    return lines.enumerated().map { index, line in
      Row(
        id: "\(id) \(index)", role: .text,
        spans: [.dim(TextLayout.pad(index == 0 ? label : "", to: column)), Span(line)], target: target)
    }
  }
}
