import EventLedger
import Foundation

extension KeyRing {
  /// Puts a key in the place of the one that signs where none is named, which is kept under another name.
  ///
  /// The old key is kept first and the new one takes its place in one step, so that a program that ends between leaves
  /// the old one signing, and doing it again ends what was begun.
  ///
  /// - Returns: the name under which the old key is kept; nil when there was none, or it is the same key.
  /// - Throws: `SessionError` when the key is not there, or the directory may not be written to.
  package func use(_ name: String) throws(SessionError) -> String? {
    let new = try existing(name)
    let (source, place) = (file(name), file(Self.defaultName))
    guard name != Self.defaultName else { return nil }
    let kept = has(Self.defaultName) ? try keep(existing(Self.defaultName), before: name, new: new) : nil
    guard rename(source.path, place.path) == 0 else { throw notPut(name) }
    try settle(name)
    return kept
  }

  /// A second name for the key that signs, which is not written over.
  private func keep(_ old: SigningKey, before name: String, new: SigningKey) throws(SessionError) -> String? {
    guard old.publicKey != new.publicKey else { return nil }
    let stem = String("before-\(name)".prefix(60))
    for number in 1...999 {
      let kept = number == 1 ? stem : "\(stem)-\(number)"
      if link(file(Self.defaultName).path, file(kept).path) == 0 {
        // It must be there, whatever happens to the machine, before its place is taken.
        try settle(name)
        return kept
      }
      guard errno == EEXIST else { throw notPut(name) }
      // What was begun before ends under the name that it began with.
      if try existing(kept).publicKey == old.publicKey { return kept }
    }
    throw notPut(name)
  }

  private func settle(_ name: String) throws(SessionError) {
    let folder = open(directory.path, O_RDONLY | O_DIRECTORY)
    guard folder >= 0 else { throw notPut(name) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw notPut(name) }
  }

  private func notPut(_ name: String) -> SessionError {
    SessionError(
      .storage, "the key \(file(name).path) could not be put in the place of \(file(Self.defaultName).path)",
      remedy: "Check that \(directory.path) is yours, then run: crossgov key use --name \(name)")
  }
}
