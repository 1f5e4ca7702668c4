package import EventLedger
package import Foundation

/// The keys a session signs with.
package struct SessionKeys {
  /// The user's own; nil where an exercise has none for the department that is played.
  let own: SigningKey?
  /// The key of an exercise's control, which plays the script and drives the clock.
  let control: SigningKey?

  /// The name of the control's key beside an exercise's board.
  package static let controlName = "control"

  /// Where an exercise keeps its keys.
  package static func directory(besideBoard path: String) -> URL {
    URL(fileURLWithPath: path + ".keys", isDirectory: true)
  }

  /// A real board is signed with the user's key, which is made on first use. An exercise keeps a key for
  /// each post beside its board, so that anyone can play any of them.
  init(
    path: String, isExercise: Bool, department: String?, directories: UserDirectories
  ) throws(SessionError) {
    let beside = KeyRing(directory: Self.directory(besideBoard: path))
    if isExercise, FileManager.default.fileExists(atPath: beside.directory.path) {
      control = beside.names.contains(Self.controlName) ? try beside.existing(Self.controlName) : nil
      if let department {
        guard beside.names.contains(department) else {
          let posts = beside.names.filter { $0 != Self.controlName }.joined(separator: ", ")
          throw SessionError(
            .noKey, "the exercise has no post for “\(department)”", remedy: "Play one of: \(posts).")
        }
        own = try beside.existing(department)
      } else {
        own = control
      }
    } else {
      own = try KeyRing(directory: directories.keys).key()
      control = nil
    }
  }

  /// The key that administers a board: an exercise's control, or the user's own.
  ///
  /// - Throws: `SessionError` when there is none to be read.
  package static func signing(
    path: String, isExercise: Bool, directories: UserDirectories
  ) throws(SessionError) -> SigningKey {
    let keys = try SessionKeys(path: path, isExercise: isExercise, department: nil, directories: directories)
    guard let key = keys.control ?? keys.own else {
      throw SessionError(.noKey, "there is no key to sign with", remedy: "Make one with: crossgov key new")
    }
    return key
  }
}
