/// What was on the screen when a decision was made.
package struct DecisionView: Hashable, Codable, Sendable {
  package var position: Int?
  package var chain: String?
  package var screen: String?
  package var conflicts: [String]
  /// Findings of rules that the committee had silenced for the time.
  package var silenced: [String] = []
  package var program: String?
  package var rules: String?

  /// The chain value in short words; nil where none was stored, or what was is no chain value.
  package var chainWords: String? { chain.flatMap { Bytes32(hexadecimal: $0) }.map(ChainWords.of) }
}
