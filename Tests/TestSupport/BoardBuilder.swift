package import BoardModel

/// Puts events together the way a ledger would hand them over, and folds them.
///
/// Times are hours after midnight UTC on 25 August 2021, so that a test reads `at: 10, closes: 30`.
package struct BoardBuilder {
  package private(set) var events: [Event] = []
  /// The board's time of the next event.
  package var now = BoardBuilder.hour(0)
  package var situation = "AFG-2021"

  package init() {}

  package var board: Board { Board.folding(events) }

  /// The moment some hours after the beginning; negative ones come before it.
  package static func hour(_ hours: Double) -> Timestamp {
    CivilTime(year: 2021, month: 8, day: 25).utc.adding(
      TimeSpan(milliseconds: Int64(hours * 3_600_000)))
  }

  /// Adds an event and answers its position; stops the test run when the schema has no such field.
  @discardableResult
  package mutating func add(_ kind: EventKind, _ fields: [String: JSONValue]) -> Int {
    let schema = KindSchema.of(kind)
    for name in fields.keys where schema.field(name) == nil {
      preconditionFailure("\(kind.rawValue) has no field \(name)")
    }
    for field in schema.fields where field.isRequired && fields[field.name] == nil {
      preconditionFailure("\(kind.rawValue) needs \(field.name)")
    }
    let position = events.count + 1
    events.append(
      Event(
        position: position, id: Bytes16(high: 0, low: UInt64(position)), kind: kind.rawValue,
        kindVersion: schema.version, isCritical: schema.isCritical, recorded: now, boardTime: now,
        situation: situation, author: Bytes32(first: .zero, second: .zero), body: Self.encoded(fields)))
    return position
  }

  private static func encoded(_ fields: [String: JSONValue]) -> [UInt8] {
    do {
      return try CanonicalJSON.encode(.object(JSONObject(fields.map { ($0.key, $0.value) })))
    } catch {
      preconditionFailure("no canonical body: \(error)")
    }
  }
}

extension Bytes16 {
  fileprivate static let zero = Bytes16(high: 0, low: 0)
}

extension JSONValue {
  /// A moment in hours.
  package static func hour(_ hours: Double) -> JSONValue { JSONValue(BoardBuilder.hour(hours)) }

  /// An interval in hours; exact without a second one.
  package static func time(_ earliest: Double, _ latest: Double? = nil) -> JSONValue {
    JSONValue(
      UncertainTime(earliest: BoardBuilder.hour(earliest), latest: BoardBuilder.hour(latest ?? earliest)))
  }

  /// A window in hours; an end that is nil is open.
  package static func window(_ from: Double?, _ to: Double?) -> JSONValue {
    JSONValue(TimeWindow(from: from.map(BoardBuilder.hour), to: to.map(BoardBuilder.hour)))
  }

  package static func names(_ names: String...) -> JSONValue { JSONValue(names) }
}
