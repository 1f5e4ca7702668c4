import BoardEngine
import BoardModel
import BoardSession
import CaseFiles
import EventLedger
import Foundation

/// What an exercise needs besides its board: the case it plays.
enum Exercise {
  /// Gives a session the entries of the case whose digest its board carries.
  ///
  /// A board whose case is no longer there is still opened; its clock runs and nothing arrives.
  static func attachScript(to session: BoardSession) throws {
    guard session.ledger.identity.isExercise, let first = try session.history.events.first,
      let digest = BodyReader(first.body)?.string("case_digest")
    else { return }
    do {
      let founding = try Founding()
      let catalogue = try founding.catalogue()
      for folder in [remembered(besideBoard: session.path)].compactMap(\.self) + founding.shippedCases {
        guard let situation = attempt({ try founding.situation(folder, catalogue: catalogue) }) else {
          continue
        }
        if Digest.of(situation.files) == digest {
          session.setScript(situation.entries)
          return
        }
      }
    } catch {
      Output.note(Failure(error)?.text ?? "\(error)")
    }
    Output.note(
      "The case that this exercise plays was changed or is not here; no further entries will arrive.")
  }

  /// A case with something wrong in it is not the one that an exercise was made from.
  private static func attempt(_ read: () throws -> Case) -> Case? {
    do { return try read() } catch { return nil }
  }

  /// Notes beside the board, with its keys, which folder its case was read from.
  static func remember(_ folder: String, besideBoard path: String) throws {
    let file = SessionKeys.directory(besideBoard: path).appendingPathComponent("case")
    try Data("\(BoardOptions.absolute(folder))\n".utf8).write(to: file, options: .atomic)
  }

  private static func remembered(besideBoard path: String) -> String? {
    let file = SessionKeys.directory(besideBoard: path).appendingPathComponent("case")
    return FileManager.default.contents(atPath: file.path)
      .map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines) }
  }
}
