import ArgumentParser
import BoardEngine
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
      let names = findings.map { "--acknowledge '\($0.finding.name)'" }.joined(separator: " ")
      self.init(
        .needsAcknowledgement,
        "\(rejection.description)\nTo go ahead: \(names) --reason 'why'\nTo look at one: crossgov conflicts show NAME"
      )
    case .moved: self.init(.moved, rejection.description)
    }
  }

  private init(_ error: LedgerError) {
    let status: Status =
      switch error.code {
      case .damaged, .damagedSchema, .historyChanged: .damaged
      case .readOnly: .readOnly
      case .busy, .behind, .diskFull, .outcomeUnknown, .inputOutput, .replaced, .signing: .storage
      case .refused, .identifierTaken, .invalidDraft: .refused
      case .missing, .isDirectory, .alreadyExists, .notADatabase, .notABoard, .newerFormat, .noPermission,
        .sharedFileSystem:
        .cannotOpen
      }
    self.init(status, error.description)
  }

  private static func status(_ code: SessionError.Code) -> Status {
    switch code {
    case .readOnly, .noMember: .readOnly
    case .noDirectory, .storage: .storage
    case .noKey, .badKey, .noCase: .cannotOpen
    }
  }

  /// Prints the text to standard error and ends the program.
  func report() -> Never {
    FileHandle.standardError.write(Data("crossgov: \(text)\n".utf8))
    Foundation.exit(status.rawValue)
  }
}
