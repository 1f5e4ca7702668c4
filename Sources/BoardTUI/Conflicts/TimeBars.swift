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
    let length = max(12, width - Self.labelWidth - 4)
    var rows: [Row] = []
    for (index, bar) in bars.enumerated() {
      rows += row(
        "bar \(index)", bar.label, bar.span, length: length, style: CellStyle(.accent), width: width)
    }
    if bars.count > 1, let both = overlap {
      rows += row("overlap", "both", both, length: length, style: CellStyle(.blocking, .bold), width: width)
    }
    let place = column(of: now, length: length)
    rows.append(
      Row(
        id: "now", role: .text,
        spans: [
          .dim(TextLayout.pad("now", to: Self.labelWidth)),
          Span(String(repeating: " ", count: place + 1) + "│", CellStyle(.plain, .bold)),
          .dim(" \(TimeText.short(now))"),
        ]))
    return rows
  }

  /// When all of them hold.
  private var overlap: UncertainSpan? {
    bars.dropFirst().reduce(bars.first?.span) { both, bar in both?.intersection(bar.span) }
  }

  /// The stretch that is drawn: every end there is, now, and a margin for ends that are open.
  private var range: (from: Int64, to: Int64) {
    let ends = bars.flatMap { [$0.span.possible.from, $0.span.possible.to] }.compactMap { $0?.milliseconds }
    let all = ends + [now.milliseconds]
    let from = all.min() ?? now.milliseconds
    let to = all.max() ?? now.milliseconds
    let margin = max((to - from) / 12, 3_600_000)
    let isOpenBefore = bars.contains { $0.span.possible.from == nil }
    let isOpenAfter = bars.contains { $0.span.possible.to == nil }
    return (isOpenBefore ? from - margin : from, isOpenAfter || to == from ? to + margin : to)
  }

  private func column(of moment: Timestamp, length: Int) -> Int {
    let (from, to) = range
    let share = Double(moment.milliseconds - from) / Double(max(1, to - from))
    return min(length - 1, max(0, Int(share * Double(length - 1))))
  }

  private func row(
    _ id: String, _ label: String, _ span: UncertainSpan, length: Int, style: CellStyle, width: Int
  ) -> [Row] {
    let start = span.possible.from.map { column(of: $0, length: length) } ?? 0
    let end = span.possible.to.map { column(of: $0, length: length) } ?? length - 1
    let sure = span.certain.map { certain in
      (certain.from.map { column(of: $0, length: length) } ?? 0)...max(
        certain.from.map { column(of: $0, length: length) } ?? 0,
        certain.to.map { column(of: $0, length: length) } ?? length - 1)
    }
    var bar = ""
    for place in 0..<length {
      let isIn = place >= start && place <= max(start, end)
      bar += !isIn ? " " : sure?.contains(place) ?? false ? "█" : "▒"
    }
    let open = (span.possible.from == nil ? "←" : " ", span.possible.to == nil ? "→" : " ")
    let drawn = Row(
      id: id, role: .text,
      spans: [
        .dim(TextLayout.pad(TextCleaning.clean(label), to: Self.labelWidth)), Span(open.0),
        Span(bar, style), Span(open.1),
      ])
    let uncertain =
      span.certain == span.possible ? "" : span.certain == nil ? ", not certain" : ", ends known roughly"
    return [drawn]
      + RowText.paragraph(
        "\(id) words", (label == "both" ? "" : "\(label): ") + Words.window(span.possible) + uncertain,
        width: width, indent: Self.labelWidth + 1,
        style: .dim)
  }
}
