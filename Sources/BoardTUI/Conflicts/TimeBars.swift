import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

/// Two things on one line of time, where they overlap, and where now is.
struct TimeBars {
  let bars: [Bar]
  let now: Timestamp

  init(_ bars: [Bar], now: Timestamp) {
    self.bars = bars
    self.now = now
  }

  private static let labelWidth = 18

  func rows(width: Int) -> [Row] {
    guard !bars.isEmpty else { return [] }
    let line = TimeLine(bars, now: now, columns: max(12, width - Self.labelWidth - 4))
    var rows: [Row] = []
    for (index, bar) in line.drawn.enumerated() {
      let style = bar.isOverlap ? CellStyle(.blocking, .bold) : CellStyle(.accent)
      rows += self.rows(bar, id: bar.isOverlap ? "overlap" : "bar \(index)", style: style, width: width)
    }
    rows.append(
      Row(
        id: "now", role: .text,
        spans: [
          .dim(TextLayout.pad("now", to: Self.labelWidth)),
          Span(String(repeating: " ", count: line.now + 1) + "│", CellStyle(.plain, .bold)),
          .dim(" \(TimeText.short(now, beside: now))"),
        ]))
    return rows
  }

  private func rows(_ bar: TimeLine.Drawn, id: String, style: CellStyle, width: Int) -> [Row] {
    let drawn = Row(
      id: id, role: .text,
      spans: [
        .dim(TextLayout.pad(TextCleaning.clean(bar.label), to: Self.labelWidth)),
        Span(bar.isOpenBefore ? "←" : " "), Span(bar.text, style), Span(bar.isOpenAfter ? "→" : " "),
      ])
    let span = bar.span
    let uncertain =
      span.certain == span.possible ? "" : span.certain == nil ? ", not certain" : ", ends known roughly"
    return [drawn]
      + RowText.paragraph(
        "\(id) words",
        (bar.isOverlap ? "" : "\(bar.label): ") + Words.window(span.possible, now: now) + uncertain,
        width: width, indent: Self.labelWidth + 1, style: .dim)
  }
}
