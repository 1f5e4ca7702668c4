/// Why a ledger could not be opened, read or written.
package struct LedgerError: Error, Sendable {
  package var code: Code
  /// What happened, to what and what to do, for people.
  package var message: String
  /// The file concerned, where there is one.
  package var path: String?
  /// The error underneath; for `refused` the one that the caller's closure threw.
  package var underlying: (any Error)?

  package init(_ code: Code, _ message: String, path: String? = nil, underlying: (any Error)? = nil) {
    self.code = code
    self.message = message
    self.path = path
    self.underlying = underlying
  }

  /// The caller's closure threw; nothing was written.
  package init(refusedBy error: any Error) {
    self.init(.refused, "the change was refused: \(error)", underlying: error)
  }

  /// What kind of failure it is; more may be added.
  package enum Code: Hashable, Sendable {
    // Opening
    case missing
    case isDirectory
    case alreadyExists
    case notADatabase
    case notABoard
    case newerFormat
    case noPermission
    case damagedSchema
    /// On a network or user-space file system, where no board may be made.
    case sharedFileSystem

    // Reading
    /// The file does not read any further than the entry before this position.
    case damaged(position: Int)

    // Writing
    case readOnly
    case busy
    /// More entries have arrived since the caller caught up than may be looked at under the lock.
    case behind(newEntries: Int)
    /// What the caller saw is not in the file: it was cut, restored or exchanged meanwhile.
    case historyChanged
    /// The file at the path is no longer the one that was opened.
    case replaced
    /// The caller's closure threw; nothing was written.
    case refused
    /// Another event has the same identifier.
    case identifierTaken(position: Int)
    case invalidDraft
    case diskFull
    /// The disk reported an error; the entries may or may not be recorded, so try again with the same ids.
    case outcomeUnknown
    case signing
    case inputOutput
  }
}

extension LedgerError: CustomStringConvertible {
  package var description: String { path.map { "\($0): \(message)" } ?? message }
}
