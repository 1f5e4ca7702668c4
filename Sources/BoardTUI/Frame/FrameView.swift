import BoardEngine
import BoardModel
import TextGrid

/// Draws what surrounds every screen: marking, header, tabs, status and hints.
struct FrameView {
  let state: AppState
  let layout: FrameLayout
  private let text: HeaderText

  init(_ state: AppState) {
    self.state = state
    layout = FrameLayout(state)
    text = HeaderText(state: state)
  }

  func draw(on grid: inout CellGrid) {
    drawMarkings(on: &grid)
    switch layout.header.rows {
    case 1: drawHeaderLine(&grid)
    case 2: drawWideHeader(&grid)
    default: drawHeader(&grid)
    }
    drawTabs(&grid)
    drawStatus(&grid)
    drawHints(&grid)
  }

  /// The protective marking, at top and bottom.
  func drawMarkings(on grid: inout CellGrid) {
    drawMarking(layout.markingTop, &grid)
    drawMarking(layout.markingBottom, &grid)
  }

  private func drawMarking(_ line: GridRect, _ grid: inout CellGrid) {
    let style = CellStyle(text.isHighMarking ? .markingHigh : .marking, .bold)
    grid.put(TextLayout.pad(text.marking, to: line.columns, .centre), at: line.origin, style: style)
  }

  private func drawHeaderLine(_ grid: inout CellGrid) {
    let line = layout.header
    let clock = "\(TimeText.short(state.now, beside: state.now)) \(LocalZone.london.name(at: state.now))"
    // What another situation hides comes before the time, which every window shows.
    let elsewhere = text.shortElsewhere
    let first = elsewhere.isEmpty ? [[Span(clock)], text.counts] : [elsewhere, text.counts, [Span(clock)]]
    let left = SpanLine.fitting(
      [[.bold(text.code)]] + first + [text.chain] + text.standing(), width: line.columns - 2)
    SpanLine.draw(left: [Span(" ")] + left, in: line, of: &grid)
  }

  private func drawWideHeader(_ grid: inout CellGrid) {
    let clocks = (text.clocks + [text.pace].compactMap(\.self)).joined(separator: " · ")
    SpanLine.draw(
      left: [Span(" "), .bold(text.title)], right: [Span("\(clocks) ")], in: layout.header.line(0),
      of: &grid)
    let line = layout.header.line(1)
    let left = SpanLine.fitting(
      [text.counts, text.elsewhere] + text.standing() + [[Span(text.stage)], [Span(text.alert)], gate],
      width: line.columns - 3 - chainWidth)
    SpanLine.draw(left: [Span(" ")] + left, right: text.chain + [Span(" ")], in: line, of: &grid)
  }

  private var chainWidth: Int { SpanLine.width(text.chain) + 1 }

  private var gate: [Span] { text.nextGate.map { [Span($0)] } ?? [] }

  private func drawHeader(_ grid: inout CellGrid) {
    let top = layout.header.line(0)
    let full = text.clocks.joined(separator: " · ")
    let fits = CellWidth.of(text.title) + CellWidth.of(full) + 4 <= top.columns
    let clocks = fits ? full : text.shortClocks.joined(separator: " · ")
    let title = text.title(width: top.columns - CellWidth.of(clocks) - 4)
    SpanLine.draw(left: [Span(" "), .bold(title)], right: [Span("\(clocks) ")], in: top, of: &grid)
    let middle = layout.header.line(1)
    let pace = text.pace.map { [Span($0)] } ?? []
    let left = SpanLine.fitting(
      [text.elsewhere, [Span(text.stage)], [Span(text.alert)], gate, pace], width: middle.columns - 2)
    SpanLine.draw(left: [Span(" ")] + left, in: middle, of: &grid)
    let last = layout.header.line(2)
    let room = last.columns - 4 - chainWidth
    let counted = SpanLine.fitting(
      [text.counts] + text.standing(room - SpanLine.width(text.counts) - 3), width: room)
    SpanLine.draw(left: [Span(" ")] + counted, right: text.chain + [Span(" ")], in: last, of: &grid)
  }

  private func drawTabs(_ grid: inout CellGrid) {
    var spans = [Span(" ")]
    for screen in Screen.allCases {
      let isCurrent = screen == state.screen
      let label = isCurrent ? "[\(screen.rawValue) \(screen.title)]" : " \(screen.rawValue) \(screen.title) "
      spans.append(Span(label, isCurrent ? CellStyle(.accent, .bold) : .dim))
    }
    for page in state.pages {
      spans.append(Span(" ▸ \(state.pageTitle(page.target))", CellStyle(.accent, .bold)))
    }
    var right: [Span] = []
    let counts = state.counts
    if !state.filter.isEmpty {
      right = [
        Span("/\(state.filter)", CellStyle(.accent, .bold)), Span("  \(counts.shown) of \(counts.all) "),
      ]
      // What hides most of a list must be seen; which other screens there are is known by then.
      if SpanLine.width(spans) + SpanLine.width(right) + 1 > layout.tabs.columns {
        spans.removeAll { $0.style == .dim }
      }
    } else if state.pages.isEmpty, state.screen == .review, state.review.asked != nil {
      let done = state.review.progress.map { " \($0.percent) %" } ?? ""
      right = [Span("looking back\(done) ", CellStyle(.accent, .bold))]
    } else if state.pages.isEmpty, state.screen == .board {
      let place = state.columns.place ?? ""
      let isTight = SpanLine.width(spans) + CellWidth.of(place) + 3 > layout.tabs.columns
      right = [.dim("\(isTight ? place.replacing("departments ", with: "") : place) ")]
    } else if state.pages.isEmpty {
      right = [.dim("\(counts.all) ")]
    }
    SpanLine.draw(left: spans, right: right, in: layout.tabs, of: &grid)
  }

  private func drawStatus(_ grid: inout CellGrid) {
    let line = layout.status
    if let prompt = state.prompt {
      let end = grid.put(
        " \(prompt.line(columns: line.columns - 2))", at: line.origin, style: CellStyle(.accent, .bold))
      grid.cursor = line.origin.offset(columns: min(end, line.columns - 1))
      return
    }
    if let field = state.filterField {
      let counts = state.counts
      let others = state.pages.isEmpty && state.screen == .board ? state.columns.matchingElsewhere : []
      let names = others.prefix(4).joined(separator: ", ") + (others.count > 4 ? " …" : "")
      let also = others.isEmpty ? "" : "also \(names) · "
      let tally = " \(also)\(counts.shown) of \(counts.all) "
      let parts = line.splitColumns(.fixed(2), .flexible(), .fixed(tally.count))
      grid.put(" /", at: parts[0].origin, style: CellStyle(.key, .bold))
      field.draw(in: parts[1], of: &grid, focused: true)
      grid.put(tally, at: parts[2].origin)
      return
    }
    if let text = StatusText(state, state.size) {
      for (index, row) in text.lines.enumerated() {
        SpanLine.draw(left: [Span(" "), Span(row, text.style)], in: line.line(index), of: &grid)
      }
      return
    }
    SpanLine.draw(left: state.selectionSummary, in: line, of: &grid)
  }

  private func drawHints(_ grid: inout CellGrid) {
    let age = Span("\(text.readAge) ", .dim)
    let room = layout.hints.columns - CellWidth.of(age.text)
    let groups = KeyTable.hints(for: state).map {
      [Span($0.key, CellStyle(.key, .bold)), Span(" \($0.label)")]
    }
    var used = 1
    var spans = [Span(" ")]
    for group in groups {
      let width = SpanLine.width(group) + 2
      guard used + width <= room else { continue }
      if spans.count > 1 { spans.append(Span("  ")) }
      spans += group
      used += width
    }
    SpanLine.draw(left: spans, right: [age], in: layout.hints, of: &grid)
  }
}
