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
      if form != nil { return performInForm(entry.binding.intent) }
      if entry.binding.context == .form {
        say("\(entry.binding.keyNames) works in forms: \(entry.binding.help)")
        return []
      }
      return perform(entry.binding.intent)
    default:
      if let action = EditAction(key) { palette?.edit(action) }
    }
    return []
  }
}
