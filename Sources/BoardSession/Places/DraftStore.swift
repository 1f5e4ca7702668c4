package import Foundation

/// What people have begun to write, kept until it is recorded or thrown away.
package struct DraftStore: Sendable {
  package var directory: URL

  package init(directory: URL) { self.directory = directory }

  private func file(_ form: String) -> URL { directory.appendingPathComponent("\(form).json") }

  /// The forms that have a draft; none where there is no directory.
  ///
  /// - Throws: `SessionError` when there is one and it cannot be read.
  package func names() throws(SessionError) -> [String] {
    try UserDirectories.names(of: "drafts", in: directory, ending: ".json", failing: .storage)
  }

  /// Keeps the fields of a form, or throws them away when nil; the old draft stays until the new is whole.
  ///
  /// - Throws: `SessionError` when the file cannot be written.
  package func save(_ fields: [String: String]?, for form: String) throws(SessionError) {
    do {
      guard let fields else {
        if FileManager.default.fileExists(atPath: file(form).path) {
          try FileManager.default.removeItem(at: file(form))
        }
        return
      }
      try UserDirectories.makePrivate(directory)
      try JSONEncoder().encode(fields).write(to: file(form), options: .atomic)
    } catch let error as SessionError {
      throw error
    } catch {
      throw SessionError(
        .storage, "the draft could not be kept in \(directory.path)",
        remedy: "Check that there is room, and copy the text before you leave.")
    }
  }

  /// The fields that were kept for a form; nil when there are none.
  ///
  /// - Throws: `SessionError` when there is a draft that cannot be read or is none of this program's.
  package func load(_ form: String) throws(SessionError) -> [String: String]? {
    let url = file(form)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    do {
      return try JSONDecoder().decode([String: String].self, from: Data(contentsOf: url))
    } catch {
      throw SessionError(
        .storage, "the draft \(url.path) cannot be read",
        remedy: "Look into it for what was begun; the next draft of that form takes its place.")
    }
  }
}
