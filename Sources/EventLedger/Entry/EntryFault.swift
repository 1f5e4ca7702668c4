package import BoardModel

/// Why an entry has no hash.
package enum EntryFault: Error, Hashable, Sendable {
  case notCanonical(CanonicalError)
  /// The body does not hold exactly the fields that the disclosure list calls open.
  case disclosureMismatch
}
