/// Why a ledger is only read here.
package enum ReadOnlyReason: Hashable, Sendable {
  /// The caller asked for it.
  case requested
  /// The file or its directory cannot be written to; the text says which.
  case noPermission(String)
  /// The file lies on a network or user-space file system of this name, where SQLite's locks do not hold.
  case sharedFileSystem(String)
  /// Something was added to the file's schema; the text says what.
  case damagedSchema(String)
}

extension ReadOnlyReason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .requested: "opened for reading only"
    case .noPermission(let what): "\(what) cannot be written to by this user; ask for membership of its group"
    case .sharedFileSystem(let name):
      "the file lies on \(name), where two hosts overwrite each other's entries without an error; "
        + "work on the host that holds the file (ssh), or make a board on a local disk there"
    case .damagedSchema(let what):
      "the file's schema was changed (\(what)); nothing is written to it until that is undone"
    }
  }
}
