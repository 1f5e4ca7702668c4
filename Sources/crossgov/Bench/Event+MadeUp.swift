import BoardModel

extension Array where Element == Event {
  /// Adds an event that is put together to measure the program on, at the position behind the others.
  mutating func addMadeUp(_ kind: EventKind, _ body: JSONObject, at moment: Timestamp) {
    // What is put together here has a canonical form, so nothing is left out.
    guard let bytes = try? CanonicalJSON.encode(.object(body)) else { return }
    append(
      Event(
        position: count + 1, id: Bytes16(high: 0, low: UInt64(count)), kind: kind.rawValue,
        kindVersion: KindSchema.of(kind).version, isCritical: false, recorded: moment, boardTime: moment,
        situation: "BENCH", author: .zero, body: bytes))
  }

  /// The same, with the fields of the event's body in any order.
  mutating func addMadeUp(_ kind: EventKind, _ fields: [String: JSONValue], at moment: Timestamp) {
    addMadeUp(kind, JSONObject(fields.map { ($0.key, $0.value) }), at: moment)
  }
}
