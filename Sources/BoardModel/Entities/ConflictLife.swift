/// What has been recorded of one finding since it was raised.
package struct ConflictLife: Hashable, Codable, Sendable {
  package var finding: String
  /// Its number on the board, in the order of raising from 1.
  package var number: Int
  package var kind: String
  package var rule: String
  package var severity: String
  package var departments: [String]
  package var summary: String
  package var facts: [Int]
  package var raised: Mark
  package var trueSince: Timestamp?
  package var flaggableSince: Timestamp?
  package var bites: Timestamp?
  /// When it was first on the screen of each department.
  package var shown: [String: Timestamp] = [:]
  /// When each department said by name that it has seen it.
  package var acknowledged: [String: Timestamp] = [:]
  /// Who had said so before it reopened or was graded worse; they are asked again.
  package var acknowledgedBefore: [String: Timestamp] = [:]
  /// When it was raised, reopened or graded worse: since when it waits to be seen.
  package var waitsFrom: Mark
  /// The last record of it that the board wrote down by itself; what is written next follows upon it.
  package var written: Int
  /// What departments said they are doing about it, first said first.
  package var resolving: [Resolving] = []
  /// Positions of the commands that went ahead naming it, with the reason given.
  package var goneAhead: [GoneAhead] = []
  package var settlement: SettlementRecord?
  package var ended: Ending?
  package var reopened: Mark?
  /// What changed when it last reopened, where that was written down.
  package var reopenedBecause: String?

  /// A moment of the record.
  package struct Mark: Hashable, Codable, Sendable {
    package var position: Int
    package var at: Timestamp
  }

  /// A change that was made although it raised or kept the finding.
  package struct GoneAhead: Hashable, Codable, Sendable {
    package var position: Int
    package var department: String?
    package var reason: String?
    package var at: Timestamp
  }

  /// What a department said it is doing about it.
  package struct Resolving: Hashable, Codable, Sendable {
    package var department: String
    package var task: String?
    package var note: String?
    package var mark: Mark
  }

  /// How it was settled.
  package struct SettlementRecord: Hashable, Codable, Sendable {
    package var manner: Settlement
    package var decision: Int?
    package var until: Timestamp?
    package var reason: String?
    /// The department or person that settled it.
    package var by: String?
    /// The sides that agree that it is no conflict.
    package var agreedBy: [String] = []
    package var mark: Mark
  }

  /// How it ended: cleared, came true, lapsed, or told together with others from then on.
  package struct Ending: Hashable, Codable, Sendable {
    package var outcome: String
    /// The finding that stands for it, where it is told together with others.
    package var toldAs: String?
    package var mark: Mark
  }

  /// The stored severities, least first.
  static let severities = ["note", "watch", "conflict", "blocking"]

  /// Whether another severity is worse than the one recorded.
  func isWorse(_ other: String) -> Bool {
    guard let former = Self.severities.firstIndex(of: severity),
      let next = Self.severities.firstIndex(of: other)
    else { return false }
    return next > former
  }

  /// Asks every department again: what they have seen is not what there is now.
  mutating func askAgain(_ mark: Mark) {
    acknowledgedBefore.merge(acknowledged) { $1 }
    acknowledged = [:]
    waitsFrom = mark
  }

  /// Opens it again, whatever had become of it.
  mutating func reopen(_ reason: String?, _ mark: Mark) {
    settlement = nil
    ended = nil
    reopened = mark
    reopenedBecause = reason
    written = mark.position
    askAgain(mark)
  }
}
