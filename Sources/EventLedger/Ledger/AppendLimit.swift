import BoardModel

/// How much may happen under the lock of an append.
package enum AppendLimit {
  /// New entries that the closure of an append is given at most.
  package static let newEntries = 5_000
}
