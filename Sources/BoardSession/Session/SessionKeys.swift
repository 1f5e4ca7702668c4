import EventLedger
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
}
