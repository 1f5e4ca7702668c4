import BoardEngine
import BoardModel
import ConflictRules

/// What every screen shows of the board, worked out once for each picture and minute.
struct Digest: Sendable {
  /// The moment it was worked out for.
  var now: Timestamp
  var open: [OpenFinding]
  var coming: [OpenFinding]
  /// The worst open finding of each thing, under kind and identifier.
  var marks: [String: Severity] = [:]
  var counts: [Severity: Int] = [:]
  /// The gate that closes next, and when.
  var nextGate: (title: String, closes: Timestamp)?

  init(_ state: BoardState, situation: String?, at now: Timestamp) {
    self.now = now
    open = state.openFindings(at: now, situation: situation)
    coming = state.comingFindings(after: now, situation: situation)
    for finding in open {
      counts[finding.severity, default: 0] += 1
      for subject in finding.finding.subjects {
        let key = Digest.key(subject)
        marks[key] = max(marks[key] ?? .note, finding.severity)
      }
    }
    for gate in state.board.gates.unordered where situation == nil || gate.situation == situation {
      guard let closes = gate.closes.value(at: now), closes > now else { continue }
      if let next = nextGate, (next.closes, next.title) <= (closes, gate.title) { continue }
      nextGate = (gate.title, closes)
    }
  }

  /// A version of a policy is marked on the policy.
  static func key(_ subject: Subject) -> String { "\(subject.kind.rawValue)/\(subject.id)" }

  func mark(_ kind: EntityKind, _ id: String) -> Severity? { mark("\(kind.rawValue)/\(id)") }

  /// The worst open finding about a thing, by its stored subject.
  func mark(_ subject: String) -> Severity? { marks[subject] }
}
