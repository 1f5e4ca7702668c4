import BoardModel
import EventLedger

/// A history made by hand, for attacking it.
struct History {
  static let board = Bytes16(high: 7, low: 9)
  var entries: [LedgerEntry] = []

  /// A founding and nothing else.
  init() {
    add(Keys.founding().draft, by: Keys.administrator)
  }

  /// Founded, with a few lines.
  static func withLines(_ count: Int) -> History {
    var history = History()
    for number in 0..<count {
      history.add(.line("line \(number)", id: Bytes16(high: 1, low: UInt64(number))))
    }
    return history
  }

  @discardableResult
  mutating func add(
    _ draft: EventDraft, by signer: SigningKey = Keys.loggist, board: Bytes16 = History.board,
    recorded: Int64? = nil
  ) -> Int {
    let time = Timestamp(milliseconds: recorded ?? 1_629_900_000_000 + Int64(entries.count) * 1000)
    let salt = Bytes32(first: Bytes16(high: 3, low: UInt64(entries.count)), second: Bytes16(high: 0, low: 5))
    do {
      entries.append(
        try LedgerEntry.sealing(
          draft, board: board, after: entries.last?.point ?? .start, recorded: time, signer: signer,
          salt: salt))
    } catch {
      preconditionFailure("\(error)")
    }
    return entries.count
  }

  @discardableResult
  mutating func add(_ kind: EventKind, _ body: JSONObject, by signer: SigningKey) -> Int {
    add(EventDraft(id: Bytes16(high: 2, low: UInt64(entries.count)), kind, body: body), by: signer)
  }

  /// What an attacker without keys can do: change entries, then compute hashes and links anew.
  mutating func rechain(board: Bytes16 = History.board) {
    var previous = Bytes32.zero
    var hasher = EntryHasher(board: board)
    for index in entries.indices {
      entries[index].previous = previous
      let entry = entries[index]
      do {
        entries[index].entryHash = try hasher.entryHash(
          of: entry.event, format: entry.format, algorithm: entry.algorithm, disclosure: entry.disclosure,
          previous: previous)
      } catch {
        preconditionFailure("\(error)")
      }
      previous = entries[index].chainValue
    }
  }

  func verified(depth: CheckDepth = .signatures, board: Bytes16 = History.board) -> LedgerVerifier {
    var verifier = LedgerVerifier(board: board)
    _ = verifier.check(entries, depth: depth)
    return verifier
  }

  func verdicts(depth: CheckDepth = .signatures, board: Bytes16 = History.board) -> [Verdict] {
    var verifier = LedgerVerifier(board: board)
    return verifier.check(entries, depth: depth)
  }
}
