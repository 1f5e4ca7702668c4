package import TextGrid

/// One entry of the key table.
package struct KeyBinding: Hashable, Sendable {
  package var intent: Intent
  package var keys: [Key]
  package var context: KeyContext
  /// What it does, in words to search by.
  package var help: String
  /// A word for the hint line; nil keeps it out of there.
  package var hint: String?
  /// What comes first in the hint line; lower is earlier.
  package var priority: Int

  init(
    _ intent: Intent, _ keys: [String], in context: KeyContext = .everywhere, _ help: String,
    hint: String? = nil, priority: Int = 99
  ) {
    self.intent = intent
    self.keys = keys.compactMap { Key(name: $0) }
    self.context = context
    self.help = help
    self.hint = hint
    self.priority = priority
  }

  /// The keys as the help shows them.
  package var keyNames: String { keys.map(\.description).joined(separator: " ") }
}
