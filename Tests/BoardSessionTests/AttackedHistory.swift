import BoardModel
import EventLedger

/// A history that is only read, made by hand and changed in ways that no ledger would.
struct AttackedHistory: Ledger {
  static let board = Bytes16(high: 7, low: 9)
  static let administrator = key(1)
  static let lead = key(2)
  static let late = key(3)
  static let stranger = key(99)
  var entries: [LedgerEntry] = []

  var identity: BoardIdentity { BoardIdentity(id: Self.board, title: "Test board", isExercise: false) }
  var access: LedgerAccess { .readWrite }

  private static func key(_ seed: UInt8) -> SigningKey {
    SigningKey(rawRepresentation: [UInt8](repeating: seed, count: 32)) ?? SigningKey()
  }

  func head() -> ChainPoint { entries.last?.point ?? .start }
  func count() -> Int { entries.count }
  func entry(id: Bytes16) -> LedgerEntry? { entries.first { $0.event.id == id } }
  func changeToken() -> Int64 { 0 }

  func entries(after position: Int, limit: Int) -> [LedgerEntry] {
    Array(entries.filter { $0.event.position > position }.prefix(limit))
  }

  func append(
    after seen: ChainPoint, signer: SigningKey, decide: (AppendMoment) throws -> [EventDraft]
  ) throws(LedgerError) -> [LedgerEntry] {
    throw LedgerError(.readOnly, "a history of the past")
  }

  func watch(_ changed: @escaping @Sendable () -> Void) throws(LedgerError) -> any LedgerWatch {
    throw LedgerError(.readOnly, "a history of the past")
  }

  func backup(to path: String) throws(LedgerError) { throw LedgerError(.readOnly, "a history of the past") }

  /// Tasks, lines, members who come and go, entries of strangers and of a kind unknown here, a withheld text.
  static func ordinary(_ count: Int) -> AttackedHistory {
    var history = AttackedHistory()
    let founders = [
      Member(key: administrator.publicKey, departments: ["CO"], roles: [.administrator, .chair]),
      Member(key: lead.publicKey, departments: ["HO"], roles: [.lead]),
    ]
    history.add(BoardFounding(board: board, title: "Test board", founders: founders).draft, by: administrator)
    history.extend(to: count, word: "line")
    return history
  }

  private mutating func add(_ draft: EventDraft, by signer: SigningKey) {
    let number = entries.count
    var draft = draft
    draft.id = Bytes16(high: 2, low: UInt64(number))
    let time = Timestamp(milliseconds: 1_629_900_000_000 + Int64(number) * 1000)
    do {
      entries.append(
        try LedgerEntry.sealing(
          draft, board: Self.board, after: head(), recorded: time, signer: signer,
          salt: Bytes32(first: Bytes16(high: 3, low: UInt64(number)), second: Bytes16(high: 0, low: 5))))
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private mutating func extend(to count: Int, word: String) {
    while entries.count < count {
      let number = entries.count
      let text = JSONValue.string("\(word) \(number)")
      switch number % 10 {
      case 3: add(Self.task(number, text), by: Self.stranger)
      case 4:
        let draft = EventDraft(
          id: .random(), kind: "future.kind", kindVersion: 1, isCritical: false, situation: "",
          body: JSONObject([("text", text)]), boardTime: nil)
        add(draft, by: Self.lead)
      case 5:
        let member = Member(key: Self.late.publicKey, departments: ["MOD"], roles: [.lead])
        let key = JSONObject([("key", .string(Self.late.publicKey.hexadecimal))])
        // Once revoked the key is never admitted again, and the attempt is quarantined.
        add(
          number % 20 == 5
            ? EventDraft(.memberAdmitted, body: member.body) : EventDraft(.memberRevoked, body: key),
          by: Self.administrator)
      case 6, 7:
        let body = JSONObject([
          ("id", .string("t\(number - number % 10 + 1)")), ("by", "HO"), ("status", "doing"), ("note", text),
        ])
        add(EventDraft(.taskChanged, situation: "S", body: body), by: Self.lead)
      case 8:
        let body = JSONObject([("text", text), ("flavour", "statement"), ("by", "HO")])
        add(EventDraft(.logLine, situation: "S", body: body), by: Self.lead)
        do { entries[number] = try entries[number].withholding(["text"]) } catch {
          preconditionFailure("\(error)")
        }
      default: add(Self.task(number, text), by: Self.lead)
      }
    }
  }

  private static func task(_ number: Int, _ title: JSONValue) -> EventDraft {
    EventDraft(
      .taskRecorded, situation: "S",
      body: JSONObject([
        ("id", .string("t\(number)")), ("title", title), ("department", "HO"), ("by", "HO"),
        ("status", "todo"),
      ]))
  }

  func prefix(_ count: Int) -> AttackedHistory { AttackedHistory(entries: Array(entries.prefix(count))) }

  /// What may have become of a file since it was seen so far.
  func variants(behind kept: Int) -> [(name: String, history: AttackedHistory)] {
    var variants: [(String, AttackedHistory)] = [("as it was", prefix(kept)), ("continued", self)]
    for end in [kept - 1, kept / 2, 1] where (1..<kept).contains(end) {
      variants.append(("cut to \(end)", prefix(end)))
      var other = prefix(end)
      other.extend(to: entries.count, word: "another line")
      variants.append(("another from \(end)", other))
    }
    for taken in [kept / 2, kept + 1, kept + 3] where (1..<entries.count - 1).contains(taken) {
      var gap = self
      gap.entries.remove(at: taken)
      variants.append(("without entry \(taken + 1)", gap))
    }
    for place in [kept, kept + 1, kept + 5] where entries.indices.contains(place) {
      var changed = self
      changed.entries[place].event.body = Array(#"{"text":"changed"}"#.utf8)
      variants.append(("changed at \(place + 1)", changed))
      var unsigned = self
      unsigned.entries[place].signature = Bytes64(first: .zero, second: .zero)
      variants.append(("unsigned at \(place + 1)", unsigned))
    }
    return variants
  }
}
