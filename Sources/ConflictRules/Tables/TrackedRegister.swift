import BoardModel

/// A register of the board that notes what is read from it.
package struct TrackedRegister<Key: Hashable & Comparable & Sendable, Value: Sendable> {
  private let register: Register<Key, Value>
  private let kind: EntityKind
  private let log: ReadLog?

  init(_ register: Register<Key, Value>, _ kind: EntityKind, _ log: ReadLog?) {
    self.register = register
    self.kind = kind
    self.log = log
  }

  package subscript(key: Key) -> Value? {
    if let log { log.noteThing(kind, "\(key)") }
    return register[key]
  }

  /// The values in the order of their keys; any change to any of them asks again.
  package var sorted: [Value] {
    log?.noteAll(kind)
    return register.sorted
  }

  /// The values in no particular order; any change to any of them asks again.
  package var unordered: some Sequence<Value> {
    log?.noteAll(kind)
    return register.unordered
  }
}
