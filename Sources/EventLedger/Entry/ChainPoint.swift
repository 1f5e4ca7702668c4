package import BoardModel

/// A place in a board's history and everything before it, in one value.
package struct ChainPoint: Hashable, Codable, Sendable {
  /// Position of the entry; 0 before the first.
  package var position: Int
  /// The chain value there; thirty-two zero bytes before the first entry.
  package var chain: Bytes32

  package init(position: Int, chain: Bytes32) {
    self.position = position
    self.chain = chain
  }

  /// Before the first entry.
  package static let start = ChainPoint(position: 0, chain: .zero)
}
