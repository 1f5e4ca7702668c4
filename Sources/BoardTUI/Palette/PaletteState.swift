import TextGrid

/// The help and the command palette: the key table, searched by word or key, run by Enter.
struct PaletteState: Sendable {
  let isHelp: Bool
  private let entries: [PaletteEntry]
  private(set) var field = TextField()
  private var window = ListWindow()

  init(isHelp: Bool, state: AppState) {
    self.isHelp = isHelp
    var contexts = state.contexts
    if !isHelp { contexts = KeyContext.allCases.filter { $0 != .form } }
    if isHelp, state.form == nil { contexts.append(.form) }
    entries = KeyTable.bindings(in: contexts).map {
      PaletteEntry(binding: $0, disabled: state.reasonAgainst($0.intent))
    }
    settle()
  }

  /// The entries that match what was typed: a key's name exactly, or every word somewhere.
  var matches: [PaletteEntry] {
    let query = field.text.trimmed
    if query.isEmpty { return entries }
    let byKey = entries.filter { $0.binding.keys.contains { $0.description == query } }
    let filter = RowFilter(query)
    let byWord = entries.filter { entry in
      !byKey.contains(entry)
        && filter.accepts("\(entry.binding.help) \(entry.binding.keyNames) \(entry.binding.hint ?? "")")
    }
    return byKey + byWord
  }

  var selected: PaletteEntry? {
    guard let index = window.selection, matches.indices.contains(index) else { return nil }
    return matches[index]
  }

  private mutating func settle() {
    window = ListWindow(count: matches.count, height: window.height, selection: 0, top: 0)
  }

  /// The hint line while it is open.
  var hints: [(key: String, label: String)] {
    [("Enter", "run it"), ("up down", "choose"), ("Esc", "leave")]
  }

  mutating func insert(_ text: String) {
    field.apply(.paste(text))
    settle()
  }

  mutating func edit(_ action: EditAction) {
    if field.apply(action) { settle() }
  }

  mutating func move(by steps: Int) { window.move(by: steps) }

  mutating func setHeight(_ height: Int) { window.resize(count: matches.count, height: height) }

  func draw(in body: GridRect, on grid: inout CellGrid) {
    let matches = self.matches
    let parts = body.splitRows(.fixed(1), .flexible())
    let title = isHelp ? " Help, search by word or key: " : " Command: "
    let fieldParts = parts[0].splitColumns(.fixed(title.count), .flexible())
    grid.put(title, at: parts[0].origin, style: .heading)
    var window = self.window
    window.resize(count: matches.count, height: parts[1].rows)
    window.draw(in: parts[1], of: &grid) { grid, index, line, _ in
      let entry = matches[index]
      let keys = TextLayout.pad(entry.binding.keyNames, to: 16)
      var spans = [
        Span(" \(keys) ", CellStyle(.key, .bold)),
        Span(entry.binding.help, entry.disabled == nil ? .plain : .dim),
        .dim("  \(entry.binding.context == .everywhere ? "" : entry.binding.context.title)"),
      ]
      if let reason = entry.disabled { spans.append(.dim("  (\(reason))")) }
      SpanLine.draw(left: spans, in: line, of: &grid)
    }
    if matches.isEmpty {
      grid.put(" Nothing matches. Esc leaves.", at: parts[1].origin, style: .dim)
    }
    // The cursor stays in the field, where typing goes; the selected line is reversed.
    field.draw(in: fieldParts[1], of: &grid, focused: true)
    if let selection = window.selection, !field.buffer.isEmpty || selection > 0 {
      grid.cursor = parts[1].origin.offset(rows: selection - window.top)
    }
  }
}
