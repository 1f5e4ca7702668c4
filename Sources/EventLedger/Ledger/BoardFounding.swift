package import BoardModel

/// What a new board begins with.
package struct BoardFounding: Sendable {
  package var board: Bytes16
  package var title: String
  package var isExercise: Bool
  /// The first members; one of them signs.
  package var founders: [Member]
  package var caseDigest: Bytes32?
  package var catalogueDigest: Bytes32?
  /// Where the driven clock of an exercise stands.
  package var clock: Timestamp?

  package init(
    board: Bytes16 = .random(), title: String, isExercise: Bool = false, founders: [Member],
    caseDigest: Bytes32? = nil, catalogueDigest: Bytes32? = nil, clock: Timestamp? = nil
  ) {
    self.board = board
    self.title = title
    self.isExercise = isExercise
    self.founders = founders
    self.caseDigest = caseDigest
    self.catalogueDigest = catalogueDigest
    self.clock = clock
  }

  /// The draft of the first entry.
  package var draft: EventDraft {
    var body: JSONObject = JSONObject([
      ("board", .string(board.hexadecimal)), ("title", .string(title)), ("exercise", .bool(isExercise)),
      ("founders", .array(founders.map { .object($0.body) })),
    ])
    body["case_digest"] = caseDigest.map { .string($0.hexadecimal) }
    body["catalogue_digest"] = catalogueDigest.map { .string($0.hexadecimal) }
    body["clock"] = clock.map { .integer($0.milliseconds) }
    return EventDraft(.boardFounded, body: body, boardTime: clock)
  }

  /// The first entry, signed by one of the founders.
  ///
  /// - Throws: `LedgerError` with `invalidDraft` when the signer is no founder.
  package func entry(signer: SigningKey, recorded: Timestamp) throws(LedgerError) -> LedgerEntry {
    guard founders.contains(where: { $0.key == signer.publicKey }) else {
      throw LedgerError(.invalidDraft, "a board is founded by one of its founders")
    }
    return try LedgerEntry.sealing(draft, board: board, after: .start, recorded: recorded, signer: signer)
  }
}
