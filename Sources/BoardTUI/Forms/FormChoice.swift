/// One of the words a field may hold.
struct FormChoice: Hashable, Sendable {
  var value: String
  var label: String
  /// The key that picks it.
  var letter: Character?

  init(_ value: String, _ label: String? = nil, letter: Character? = nil) {
    self.value = value
    self.label = label ?? Words.plain(value)
    self.letter = letter
  }
}
