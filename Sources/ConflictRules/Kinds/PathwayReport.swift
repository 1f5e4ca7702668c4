import BoardModel

/// Puts a finding about a gate into words, with its proof.
struct PathwayReport {
  let index: BoardIndex
  let call: Call
  let gate: Gate
  let outcome: Outcome<PathwayCause>

  var finding: Finding {
    var departments = [call.department, owner]
    for case .coverage(_, let policy, _, _, _) in outcome.worst.causes {
      departments.append(index.policies[policy]?.department ?? "")
    }
    return Finding(
      name: "pathway/\(call.subject.id)/\(gate.id)", kind: .pathway, rule: PathwayDetector.rule,
      situation: call.situation, subjects: [call.subject, Subject(.gate, gate.id)],
      departments: Words.unique(departments), cause: cause, phases: outcome.phases,
      account: { [call, gate, outcome] index in
        let report = PathwayReport(index: index, call: call, gate: gate, outcome: outcome)
        return Account(summary: report.summary, proof: report.proof)
      })
  }

  /// The version of a policy that shuts the gate, or the gate itself.
  private var cause: Subject {
    if case .coverage(_, let policy, let version, _, _)? = outcome.worst.causes.first {
      return Subject(.policy, policy, version: version)
    }
    return Subject(.gate, gate.id)
  }

  private var owner: String { index.owner(of: gate) ?? "" }
  private var holder: String { owner.isEmpty ? "an owner not recorded" : owner }

  private var summary: String {
    let groups = Words.unique(outcome.worst.causes.compactMap(\.group))
    // One reason is enough for the line; the proof has them all.
    let reasons = Words.unique(outcome.worst.causes.prefix(1).map { clause($0, isShort: groups.count < 2) })
    return "\(index.saying(call)); \(Words.list(reasons))"
  }

  /// A cause as half a sentence.
  private func clause(_ cause: PathwayCause, isShort: Bool) -> String {
    let people = cause.group.map { isShort && call.groups == [$0] ? "them" : index.groups.title($0) } ?? ""
    switch cause {
    case .coverage(_, let policy, let version, let coverage, _):
      let name = index.policies[policy]?.title ?? policy
      switch coverage {
      case .no: return "\(name) version \(version) does not cover \(people) at \(gate.title)"
      case .discretion: return "\(name) version \(version) leaves \(people) to discretion at \(gate.title)"
      case .unknown: return "\(name) version \(version) does not say whether it covers \(people)"
      case .yes: return "\(name) covers \(people)"
      }
    case .refused: return "\(holder) has refused \(people) at \(gate.title)"
    case .waiting(_, _, let count):
      let counts = count.words.isEmpty ? "" : " (\(count.words))"
      switch count.standing {
      case .notAsked: return "nobody has asked \(holder) to clear \(people) at \(gate.title)"
      case .partly: return "\(holder) has cleared only part of \(people) at \(gate.title)\(counts)"
      default: return "\(holder) has not cleared \(people) at \(gate.title)\(counts)"
      }
    case .unrecorded:
      return "nothing is recorded of how \(people == "them" ? "they" : people) stand at \(gate.title)"
    case .closed(let at, _):
      return "\(gate.title) closes \(TimeText.short(at)) and what they were told stands beyond that"
    case .tooLate(let closes, _, let hours):
      return "\(gate.title) closes \(TimeText.short(closes)) and the way there takes \(hours) h"
    }
  }

  /// Those whom the worst causes concern, or all the call speaks to.
  private var concerned: [String] {
    let named = Words.unique(outcome.worst.causes.compactMap(\.group))
    return named.isEmpty ? call.groups : named
  }

  private var proof: Proof {
    var facts = [(call.created, "\(index.saying(call)): \(call.title)")]
    for cause in outcome.causes {
      if let position = cause.position { facts.append((position, clause(cause, isShort: false))) }
      if case .coverage(_, let policy, _, _, _) = cause { facts += index.changes(of: gate, to: policy) }
    }
    for entry in gate.leadHours.entries {
      facts.append((entry.position, "passing \(gate.title) takes \(entry.value) h"))
    }
    for entry in gate.closes.entries {
      facts.append((entry.position, "\(gate.title) closes \(TimeText.short(entry.value))"))
    }
    var meetings = Words.unique(outcome.causes.compactMap(\.group)).map { group in
      Meeting(
        dimension: "groups",
        text: "\(index.groups.title(group)) must pass \(gate.title) \(way(of: group))")
    }
    if meetings.isEmpty {
      meetings = [
        Meeting(dimension: "groups", text: "\(index.people(call.groups)) must pass \(gate.title)")
      ]
    }
    return Proof(
      facts: index.facts(facts), meetings: meetings,
      bars: [Bar(label: index.saying(call), span: call.span), gateBar],
      hurt: index.hurt(concerned), possible: possible)
  }

  private func way(of group: String) -> String {
    let names = index.pathways(of: group).filter { $0.gates.contains(gate.id) }.map(\.title)
    return "on the way \(Words.list(names))"
  }

  private var gateBar: Bar {
    let opens = gate.opens.last?.value
    let closes = gate.closes.last?.value
    if opens != nil || closes != nil {
      let window = TimeWindow(from: opens, to: closes)
      return Bar(label: "\(gate.title) open", span: UncertainSpan(window))
    }
    let isMissing = outcome.worst.causes.first?.isMissingRecord ?? false
    let label = isMissing ? "nothing recorded at \(gate.title)" : "not through \(gate.title)"
    return Bar(label: label, span: outcome.hull)
  }

  private var possible: [String] {
    let people = index.people(concerned)
    var lines: [String] = []
    for cause in outcome.worst.causes {
      switch cause {
      case .coverage(_, let policy, _, _, _):
        let maker = index.policies[policy]?.department ?? holder
        let name = index.policies[policy]?.title ?? policy
        lines.append("\(maker) grandfathers \(people) under \(name)")
      case .refused: lines.append("\(holder) reviews the refusal of \(people) at \(gate.title)")
      case .waiting(_, _, let count):
        lines.append(
          count.standing == .notAsked
            ? "\(call.department) asks \(holder) to clear \(people) at \(gate.title)"
            : "\(holder) clears \(people) at \(gate.title)")
      case .unrecorded: lines.append("\(holder) records how \(people) stand at \(gate.title)")
      case .closed: lines.append("\(holder) opens \(gate.title) again, or shows another way")
      case .tooLate: lines.append("\(holder) keeps \(gate.title) open longer")
      }
    }
    if owner.isEmpty { lines.append("Name the department that holds \(gate.title)") }
    lines.append("\(call.department) delays or withdraws: \(call.title)")
    lines.append("\(call.department) sends notice to \(people) before they move")
    return Words.unique(lines)
  }
}
