import BoardModel

/// What a reliance rests on, with what has happened to it.
enum RelianceGround: Sendable {
  case version(PolicyVersion, of: Policy, base: PolicyVersion, [Narrowing])
  case gate(Gate)
  case decision(Decision, successor: Decision)
  case reading(Reading, others: [Reading])

  /// A group that a version covers less than the one before.
  struct Narrowing: Sendable {
    var group: String
    var before: Coverage
    var after: Coverage
  }

  var subject: Subject {
    switch self {
    case .version(let version, let policy, _, _): Subject(.policy, policy.id, version: version.number)
    case .gate(let gate): Subject(.gate, gate.id)
    case .decision(let decision, _): Subject(.decision, String(decision.number))
    case .reading(let reading, _): Subject(.reading, reading.id)
    }
  }

  /// Its part of a finding's name.
  var name: String {
    switch self {
    case .version(let version, let policy, _, _): "\(policy.id)@\(version.number)"
    case .gate(let gate): "gate-\(gate.id)"
    case .decision(let decision, _): "decision-\(decision.number)"
    case .reading(let reading, _): "reading-\(reading.id)"
    }
  }
}
