package import BoardModel
package import ConflictRules

/// The bars of a proof on one line of time: which columns each takes, where they overlap, and where now is.
///
/// What screens and papers draw alike.
package struct TimeLine: Hashable, Sendable {
  /// One bar as it is drawn.
  package struct Drawn: Hashable, Sendable {
    package var label: String
    package var span: UncertainSpan
    /// As long as the line; full where it certainly holds, shaded where it may.
    package var text: String
    /// Whether all the others hold then too.
    package var isOverlap = false

    package var isOpenBefore: Bool { span.possible.from == nil }
    package var isOpenAfter: Bool { span.possible.to == nil }
  }

  /// The bars in their order, and last what they have in common, where there is something.
  package var drawn: [Drawn]
  /// The column of now.
  package var now: Int

  /// - Parameter columns: how long the line is.
  package init(_ bars: [Bar], now: Timestamp, columns: Int) {
    let scale = Scale(bars, now: now, columns: columns)
    self.now = scale.column(of: now)
    drawn = bars.map { Drawn(label: $0.label, span: $0.span, text: scale.text($0.span)) }
    guard bars.count > 1,
      let both = bars.dropFirst().reduce(bars.first?.span, { $0?.intersection($1.span) })
    else { return }
    drawn.append(Drawn(label: "both", span: both, text: scale.text(both), isOverlap: true))
  }

  /// The stretch that is drawn: every end there is, now, and a margin for ends that are open.
  private struct Scale {
    let from: Int64
    let to: Int64
    let columns: Int

    init(_ bars: [Bar], now: Timestamp, columns: Int) {
      self.columns = columns
      let ends = bars.flatMap { [$0.span.possible.from, $0.span.possible.to] }.compactMap {
        $0?.milliseconds
      }
      let all = ends + [now.milliseconds]
      let from = all.min() ?? now.milliseconds
      let to = all.max() ?? now.milliseconds
      let margin = max((to - from) / 12, 3_600_000)
      self.from = bars.contains { $0.span.possible.from == nil } ? from - margin : from
      self.to = bars.contains { $0.span.possible.to == nil } || to == from ? to + margin : to
    }

    func column(of moment: Timestamp) -> Int {
      let share = Double(moment.milliseconds - from) / Double(max(1, to - from))
      return min(columns - 1, max(0, Int(share * Double(columns - 1))))
    }

    func text(_ span: UncertainSpan) -> String {
      let start = span.possible.from.map(column) ?? 0
      let end = max(start, span.possible.to.map(column) ?? columns - 1)
      let sure = span.certain.map { certain in
        let first = certain.from.map(column) ?? 0
        return first...max(first, certain.to.map(column) ?? columns - 1)
      }
      return (0..<columns).map { place in
        guard (start...end).contains(place) else { return " " }
        return sure?.contains(place) ?? false ? "█" : "▒"
      }.joined()
    }
  }
}
