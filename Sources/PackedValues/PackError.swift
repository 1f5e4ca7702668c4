/// Why packed bytes could not be made or read.
package enum PackError: Error, Hashable, Sendable {
  /// The bytes end within a value.
  case truncated
  /// What stands there is no value of the type asked for.
  case malformed(String)
  /// The type asks for something that this form does not have.
  case unsupported(String)
}
