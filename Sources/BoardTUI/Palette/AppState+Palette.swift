import TextGrid

extension AppState {
  /// Keys while the help or the palette is open.
  mutating func paletteKey(_ key: Key) -> [Job] {
    let height = FrameLayout(self).body.rows - 1
    palette?.setHeight(height)
    switch key {
    case .escape, .control("c"): palette = nil
    case .up: palette?.move(by: -1)
    case .down, .tab: palette?.move(by: 1)
    case .pageUp: palette?.move(by: -10)
    case .pageDown: palette?.move(by: 10)
    case .enter:
      guard let entry = palette?.selected else { return [] }
      palette = nil
      switch entry.deed {
      case .perform(let intent): return form == nil ? perform(intent) : performInForm(intent)
      case .explain: say("\(entry.keyNames) works in forms: \(entry.help)")
      case .fill(let kind):
        if let reason = entry.disabled { say(reason, .wrong) } else { openForm(kind) }
      }
    default:
      if let action = EditAction(key) { palette?.edit(action) }
    }
    return []
  }
}
