import BoardModel
import TextGrid

/// The screen as lines of text without frames, one fact a line, for output that is no terminal.
package func plain(_ state: AppState) -> [String] {
  let header = HeaderText(state: state)
  var lines = [
    header.marking, header.title,
    (header.clocks + [header.pace].compactMap(\.self)).joined(separator: " · "),
    "\(header.stage) · \(header.alert)",
  ]
  if let gate = header.nextGate { lines.append(gate) }
  lines.append(header.counts.map(\.text).joined() + " open")
  if !header.elsewhere.isEmpty { lines.append(header.elsewhere.map(\.text).joined()) }
  lines += header.standing().map { $0.map(\.text).joined() }
  lines.append("Board at \(header.chain.map(\.text).joined())")
  if case .readOnly(let reason) = state.snapshot.verification { lines.append("Read only: \(reason)") }
  lines.append("")
  if let page = state.pages.last {
    lines.append(state.pageTitle(page.target))
    lines += plainRows(state.pageRows(page.target, width: RowText.widest), state)
  } else if state.screen == .board {
    lines.append(Screen.board.title)
    for (id, title) in state.boardDepartments {
      let rows = state.columnRows(id, width: 400)
      guard !rows.isEmpty else { continue }
      lines += ["", title == id ? id : "\(id) · \(title)"]
      lines += plainRows(rows, state)
    }
  } else {
    lines.append(state.screen.title)
    let rows = state.rows(of: state.screen, width: 400)
    lines += rows.isEmpty ? [state.emptyText] : plainRows(rows, state)
  }
  return lines.map { line in
    var line = Substring(TextCleaning.clean(state.glyphs == .ascii ? AsciiText.from(line) : line))
    while line.last == " " { line.removeLast() }
    return String(line)
  } + [header.marking]
}

/// Rows as text; what belongs to an item stands on its line.
private func plainRows(_ rows: [Row], _ state: AppState) -> [String] {
  var lines: [String] = []
  for row in rows {
    switch row.role {
    case .heading: lines.append(row.text)
    case .blank: lines.append("")
    case .text: lines.append("  \(row.text)")
    case .item: lines.append("\(state.isNew(row) ? "• " : "  ")\(row.text)")
    case .continuation:
      guard let last = lines.indices.last else { continue }
      lines[last] += " · \(row.text.trimmed)"
    }
  }
  return lines
}
