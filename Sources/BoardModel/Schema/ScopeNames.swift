/// The names in one dimension of a scope.
package enum ScopeNames: Hashable, Codable, Sendable {
  case notStated
  case all
  /// In byte order, never empty.
  case these([String])
}
