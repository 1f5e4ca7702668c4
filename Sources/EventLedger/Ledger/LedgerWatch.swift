import BoardModel

/// A running notification; releasing it ends it.
package protocol LedgerWatch: AnyObject, Sendable {
  /// No call begins after this returns.
  func cancel()
}
