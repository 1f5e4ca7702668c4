package import Foundation

/// Where a user's own files are kept: keys with the configuration, the rest with the state.
package struct UserDirectories: Sendable {
  /// Keys and settings: `$XDG_CONFIG_HOME/crossgov`, else `~/.config/crossgov`.
  package var configuration: URL
  /// Drafts, marks and what has been seen: `$XDG_STATE_HOME/crossgov`, else `~/.local/state/crossgov`.
  package var state: URL

  package init(configuration: URL, state: URL) {
    self.configuration = configuration
    self.state = state
  }

  /// The directories that an environment names.
  package init(environment: [String: String]) {
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? Self.registeredHome
    func directory(_ variable: String, _ fallback: String) -> URL {
      // The XDG specification has relative paths ignored.
      if let path = environment[variable], path.hasPrefix("/") {
        return URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent("crossgov")
      }
      return URL(fileURLWithPath: home, isDirectory: true).appendingPathComponent(fallback)
        .appendingPathComponent("crossgov")
    }
    self.init(
      configuration: directory("XDG_CONFIG_HOME", ".config"),
      state: directory("XDG_STATE_HOME", ".local/state"))
  }

  /// The home that the system has on record, for when the environment names none; never the directory one happens
  /// to be in, which others may read.
  private static var registeredHome: String {
    guard let entry = getpwuid(geteuid()), let path = entry.pointee.pw_dir else { return "/nonexistent" }
    return String(cString: path)
  }

  package var keys: URL { configuration.appendingPathComponent("keys") }
  package var marks: URL { state.appendingPathComponent("marks") }
  package var folds: URL { state.appendingPathComponent("folds") }
  package var drafts: URL { state.appendingPathComponent("drafts") }

  /// Makes a directory for this user alone where there is none.
  ///
  /// - Throws: `SessionError` naming the directory.
  package static func makePrivate(_ directory: URL) throws(SessionError) {
    do {
      try FileManager.default.createDirectory(
        at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw SessionError(
        .noDirectory, "the directory \(directory.path) cannot be made",
        remedy:
          "Check that HOME is set and who owns the directory above it, or set XDG_CONFIG_HOME and XDG_STATE_HOME."
      )
    }
  }

  /// The names of the files of one kind in a directory, in order, without what they end in; none where there is no
  /// directory.
  ///
  /// - Throws: `SessionError` of a code when there is one and it cannot be read.
  static func names(
    of what: String, in directory: URL, ending suffix: String, failing code: SessionError.Code
  ) throws(SessionError) -> [String] {
    guard FileManager.default.fileExists(atPath: directory.path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: directory.path)
        .filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    } catch {
      throw SessionError(
        code, "the \(what) in \(directory.path) cannot be listed",
        remedy: "Check that it is a directory that you may read; what is in it stays.")
    }
  }
}
