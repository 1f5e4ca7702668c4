package import BoardModel

/// An event that is not recorded yet.
package struct EventDraft: Hashable, Sendable {
  /// Stays the same when an append is tried again, so that the event is recorded once.
  package var id: Bytes16
  package var kind: String
  package var kindVersion: Int
  package var isCritical: Bool
  package var situation: String
  package var body: JSONObject
  /// The board's clock; nil for the time at which it is recorded.
  package var boardTime: Timestamp?

  /// A draft of a known kind, with the version and critical flag of its schema.
  package init(
    id: Bytes16 = .random(), _ kind: EventKind, situation: String = "", body: JSONObject,
    boardTime: Timestamp? = nil
  ) {
    let schema = KindSchema.of(kind)
    self.init(
      id: id, kind: kind.rawValue, kindVersion: schema.version, isCritical: schema.isCritical,
      situation: situation, body: body, boardTime: boardTime)
  }

  /// A draft of any kind, known or not.
  package init(
    id: Bytes16, kind: String, kindVersion: Int, isCritical: Bool, situation: String, body: JSONObject,
    boardTime: Timestamp?
  ) {
    self.id = id
    self.kind = kind
    self.kindVersion = kindVersion
    self.isCritical = isCritical
    self.situation = situation
    self.body = body
    self.boardTime = boardTime
  }

  package static let longestKind = 64
  package static let longestSituation = 64

  /// The body's canonical bytes, after checking that the draft can be recorded at all.
  ///
  /// - Throws: `LedgerError` with `invalidDraft`.
  func checkedBody() throws(LedgerError) -> [UInt8] {
    guard (1...Self.longestKind).contains(kind.utf8.count), kind.utf8.allSatisfy(CanonicalJSON.isKeyByte)
    else {
      throw LedgerError(.invalidDraft, "the kind of an event is 1 to \(Self.longestKind) ASCII characters")
    }
    guard situation.utf8.count <= Self.longestSituation, situation.utf8.allSatisfy(CanonicalJSON.isKeyByte)
    else {
      throw LedgerError(
        .invalidDraft, "the code of a situation is at most \(Self.longestSituation) ASCII characters")
    }
    guard (1...65_535).contains(kindVersion) else {
      throw LedgerError(.invalidDraft, "the version of a kind is 1 to 65,535")
    }
    do {
      return try CanonicalJSON.encode(.object(body))
    } catch {
      throw LedgerError(
        .invalidDraft, "the body of a \(kind) has no stored form: \(error)", underlying: error)
    }
  }
}
