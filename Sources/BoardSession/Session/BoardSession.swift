package import BoardEngine
package import BoardModel
package import EventLedger
import Foundation

/// A board that is open: its ledger, the fold of it, and the key that signs for the user.
///
/// Used from one thread at a time; a screen gives it a thread of its own.
package final class BoardSession {
  package let ledger: any Ledger
  package let directories: UserDirectories
  package let path: String
  package let program: String
  /// The department that the user acts for; nil for the shared terminal and for administration.
  package let department: String?
  package internal(set) var state = BoardState()
  /// The accepted events behind `recentStart`.
  package internal(set) var recent = BoardHistory()
  /// The entry up to which the board was kept folded, so that its events have not been read; 0 when it was not.
  var recentStart = 0
  /// Whether opening began with a board that was kept folded.
  package var startedFolded: Bool { recentStart > 0 }
  package internal(set) var head: ChainPoint = .start
  package internal(set) var trust: Trust
  /// The wall time of the last successful read.
  package internal(set) var readAt: Timestamp
  let keys: SessionKeys
  var nextScript = 0
  /// Identifiers of reference records, which do not say in their body which entry of a script they play.
  var referenceIdentifiers: Set<Bytes16> = []
  let folds: FoldStore?
  /// The entry up to which the board is kept folded on disk.
  var keptPosition = 0
  /// The command that the disk left in the dark, and the identifiers it was tried under; nil when there is none.
  var unsettled: (command: Command, identifiers: [Bytes16])?
  /// Why what was verified could not be remembered; nil when it was.
  var memoryFault: String?
  /// Why what is recorded now is no longer seen here; nil when it is.
  var detachment: String?
  /// The entries that an exercise still has to play, in order.
  package internal(set) var script: [ScriptedCommand] = []

  /// - Parameter keepsFolds: whether the folded board is kept for the next time, and the one that was kept is used.
  /// - Throws: `SessionError` when the key cannot be read.
  package init(
    ledger: any Ledger, path: String, directories: UserDirectories, department: String?, program: String,
    keepsFolds: Bool = true
  ) throws(SessionError) {
    self.ledger = ledger
    self.path = path
    self.directories = directories
    self.program = program
    self.department = department
    folds = keepsFolds ? FoldStore(directory: directories.folds) : nil
    readAt = Clocks.wall()
    keys = try SessionKeys(
      path: path, isExercise: ledger.identity.isExercise, department: department, directories: directories,
      isReading: !ledger.access.isWritable)
    do {
      trust = try Trust(
        board: ledger.identity.id, path: path, store: MarkStore(directory: directories.marks.path))
    } catch {
      throw SessionError(
        .storage, "what was seen of the board before cannot be read: \(error)",
        remedy: "Check the files in \(directories.marks.path), or remove them.")
    }
  }

  /// The board's time now.
  package var now: Timestamp { state.board.now(atWall: Clocks.wall()) }

  /// The member that the user's key belongs to; nil for a stranger.
  package var member: Member? { keys.own.flatMap { trust.member($0.publicKey) } }

  /// The department recorded for: the one named on opening, or the only one the user's key acts for.
  package var actingDepartment: String? {
    if let department { return department }
    guard keys.control == nil, let own = member?.departments, own.count == 1 else { return nil }
    return own.first
  }

  /// Why nothing can be recorded from here; nil when it can.
  package var obstacle: String? {
    if case .readOnly(let reason) = ledger.access { return reason.description }
    if let detachment { return detachment }
    if let stop = trust.stop { return stop }
    if let alarm = trust.alarm {
      return "\(alarm); look into it, and if it is as it should be, run crossgov verify --accept"
    }
    guard let key = keys.own else { return "you have no key" }
    guard let member = trust.member(key.publicKey) else {
      if ledger.identity.isExercise {
        return
          "the keys of this exercise are not beside it, in \(SessionKeys.directory(besideBoard: path).path)"
      }
      if trust.isRetired(key.publicKey) {
        return
          "your key \(key.publicKey.hexadecimal.prefix(12))… was replaced or revoked and signs nothing any more. "
          + Self.adviceToTheRetired
      }
      return
        "your key \(key.publicKey.hexadecimal.prefix(12))… is no member's; ask an administrator to admit it, "
        + "with what crossgov key show prints"
    }
    if !member.may(.bookkeeping) { return "you are a reviewer here" }
    return nil
  }

  /// Whether the board could only be read up to some entry.
  package var isDamaged: Bool { trust.damagedPosition != nil }

  /// - Throws: `SessionError` when nothing can be recorded from here.
  package func checkWritable() throws(SessionError) {
    guard let obstacle else { return }
    throw SessionError(
      trust.damagedPosition == nil && trust.alarm == nil ? .readOnly : .damaged,
      "nothing can be recorded here: \(obstacle)",
      remedy: "You can still read.")
  }

  package var canWrite: Bool { obstacle == nil }

  /// What a user ought to know on opening; nil when all is well.
  package var warning: String? {
    var obstacle: String?
    if case .readOnly(let reason) = ledger.access {
      switch reason {
      case .damagedSchema: obstacle = reason.description
      case .sharedFileSystem: obstacle = "Read only, and a copy as of now: \(reason)."
      case .requested, .noPermission: break
      }
    }
    let lines = [obstacle, trust.warning, memoryFault].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
