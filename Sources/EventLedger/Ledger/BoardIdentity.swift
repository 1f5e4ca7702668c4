package import BoardModel

/// Which board a ledger holds, from its first entry.
package struct BoardIdentity: Hashable, Sendable {
  /// Random, bound into every hash; entries of one board are worth nothing in another.
  package var id: Bytes16
  package var title: String
  /// Whether nothing on it is real.
  package var isExercise: Bool

  package init(id: Bytes16, title: String, isExercise: Bool) {
    self.id = id
    self.title = title
    self.isExercise = isExercise
  }

  /// What a first entry says, unverified.
  ///
  /// - Throws: `LedgerError` with `damaged` when it is no `board.founded` or lacks what every one carries.
  package init(genesis entry: LedgerEntry) throws(LedgerError) {
    let damaged = LedgerError(.damaged(position: 1), "the first entry does not found a board")
    guard entry.event.kind == EventKind.boardFounded.rawValue, entry.event.position == 1 else {
      throw damaged
    }
    let body: JSONObject?
    do { body = try CanonicalJSON.parse(entry.event.body).object } catch { throw damaged }
    guard let board = body?["board"]?.string.flatMap({ Bytes16(hexadecimal: $0) }),
      let isExercise = body?["exercise"]?.bool
    else { throw damaged }
    self.init(id: board, title: body?["title"]?.string ?? "", isExercise: isExercise)
  }
}
