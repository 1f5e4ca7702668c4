/// How much of an entry is checked.
package enum CheckDepth: Int, Comparable, Sendable {
  /// Positions and entitlement; nothing is hashed but the last entry. For what a verified-up-to mark covers.
  case order = 0
  /// Canonical form, entry hash and link as well: tells every change except one that recomputes the whole rest.
  case links = 1
  /// Signatures as well: the whole check.
  case signatures = 2

  package static func < (left: CheckDepth, right: CheckDepth) -> Bool { left.rawValue < right.rawValue }
}
