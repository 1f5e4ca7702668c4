/// One line of the help or the palette.
struct PaletteEntry: Hashable, Sendable {
  var binding: KeyBinding
  /// Why it would do nothing now; nil when it would.
  var disabled: String?
}
