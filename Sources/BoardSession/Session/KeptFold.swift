import BoardModel

/// A board as it was folded up to some entry, with what judging the entries behind it needs.
struct KeptFold: Codable, Sendable {
  var trust: KeptTrust
  var board: Board
  /// See `BoardSession.referenceIdentifiers`.
  var references: Set<Bytes16>
}
