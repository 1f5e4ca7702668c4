import BoardModel
import PackedValues

/// A board as it was folded up to some entry, with what judging the entries behind it needs.
struct KeptFold: Sendable {
  var trust: KeptTrust
  var board: Board
  /// See `BoardSession.referenceIdentifiers`.
  var references: Set<Bytes16>

  init(trust: KeptTrust, board: Board, references: Set<Bytes16>) {
    self.trust = trust
    self.board = board
    self.references = references
  }

  /// - Throws: `PackError` for what has no packed form.
  func pack(into writer: inout PackWriter) throws {
    trust.pack(into: &writer)
    try board.pack(into: &writer)
    references.pack(into: &writer)
  }

  init(from reader: inout PackReader) throws {
    trust = try KeptTrust(from: &reader)
    board = try Board(from: &reader)
    references = try Set<Bytes16>(from: &reader)
  }
}
