import BoardEngine
import BoardModel
import ConflictRules

/// What every screen shows of the board, worked out once for each picture and minute.
struct Digest: Sendable {
  /// The moment it was worked out for.
  var now: Timestamp
  var open: [OpenFinding]
  var coming: [OpenFinding]
  /// What would be open, had the committee not silenced its rules.
  var silenced: [OpenFinding]
  /// What helps what now; these are no conflicts and are counted with none.
  var synergies: [Finding]
  /// How far each open finding has climbed, by its name.
  var climbs: [String: Climb] = [:]
  /// The worst open finding of each thing, under kind and identifier.
  var marks: [String: Severity] = [:]
  var counts: [Severity: Int] = [:]
  /// How many conflicts of the worst kind are open in each other situation that has one.
  var elsewhere: [String: Int] = [:]
  /// The gate that closes next, and when.
  var nextGate: (title: String, closes: Timestamp)?

  init(_ state: BoardState, situation: String?, at now: Timestamp) {
    self.now = now
    let everywhere = state.openFindings(at: now)
    open = everywhere.filter { situation == nil || $0.finding.situation == situation }
    coming = state.comingFindings(after: now, situation: situation)
    silenced = state.silencedFindings(at: now, situation: situation)
    synergies = state.synergies(at: now, situation: situation)
    for finding in open {
      climbs[finding.finding.name] = state.climb(of: finding, at: now)
      counts[finding.severity, default: 0] += 1
      for subject in finding.finding.subjects {
        let key = Digest.key(subject)
        marks[key] = max(marks[key] ?? .note, finding.severity)
      }
    }
    for finding in everywhere where finding.severity == .blocking {
      let place = finding.finding.situation
      if let situation, place != situation, state.board.situations[place] != nil {
        elsewhere[place, default: 0] += 1
      }
    }
    for gate in state.board.gates.unordered where situation == nil || gate.situation == situation {
      guard let closes = gate.closes.value(at: now), closes > now else { continue }
      if let next = nextGate, (next.closes, next.title) <= (closes, gate.title) { continue }
      nextGate = (gate.title, closes)
    }
  }

  /// The open findings that have come before the committee because somebody has not looked at them, worst first.
  var agenda: [OpenFinding] { open.filter { climbs[$0.finding.name]?.rung == .agenda } }

  /// Since when something has been on the agenda; nil when nothing is.
  var agendaSince: Timestamp? { agenda.compactMap { climbs[$0.finding.name]?.since }.min() }

  /// The findings of one cause, of those that are open, coming or silenced.
  func group(_ id: String) -> FindingGroup? {
    let members = (open + coming + silenced).filter { $0.finding.group == id }
    return FindingGroup.groups(of: members).first
  }

  /// A version of a policy is marked on the policy.
  static func key(_ subject: Subject) -> String { "\(subject.kind.rawValue)/\(subject.id)" }

  func mark(_ kind: EntityKind, _ id: String) -> Severity? { mark("\(kind.rawValue)/\(id)") }

  /// The worst open finding about a thing, by its stored subject.
  func mark(_ subject: String) -> Severity? { marks[subject] }
}
