/// Whether a ledger may be written to here.
package enum LedgerAccess: Hashable, Sendable {
  case readWrite
  case readOnly(ReadOnlyReason)

  package var isWritable: Bool { self == .readWrite }
}
