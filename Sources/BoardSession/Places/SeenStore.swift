package import Foundation

/// The last position that each department has looked at on each board.
package struct SeenStore: Sendable {
  package var directory: URL

  package init(directory: URL) { self.directory = directory }

  private func file(_ board: String, _ department: String) -> URL {
    directory.appendingPathComponent("seen-\(board)-\(department)")
  }

  /// Nil for a board that was never looked at.
  package func position(board: String, department: String) -> Int? {
    guard let data = FileManager.default.contents(atPath: file(board, department).path) else { return nil }
    return Int(String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// - Throws: `SessionError` when the file cannot be written.
  package func save(_ position: Int, board: String, department: String) throws(SessionError) {
    try UserDirectories.makePrivate(directory)
    do {
      try Data("\(position)\n".utf8).write(to: file(board, department), options: .atomic)
    } catch {
      throw SessionError(
        .storage, "what you have seen could not be kept in \(directory.path)",
        remedy: "Check that there is room.")
    }
  }
}
