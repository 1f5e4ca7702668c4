package import Foundation

/// What people have begun to write, kept until it is recorded or thrown away.
package struct DraftStore: Sendable {
  package var directory: URL

  package init(directory: URL) { self.directory = directory }

  private func file(_ form: String) -> URL { directory.appendingPathComponent("\(form).json") }

  /// The forms that have a draft.
  package var names: [String] {
    // No directory is no drafts.
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
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
  package func load(_ form: String) -> [String: String]? {
    guard let data = FileManager.default.contents(atPath: file(form).path) else { return nil }
    // A draft that cannot be read is no draft; nothing recorded depends on it.
    return try? JSONDecoder().decode([String: String].self, from: data)
  }
}
