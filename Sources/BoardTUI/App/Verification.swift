/// How far the chain of a board has been checked.
package enum Verification: Hashable, Sendable {
  case verified
  /// So many events at the end have not been checked yet.
  case unverified(Int)
  /// Nothing can be written here, for the reason given.
  case readOnly(String)
}
