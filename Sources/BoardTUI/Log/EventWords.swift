import BoardModel

/// What entries say, in words for people, read back from what the board holds of their things.
struct EventWords {
  private let board: Board
  private let subjects: EventSubjects
  /// What the entries that changed something said of it, by position.
  private var changes: [Int: String] = [:]

  /// - Complexity: O(*n*) in what the board holds.
  init(_ board: Board, now: Timestamp) {
    self.board = board
    subjects = EventSubjects(board)
    var read: Set<Subject> = []
    for position in board.notes.keys {
      guard let subject = subjects.of(position), read.insert(subject).inserted else { continue }
      var facts = ThingFacts(board: board, now: now)
      facts.collect(subject)
      for entry in facts.history where entry.position != facts.trace?.created {
        changes[entry.position, default: ""] += (changes[entry.position] == nil ? "" : "; ") + entry.text
      }
    }
  }

  /// The thing that an entry is about, and what it says of it; empty where the board holds neither.
  func text(of position: Int) -> String {
    guard let subject = subjects.of(position) else { return "" }
    let title = title(of: subject, asOf: position)
    return changes[position].map { "\(title): \($0)" } ?? title
  }

  /// What an entry calls a thing; an account by what it is about and what it says.
  private func title(of subject: Subject, asOf position: Int) -> String {
    guard subject.kind == .reading, let reading = board.readings[subject.id] else {
      return board.title(of: subject, asOf: position)
    }
    return
      "\(board.title(of: reading.subject, asOf: position)), \(Words.plain(reading.attribute)): \(reading.value)"
  }

  /// What people call an entry of a kind.
  static func name(of kind: EventKind) -> String {
    switch kind {
    case .situationOpened: "situation"
    case .situationChanged: "change of the situation"
    case .groupRecorded: "group of people"
    case .placeRecorded: "place"
    case .actorRecorded: "actor"
    case .actionRecorded: "action"
    case .actionChanged: "change of an action"
    case .policyRecorded: "policy"
    case .policyVersioned: "version of a policy"
    case .undertakingGiven: "promise"
    case .undertakingChanged: "change of a promise"
    case .pathwayRecorded: "way through gates"
    case .gateRecorded: "gate"
    case .gateChanged: "change at a gate"
    case .gateCounted: "count at a gate"
    case .instructionGiven: "instruction"
    case .instructionChanged: "change of an instruction"
    case .taskRecorded: "task"
    case .taskChanged: "change of a task"
    case .resourceRecorded: "resource"
    case .resourceChanged: "change of a resource"
    case .drawRecorded: "draw on a resource"
    case .drawChanged: "change of a draw"
    case .noticeSent: "notice"
    case .readingRecorded: "account"
    case .materialAttached: "material"
    case .exceptionRecorded: "exception"
    case .exceptionChanged: "change of an exception"
    case .constraintRecorded: "constraint"
    case .constraintChanged: "change of a constraint"
    case .abuseReported: "report of an abuse"
    case .indicatorRecorded: "indicator"
    case .indicatorChanged: "change of an indicator"
    case .tripwireRecorded: "trip-wire"
    case .triggerReceived: "trigger"
    case .dutyTakenUp: "duty taken up"
    case .logLine: "log line"
    case .decisionRecorded: "decision"
    case .decisionCompleted: "addition to a decision"
    case .decisionConfirmed: "confirmation of a decision"
    case .conflictAcknowledged: "conflict seen"
    case .conflictResolving: "work on a conflict"
    case .conflictSettled: "conflict settled"
    case .ruleAdjusted: "rule adjusted"
    default: Words.plain(kind.rawValue)
    }
  }
}
