/// How far an action is.
package enum ActionStatus: String, CaseIterable, Sendable {
  case proposed = "proposed"
  case approved = "approved"
  case active = "active"
  case suspended = "suspended"
  case ended = "ended"
  case withdrawn = "withdrawn"

  static let words = allCases.map(\.rawValue)

  /// Whether it is under way or meant to be.
  package var isLive: Bool { self == .proposed || self == .approved || self == .active }
}

/// Whether a policy covers a group.
package enum Coverage: String, CaseIterable, Sendable {
  case yes = "yes"
  case no = "no"
  case discretion = "discretion"
  case unknown = "unknown"

  static let words = allCases.map(\.rawValue)
}

/// What people were told they may count on.
package enum Promise: String, CaseIterable, Sendable {
  /// Come to a place.
  case come = "come"
  /// You qualify.
  case eligible = "eligible"
  /// You will be let in.
  case entry = "entry"
  /// You will be flown out.
  case flight = "flight"
  /// Stay where you are and wait for the call.
  case wait = "wait"
  /// Anything else.
  case other = "other"

  static let words = allCases.map(\.rawValue)
}

/// Whether a promise stands.
package enum UndertakingStatus: String, CaseIterable, Sendable {
  case inForce = "in_force"
  case kept = "kept"
  case withdrawn = "withdrawn"
  case broken = "broken"

  static let words = allCases.map(\.rawValue)
}

/// Which way an instruction sends people.
package enum Direction: String, CaseIterable, Sendable {
  case go = "go"
  case avoid = "avoid"

  static let words = allCases.map(\.rawValue)
}

/// Whether an instruction stands.
package enum InstructionStatus: String, CaseIterable, Sendable {
  case proposed = "proposed"
  case inForce = "in_force"
  case withdrawn = "withdrawn"

  static let words = allCases.map(\.rawValue)
}

/// What happens at a gate.
package enum GateKind: String, CaseIterable, Sendable {
  case eligibility = "eligibility"
  case security = "security"
  case quota = "quota"
  case travel = "travel"
  case processing = "processing"
  case entry = "entry"
  case seat = "seat"

  static let words = allCases.map(\.rawValue)
}

/// How a group as a whole stands at a gate.
package enum GateStanding: String, CaseIterable, Sendable {
  case notAsked = "not_asked"
  case pending = "pending"
  case partly = "partly"
  case cleared = "cleared"
  case refused = "refused"
  case moved = "moved"

  static let words = allCases.map(\.rawValue)

  /// Whether nobody of the group is held up there any more.
  package var isPassed: Bool { self == .cleared || self == .moved }
}

/// How far a task is.
package enum TaskStatus: String, CaseIterable, Sendable {
  case todo = "todo"
  case doing = "doing"
  case blocked = "blocked"
  case done = "done"
  case dropped = "dropped"

  static let words = allCases.map(\.rawValue)

  /// Whether there is work left in it.
  package var isOpen: Bool { self == .todo || self == .doing || self == .blocked }
}

/// Whether a draw on a resource stands.
package enum DrawStatus: String, CaseIterable, Sendable {
  case planned = "planned"
  case held = "held"
  case released = "released"

  static let words = allCases.map(\.rawValue)
}

/// What a line of the running log is.
package enum LineFlavour: String, CaseIterable, Sendable {
  case statement = "statement"
  case question = "question"
  case decision = "decision"
  case action = "action"

  static let words = allCases.map(\.rawValue)
}

/// How a conflict is settled.
package enum Settlement: String, CaseIterable, Sendable {
  case resolved = "resolved"
  case riskAccepted = "risk_accepted"
  case notAConflict = "not_a_conflict"

  static let words = allCases.map(\.rawValue)
}
