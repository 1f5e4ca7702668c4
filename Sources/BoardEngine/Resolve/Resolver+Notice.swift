import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out for people who are not told, or not in time, of what has changed for them.
  func notice(_ finding: Finding) -> [Proposal] {
    guard let changed = finding.subjects.first, let call = finding.subjects.last else { return [] }
    var proposals: [Proposal] = []
    switch changed.kind {
    case .policy:
      let (kept, names) = kept(call, changed, finding)
      proposals += kept
      proposals += [notice(to: names, about: [changed, call], by: holder(of: changed), finding)]
        .compactMap(\.self)
    case .gate:
      guard let gate = board.gates[changed.id] else { return [] }
      let names = groups(of: call)
      proposals += reviews(of: names, at: gate, finding)
      proposals += keepingOpen(gate, for: call, names, by: holder(of: changed), finding)
      proposals += [notice(to: names, about: [changed, call], by: holder(of: call), finding)]
        .compactMap(\.self)
    default:
      let names = groups(of: call)
      proposals += extending(call, names, finding)
      for gate in gates(ahead: names) {
        proposals += keepingOpen(gate, for: call, names, by: gate.owner.last?.value, finding)
      }
      // What was given is out; only what is still planned can go out earlier.
      if isProposed(call) {
        proposals += [notice(to: names, about: [call], by: holder(of: call), finding)].compactMap(\.self)
      }
    }
    return proposals + [withdrawal(of: call, finding)].compactMap(\.self)
  }

  /// A review of each refusal at a gate.
  func reviews(of names: [String], at gate: Gate, _ finding: Finding) -> [Proposal] {
    names.compactMap { name in
      guard let count = standing(of: name, at: gate), count.standing == .refused else { return nil }
      return work(
        .clear, "Review the refusal of \(people([name])) at \(gate.title)", by: gate.owner.last?.value,
        finding, count: count.refused)
    }
  }

  /// A later end of a call, so that those who hear of it now can still be there.
  private func extending(_ call: Subject, _ names: [String], _ finding: Finding) -> [Proposal] {
    guard var window = window(of: call), let end = window.to else { return [] }
    let hours = hoursAhead(of: names)
    let arrival = now.adding(.hours(Int64(hours)))
    guard hours > 0, arrival > end else { return [] }
    window.to = arrival
    let title =
      "Give them until \(TimeText.short(arrival)), \(hours) h being ahead of them: \(board.title(of: call))"
    return [moving(call, to: window, .delay, title, finding)].compactMap(\.self)
  }

  private func isProposed(_ call: Subject) -> Bool {
    call.kind == .instruction && board.instructions[call.id]?.status.value(at: now) == .proposed
  }

  // MARK: - The way ahead

  /// How a group stands at a gate, by its own count or that of the nearest wider group.
  func standing(of name: String, at gate: Gate) -> GateCount? {
    groups.ancestry(name).lazy.compactMap { gate.standings[$0]?.value(at: now) }.first
  }

  /// The gates on the ways of some groups that they have not passed, each once.
  func gates(ahead names: [String]) -> [Gate] {
    var seen: Set<String> = []
    return names.flatMap { name in ways(of: name).flatMap { gates(on: $0, aheadOf: name) } }
      .filter { seen.insert($0.id).inserted }
  }

  /// Hours through the gates that are still ahead of people, up to one of them or to the end of the longest way.
  ///
  /// - Complexity: O(*n* · *w* · *g*) for *n* groups with *w* ways of *g* gates.
  func hoursAhead(of names: [String], to gate: Gate? = nil) -> Int {
    names.flatMap { name in
      ways(of: name).map { way in
        var gates = gates(on: way, aheadOf: name)
        if let gate {
          gates = gates.firstIndex { $0.id == gate.id }.map { Array(gates[...$0]) } ?? []
        }
        return gates.compactMap { $0.leadHours.value(at: now) }.reduce(0, +)
      }
    }.max() ?? 0
  }

  private func ways(of name: String) -> [Pathway] {
    let wider = groups.ancestry(name)
    return board.pathways.sorted.filter { way in way.groups.contains(where: wider.contains) }
  }

  private func gates(on way: Pathway, aheadOf name: String) -> [Gate] {
    let all = way.gates.compactMap { board.gates[$0] }
    // Who has moved through one gate has those before it behind them.
    let moved = all.lastIndex { standing(of: name, at: $0)?.standing == .moved }
    return all[(moved.map { $0 + 1 } ?? 0)...].filter {
      !(standing(of: name, at: $0)?.standing.isPassed ?? false)
    }
  }
}
