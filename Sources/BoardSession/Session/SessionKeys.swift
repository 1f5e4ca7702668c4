import EventLedger
package import Foundation

/// The keys a session signs with.
package struct SessionKeys {
  /// The user's own; nil for a reader without one.
  let own: SigningKey?
  /// The key of an exercise's control, which plays the script and drives the clock.
  let control: SigningKey?

  /// The name of the control's key beside an exercise's board.
  package static let controlName = "control"

  /// Where an exercise keeps its keys.
  package static func directory(besideBoard path: String) -> URL {
    URL(fileURLWithPath: path + ".keys", isDirectory: true)
  }

  /// A real board is signed with the user's key, which is made when something is to be written first. An exercise
  /// keeps a key for each post beside its board, so that whoever made it can play any of them.
  ///
  /// - Parameter isReading: nothing will be written, so a key that is not there or not to be read is no obstacle.
  init(
    path: String, isExercise: Bool, department: String?, directories: UserDirectories, isReading: Bool
  ) throws(SessionError) {
    let beside = KeyRing(directory: Self.directory(besideBoard: path))
    if isExercise, FileManager.default.fileExists(atPath: beside.directory.path) {
      control = try Self.key(Self.controlName, in: beside, isReading: isReading)
      guard let department else {
        own = control
        return
      }
      let posts = try Self.posts(beside, isReading: isReading)
      guard posts.contains(department) || isReading && posts.isEmpty else {
        throw SessionError(
          .noKey, "the exercise has no post for “\(department)”",
          remedy: posts.isEmpty
            ? "There is no key in \(beside.directory.path); make an exercise of your own with: crossgov demo"
            : "Play one of: \(posts.joined(separator: ", ")).")
      }
      own = try Self.key(department, in: beside, isReading: isReading)
    } else {
      let ring = KeyRing(directory: directories.keys)
      own = isReading ? try Self.key("default", in: ring, isReading: true) : try ring.key()
      control = nil
    }
  }

  /// The posts that have a key; whoever only reads needs none, so that keys which are not theirs are no obstacle.
  private static func posts(_ ring: KeyRing, isReading: Bool) throws(SessionError) -> [String] {
    do {
      return try ring.names().filter { $0 != controlName }
    } catch {
      guard isReading else {
        throw SessionError(
          .noKey, error.message,
          remedy: "They are not yours to read; make an exercise of your own with: crossgov demo")
      }
      return []
    }
  }

  private static func key(
    _ name: String, in ring: KeyRing, isReading: Bool
  ) throws(SessionError) -> SigningKey? {
    guard ring.has(name) else { return nil }
    do {
      return try ring.existing(name)
    } catch {
      if isReading { return nil }
      throw error
    }
  }
}
