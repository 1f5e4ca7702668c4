/// One entry of a board's history, as it was recorded.
package struct Event: Hashable, Sendable {
  /// Place in the history, from 1 without gaps.
  package var position: Int
  /// Random; the same when an append is tried again, so that it is recorded once.
  package var id: Bytes16
  /// The stored name, kept as text because a newer program may have written a kind unknown here.
  package var kind: String
  package var kindVersion: Int
  /// A program that does not know a critical kind must not write to the board.
  package var isCritical: Bool
  /// The wall clock of the host when the event was appended.
  package var recorded: Timestamp
  /// The board's clock at that moment; differs from `recorded` in exercise mode only.
  package var boardTime: Timestamp
  /// Code of the situation the event belongs to; empty for the board itself.
  package var situation: String
  /// Public Ed25519 key of whoever signed.
  package var author: Bytes32
  /// Canonical JSON object.
  package var body: [UInt8]

  package init(
    position: Int, id: Bytes16, kind: String, kindVersion: Int, isCritical: Bool, recorded: Timestamp,
    boardTime: Timestamp, situation: String, author: Bytes32, body: [UInt8]
  ) {
    self.position = position
    self.id = id
    self.kind = kind
    self.kindVersion = kindVersion
    self.isCritical = isCritical
    self.recorded = recorded
    self.boardTime = boardTime
    self.situation = situation
    self.author = author
    self.body = body
  }
}
