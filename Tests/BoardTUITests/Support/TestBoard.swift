import BoardEngine
import BoardModel

/// Puts a board together from events, as a ledger would.
struct TestBoard {
  private(set) var state = BoardState()
  private(set) var now: Timestamp
  private(set) var events: [Event] = []

  init(at text: String = "2021-08-25 17:42 BST") {
    now = TimeText.parse(text)?.earliest ?? Timestamp(milliseconds: 0)
  }

  static func time(_ text: String) -> JSONValue {
    JSONValue(TimeText.parse(text)?.earliest ?? Timestamp(milliseconds: 0))
  }

  static func interval(_ text: String) -> JSONValue {
    TimeText.parse(text).map(JSONValue.init) ?? .null
  }

  /// Adds an event and what the board has to write down because of it.
  mutating func add(_ kind: EventKind, _ fields: JSONValue, situation: String = "AFG-2021") {
    append(kind, situation, fields.object ?? JSONObject())
  }

  mutating func append(_ kind: EventKind, _ situation: String, _ fields: JSONObject) {
    apply(event(kind, situation, fields))
    for draft in state.bookkeeping(at: now) {
      apply(event(draft.kind, draft.situation, draft.body))
    }
  }

  private mutating func apply(_ event: Event) {
    events.append(event)
    state.apply([event])
  }

  mutating func advance(_ span: TimeSpan) { now = now.adding(span) }

  private func event(_ kind: EventKind, _ situation: String, _ fields: JSONObject) -> Event {
    var body: [UInt8] = []
    do { body = try CanonicalJSON.encode(.object(fields)) } catch { body = [] }
    return Event(
      position: state.board.position + 1, id: Bytes16(high: 1, low: UInt64(state.board.position)),
      kind: kind.rawValue, kindVersion: 1, isCritical: false, recorded: now, boardTime: now,
      situation: situation, author: .zero, body: body)
  }
}
