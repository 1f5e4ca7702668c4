import Synchronization

/// Answers of a pure function that were asked for before.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  /// The value under a key, made where there is none yet.
  ///
  /// - Complexity: O(1) expected, but for making one.
  func value(_ key: Key, _ make: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make()
    known.withLock { $0[key] = value }
    return value
  }
}
