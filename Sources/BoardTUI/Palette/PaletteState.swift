import TextGrid

/// The help and the command palette, made of the key table, and the menu of entries: searched by word or key, run by
/// Enter.
struct PaletteState: Sendable {
  enum Purpose: Sendable {
    case help
    case commands
    /// What can be recorded.
    case entries
  }

  let purpose: Purpose
  private let entries: [PaletteEntry]
  private(set) var field = TextField()
  private var window = ListWindow()

  init(_ purpose: Purpose, state: AppState) {
    self.purpose = purpose
    let isInForm = state.form != nil
    var contexts = state.contexts
    if purpose == .commands { contexts = KeyContext.allCases.filter { !KeyContext.inForms.contains($0) } }
    if purpose == .help { contexts += KeyContext.inForms.filter { !isInForm && !contexts.contains($0) } }
    let bound =
      purpose == .entries
      ? []
      : KeyTable.bindings(in: contexts).map {
        PaletteEntry($0, disabled: state.reasonAgainst($0.intent), inForm: isInForm)
      }
    entries = bound + (isInForm || purpose == .help ? [] : state.recordable(all: purpose == .entries))
    settle()
  }

  /// The entries that match what was typed: a key's name exactly, or every word somewhere.
  var matches: [PaletteEntry] {
    let query = field.text.trimmed
    if query.isEmpty { return entries }
    let byKey = entries.filter { $0.keys.contains(query) }
    let filter = RowFilter(query)
    let byWord = entries.filter { entry in
      !byKey.contains(entry) && filter.accepts("\(entry.help) \(entry.keyNames) \(entry.keywords)")
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
    [
      ("Enter", purpose == .entries ? "open the form" : "run it"), ("up down", "choose"),
      ("letters", "search"), ("Esc", "leave"),
    ]
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
    let title =
      switch purpose {
      case .help: " Help, search by word or key: "
      case .commands: " Command: "
      case .entries: " Record what: "
      }
    let fieldParts = parts[0].splitColumns(.fixed(title.count), .flexible())
    grid.put(title, at: parts[0].origin, style: .heading)
    var window = self.window
    window.resize(count: matches.count, height: parts[1].rows)
    window.draw(in: parts[1], of: &grid) { grid, index, line, _ in
      let entry = matches[index]
      let keys = purpose == .entries ? "" : TextLayout.pad(entry.keyNames, to: 16) + " "
      var spans = [
        Span(" \(keys)", CellStyle(.key, .bold)),
        Span(entry.help, entry.disabled == nil ? .plain : .dim), .dim("  \(entry.place)"),
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
