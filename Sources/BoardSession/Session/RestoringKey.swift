package import EventLedger
package import Foundation

/// The key that puts a board back, and where it was found.
package struct RestoringKey {
  package var key: SigningKey
  /// The keys of an exercise; nil for a real board, which is restored with the user's own key.
  package var directory: URL?

  /// The user's own key, or the control's key of an exercise beside the first board of some that has it.
  ///
  /// - Parameter boards: paths of boards, at which none need stand any more.
  /// - Throws: `SessionError` when there is no key to be found.
  package static func find(
    isExercise: Bool, besideBoards boards: [String], directories: UserDirectories
  ) throws(SessionError) -> RestoringKey {
    guard isExercise else {
      let ring = KeyRing(directory: directories.keys)
      // A key made now would be no administrator's; one that is kept nowhere is refused in the same words.
      let key = ring.has(KeyRing.defaultName) ? try ring.existing(KeyRing.defaultName) : SigningKey()
      return RestoringKey(key: key, directory: nil)
    }
    let places = boards.map { SessionKeys.directory(besideBoard: $0) }
    for place in places {
      let ring = KeyRing(directory: place)
      if ring.has(SessionKeys.controlName) {
        return RestoringKey(key: try ring.existing(SessionKeys.controlName), directory: place)
      }
    }
    throw SessionError(
      .noKey, "the keys of this exercise are in none of: \(places.map(\.path).joined(separator: ", "))",
      remedy:
        "Copy the .keys directory that stood beside the exercise to \(places.first?.path ?? "it"), or name the "
        + "exercise that it stands beside with --keys-of FILE.")
  }
}
