package import BoardModel
import Glibc

/// Keeps what was seen of each board in this user's state directory: a small file for each board and each path.
///
/// Files are replaced whole, so that a reader never sees half of one. Two programs that save at once leave what
/// one of them saw, which is why a mark that is older than the one kept is not saved.
package struct MarkStore: Sendable {
  package let directory: String

  /// A store in a directory, which is made when something is saved first.
  package init(directory: String) {
    self.directory = directory
  }

  /// `$XDG_STATE_HOME/crossgov`, or `~/.local/state/crossgov`; nil without a home.
  package static func defaultDirectory(_ environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/crossgov" }
    return environment["HOME"].map { $0 + "/.local/state/crossgov" }
  }

  /// What is remembered of a board; nil when nothing is or the file makes no sense.
  package func history(of board: Bytes16) throws(LedgerError) -> RememberedHistory? {
    try object(name(of: board)).flatMap { RememberedHistory(stored: $0) }
  }

  /// What is remembered of the board that was last seen at a path.
  package func history(at path: String) throws(LedgerError) -> RememberedHistory? {
    guard let id = try object(name(of: path))?["board"]?.string, let board = Bytes16(hexadecimal: id) else {
      return nil
    }
    return try history(of: board)
  }

  /// Keeps what was seen, unless more is remembered already.
  ///
  /// - Parameter replacing: keeps it in any case: after a restoration that the user knows of.
  package func save(_ history: RememberedHistory, replacing: Bool = false) throws(LedgerError) {
    try makeDirectory()
    let earlier = try self.history(of: history.board)
    if let earlier, !replacing, earlier.head.position > history.head.position { return }
    try write(history.stored, name(of: history.board))
    let path = JSONObject([("board", .string(history.board.hexadecimal)), ("path", .string(history.path))])
    // Each write waits for the disk, and a board rarely moves.
    if try object(name(of: history.path)) != path { try write(path, name(of: history.path)) }
  }

  private func name(of board: Bytes16) -> String { "board-\(board.hexadecimal).json" }
  private func name(of path: String) -> String { "path-\(sha256(Array(path.utf8)).first.hexadecimal).json" }

  private func object(_ name: String) throws(LedgerError) -> JSONObject? {
    guard let bytes = try SmallFile.read(directory + "/" + name) else { return nil }
    // A damaged mark is as good as none: it is no part of the record.
    do { return try CanonicalJSON.parse(bytes).object } catch { return nil }
  }

  private func write(_ object: JSONObject, _ name: String) throws(LedgerError) {
    do {
      try SmallFile.replace(directory + "/" + name, with: try CanonicalJSON.encode(.object(object)))
    } catch let error as LedgerError {
      throw error
    } catch {
      throw LedgerError(.inputOutput, "\(error)", path: directory)
    }
  }

  private func makeDirectory() throws(LedgerError) {
    var made = ""
    for part in directory.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES else {
        throw LedgerError(.inputOutput, "cannot be made: \(String(cString: strerror(errno)))", path: made)
      }
    }
  }
}
