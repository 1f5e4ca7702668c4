import ArgumentParser
import BoardEngine
import BoardReports
import BoardSession
import CaseFiles
import ConflictRules
import EventLedger
import Foundation

/// Why a command did not do what it was asked, and the exit status that says so.
struct Failure: Error {
  var status: Status
  /// What happened, to what, and what to do next.
  var text: String

  /// The exit statuses of the program; documented, and never given another meaning.
  enum Status: Int32, CaseIterable {
    case refused = 1
    case needsAcknowledgement = 2
    case moved = 3
    case cannotOpen = 4
    case damaged = 5
    case readOnly = 6
    case storage = 7
    case usage = 64

    /// What the status says, for the help.
    var meaning: String {
      switch self {
      case .refused: "refused, with what to write instead"
      case .needsAcknowledgement: "needs an acknowledgement"
      case .moved: "the board moved meanwhile"
      case .cannotOpen: "the board, a key or a case cannot be opened"
      case .damaged: "damaged, or not the board seen here before"
      case .readOnly: "only to be read here"
      case .storage: "the disk or another writer stood in the way"
      case .usage: "wrong usage"
      }
    }
  }

  init(_ status: Status, _ text: String) {
    self.status = status
    self.text = text
  }

  /// The failure that an error from a lower layer means; nil for an error of the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let rejection as Rejection: self.init(rejection)
    case let error as LedgerError:
      if error.code == .refused, let underlying = error.underlying, let failure = Failure(underlying) {
        self = failure
      } else {
        self.init(error)
      }
    case let error as SessionError: self.init(Self.status(error.code), error.description)
    case let errors as CaseErrors: self.init(.refused, errors.description)
    default: return nil
    }
  }

  private init(_ rejection: Rejection) {
    switch rejection {
    case .invalid: self.init(.refused, rejection.description)
    case .needsAcknowledgement(let findings):
      self.init(
        .needsAcknowledgement, "\(rejection.description)\n\(Self.wayAhead(findings.map(\.finding.name)))")
    case .moved: self.init(.moved, rejection.description)
    }
  }

  /// How to go ahead in spite of findings, as it is to be typed.
  static func wayAhead(_ names: [String]) -> String {
    let options = names.map { "--acknowledge '\($0)'" }.joined(separator: " ")
    return
      "To go ahead, add: \(options) --reason 'why'\n"
      + "To see what it would do, add: --dry-run. Once it is open: crossgov conflicts show NAME"
  }

  private static func status(_ code: SessionError.Code) -> Status {
    switch code {
    case .readOnly, .noMember: .readOnly
    case .damaged: .damaged
    case .refused: .refused
    case .noDirectory, .storage: .storage
    case .noKey, .badKey, .noCase: .cannotOpen
    }
  }

  /// Prints the text to standard error and ends the program.
  func report() -> Never {
    Output.note("crossgov: \(text)")
    Foundation.exit(status.rawValue)
  }
}

extension Failure {
  /// A ledger's own words, and what to do about it from here.
  private init(_ error: LedgerError) {
    let (status, remedy): (Status, String?) =
      switch error.code {
      case .missing: (.cannotOpen, "Check the path; a new board is made with crossgov init or crossgov demo")
      case .isDirectory: (.cannotOpen, "Name the board file in it")
      case .notADatabase, .notABoard: (.cannotOpen, "Name a board with --board FILE")
      case .alreadyExists: (.cannotOpen, "Nothing is written over it; name another path, or move it away")
      case .newerFormat: (.cannotOpen, "This is crossgov \(Program.version)")
      case .noPermission: (.cannotOpen, "Ask for membership of the group that may")
      case .sharedFileSystem: (.cannotOpen, nil)
      case .damaged:
        (
          .damaged,
          "Keep the file; crossgov verify says how far it is sound, crossgov restore puts a backup back"
        )
      case .damagedSchema:
        (.damaged, "Keep the file, find out who altered it, and put a backup back with crossgov restore")
      case .historyChanged: (.damaged, "Run the command again; if it goes on, run crossgov verify")
      case .readOnly: (.readOnly, nil)
      case .busy: (.storage, "Nothing was recorded")
      case .diskFull: (.storage, "Make room and run the command again")
      case .behind: (.storage, "Run the command again")
      case .outcomeUnknown:
        (.storage, "Look with crossgov log --last 5 before you run the command again")
      case .inputOutput, .replaced, .signing: (.storage, nil)
      case .refused, .identifierTaken, .invalidDraft: (.refused, nil)
      }
    self.init(status, error.description + (remedy.map { ". \($0)" } ?? ""))
  }
}
