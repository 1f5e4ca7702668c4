import TextGrid

/// One line of the help, the palette or the menu of entries.
struct PaletteEntry: Hashable, Sendable {
  enum Deed: Hashable, Sendable {
    case perform(Intent)
    /// A key of forms, which does nothing outside them.
    case explain
    case fill(FormKind)
  }

  var deed: Deed
  var keys: [String]
  /// What it does, in words to search by.
  var help: String
  /// Where its keys have that meaning; empty for everywhere.
  var place = ""
  /// Other words that it is found by.
  var keywords = ""
  /// Why it would do nothing now; nil when it would.
  var disabled: String?

  init(_ binding: KeyBinding, disabled: String?, inForm: Bool) {
    deed = KeyContext.inForms.contains(binding.context) && !inForm ? .explain : .perform(binding.intent)
    keys = binding.keys.map(\.description)
    help = binding.help
    place = binding.context == .everywhere ? "" : binding.context.title
    keywords = binding.hint ?? ""
    self.disabled = disabled
  }

  init(_ form: FormKind, _ help: String, disabled: String?) {
    deed = .fill(form)
    keys = []
    self.help = help
    self.disabled = disabled
  }

  var keyNames: String { keys.joined(separator: " ") }
}
