import BoardEngine
import BoardModel
import TextGrid

/// Draws a form: its fields, help for the one in focus, and what recording it would do.
struct FormView {
  let form: FormState
  let state: AppState

  private static let labelWidth = 16

  /// The labels' room: as much as the longest takes, and at most two fifths of the width.
  private func labelWidth(in columns: Int) -> Int {
    let longest =
      form.visibleFields.map { CellWidth.of(TextCleaning.clean(form.fields[$0].label)) }.max() ?? 0
    return max(Self.labelWidth, min(longest, columns * 2 / 5 - 2))
  }

  func draw(in body: GridRect, on grid: inout CellGrid) {
    let isWide = body.columns >= 110 && form.hasPreview
    let report = reportRows(width: isWide ? body.columns / 3 : body.columns)
    // Names to choose from may take some lines; on a small terminal the fields come first.
    let helpLines = TextLayout.wrap(help, to: max(10, body.columns - 2))
    let helpRows = body.rows < 14 ? 1 : min(3, max(1, helpLines.count))
    // What it would do takes a third, and with it what the fields leave: nobody should have to guess at the rest.
    let needed = form.visibleFields.reduce(0) { $0 + form.fields[$1].height }
    let spare = body.rows - 1 - helpRows - needed
    let below = isWide ? 0 : min(report.count, max((body.rows - 3) / 3, spare, 0))
    let parts = body.splitRows(.fixed(1), .flexible(), .fixed(helpRows), .fixed(below))
    drawTitle(parts[0], &grid)
    if isWide {
      let columns = parts[1].splitColumns(.flexible(weight: 2), .flexible(weight: 1), gap: 2)
      drawFields(columns[0], &grid)
      drawRows(report, columns[1], &grid)
    } else {
      drawFields(parts[1], &grid)
      drawRows(report, parts[3], &grid)
    }
    // Where there is no room below, what is the matter takes the place of the help.
    if below == 0, !isWide, form.hasTrouble {
      SpanLine.draw(left: [Span(" ")] + (report.first?.spans ?? []), in: parts[2].line(0), of: &grid)
    } else if helpRows == 1 {
      SpanLine.draw(left: [Span(" "), .dim(help)], in: parts[2].line(0), of: &grid)
    } else {
      for (index, line) in helpLines.prefix(helpRows).enumerated() {
        let isCut = index == helpRows - 1 && helpLines.count > helpRows
        SpanLine.draw(
          left: [Span(" "), .dim(isCut ? line + " …" : line)], in: parts[2].line(index), of: &grid)
      }
    }
  }

  private var help: String {
    let help = form.focused?.help ?? ""
    guard form.kind == .line else { return help }
    return "\(FormBuilder.flavour(form.text("text")).rawValue) · \(help)"
  }

  private func drawTitle(_ line: GridRect, _ grid: inout CellGrid) {
    var title = form.kind.title
    switch form.kind {
    case .task(let id): title += ": \(state.board.title(of: Subject(.task, id)))"
    case .entry(let kind, let about):
      guard let changed = EntryForm(FormBuilder(state: state), kind, about: about)?.changed else { break }
      title += ": \(state.board.title(of: changed))"
    case .policy(let id): title += ": \(state.board.title(of: Subject(.policy, id)))"
    case .decision:
      let settled = form.text("settles")
      if !settled.isEmpty { title += ", which settles \(settled)" }
    case .resolving(let name): title += ": \(state.board.conflicts[name]?.summary ?? name)"
    default: break
    }
    var right: [Span] = []
    if form.request != nil { right = [Span("recording … ", CellStyle(.accent, .bold))] }
    SpanLine.draw(left: [Span(" "), Span(title, .heading)], right: right, in: line, of: &grid)
  }

  private func drawFields(_ area: GridRect, _ grid: inout CellGrid) {
    let visible = form.visibleFields
    let isTight = visible.reduce(0) { $0 + form.fields[$1].height } > area.rows
    func height(_ place: Int) -> Int { self.height(visible[place], isTight: isTight) }
    let focusPlace = visible.firstIndex { form.fields[$0].name == form.focused?.name } ?? 0
    // The first field is chosen so that the one in focus is in sight whole, and with it what belongs to its element.
    let end = form.endOfFocus
    let endPlace = visible.firstIndex(of: end) ?? focusPlace
    var first = 0
    while first < focusPlace,
      (first...max(focusPlace, endPlace)).reduce(0, { $0 + height($1) }) > area.rows
    {
      first += 1
    }
    var row = 0
    for place in first..<visible.count where row < area.rows {
      let field = form.fields[visible[place]]
      let rows = min(height(place), area.rows - row)
      let rect = GridRect(column: area.minColumn, row: area.minRow + row, columns: area.columns, rows: rows)
      draw(field, in: rect, isFocused: place == focusPlace, &grid)
      row += rows
    }
  }

  /// Where not all fields fit, a text that nobody has begun takes one row until somebody is in it.
  private func height(_ index: Int, isTight: Bool) -> Int {
    let field = form.fields[index]
    let isWaiting = field.isArea && field.text.isEmpty && index != form.focus
    return isTight && isWaiting ? 1 : field.height
  }

  private func draw(_ field: FormField, in area: GridRect, isFocused: Bool, _ grid: inout CellGrid) {
    let problem = form.problems.contains { form.field(ofProblem: $0.field) == field.name }
    let labelWidth = labelWidth(in: area.columns)
    let parts = area.splitColumns(.fixed(labelWidth + 2), .flexible())
    let sign = problem ? "✗" : isFocused ? "▸" : " "
    let style = problem ? CellStyle(.blocking, .bold) : isFocused ? CellStyle(.accent, .bold) : CellStyle.dim
    grid.put(
      "\(sign)\(TextLayout.pad(TextCleaning.clean(field.label), to: labelWidth))",
      at: parts[0].origin, style: style)
    switch field.control {
    case .line(let text): text.draw(in: parts[1], of: &grid, focused: isFocused)
    case .area(var text):
      text.columns = parts[1].columns
      text.draw(in: parts[1], of: &grid, focused: isFocused)
    case .choice(let choices, let index):
      drawChoices(choices, index, in: parts[1], isFocused: isFocused, &grid)
    case .row(let row): drawRow(row, in: parts[1], isFocused: isFocused, &grid)
    }
  }

  private func drawChoices(
    _ choices: [FormChoice], _ index: Int, in area: GridRect, isFocused: Bool, _ grid: inout CellGrid
  ) {
    let total = choices.reduce(0) { $0 + CellWidth.of($1.label) + 3 }
    if total > area.columns {
      let label = choices.indices.contains(index) ? choices[index].label : ""
      let text =
        "‹ \(TextLayout.truncate(TextCleaning.clean(label), to: area.columns - 16)) ›  \(index + 1) of \(choices.count)"
      grid.put(text, at: area.origin, style: isFocused ? .selected : .plain)
      if isFocused { grid.cursor = area.origin }
      return
    }
    var column = 0
    for (place, choice) in choices.enumerated() {
      let isChosen = place == index
      let text = isChosen ? "[\(choice.label)]" : " \(choice.label) "
      let style =
        isChosen ? CellStyle(.plain, isFocused ? [.reverse, .bold] : .bold) : CellStyle.dim
      let point = area.origin.offset(columns: column)
      if isChosen, isFocused { grid.cursor = point }
      column += grid.put(TextCleaning.clean(text), at: point, style: style) + 1
    }
  }

  private func drawRow(_ row: FormRow, in area: GridRect, isFocused: Bool, _ grid: inout CellGrid) {
    var text: String
    switch row {
    case .adding(_, let count): text = count == 0 ? "none; Enter adds one" : "Enter adds another"
    case .element(let list, let index):
      let said = form.summary(of: list, index)
      text = "\(form.isOpen(list, index) ? "-" : "+") \(said.isEmpty ? "nothing said yet" : said)"
    }
    text = TextLayout.truncate(TextCleaning.clean(text), to: max(1, area.columns - 1))
    let isEmpty = if case .adding = row { true } else { false }
    grid.put(text, at: area.origin, style: isFocused ? .selected : isEmpty ? .dim : .plain)
    if isFocused { grid.cursor = area.origin }
  }

  private func drawRows(_ rows: [Row], _ area: GridRect, _ grid: inout CellGrid) {
    for (index, row) in rows.prefix(area.rows).enumerated() {
      row.draw(in: area.line(index), of: &grid, isNew: false)
    }
    if rows.count > area.rows, area.rows > 0 {
      let hidden = rows.count - area.rows
      let more = " … \(hidden) more \(hidden == 1 ? "line" : "lines") "
      grid.put(more, at: GridPoint(column: area.maxColumn - more.count, row: area.maxRow - 1), style: .dim)
    }
  }
}
