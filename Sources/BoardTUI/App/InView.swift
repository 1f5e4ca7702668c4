/// What was on the screen when a command was made.
package struct InView: Hashable, Sendable {
  /// The name of the screen, and the filter in force.
  package var screen: String
  /// The position on which the command rests; what came after it is checked for the same fields.
  package var position: Int
  /// The chain value at that position, in hexadecimal.
  package var chain: String

  package init(screen: String, position: Int, chain: String) {
    self.screen = screen
    self.position = position
    self.chain = chain
  }
}
