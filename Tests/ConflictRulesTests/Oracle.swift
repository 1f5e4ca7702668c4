import BoardModel
import ConflictRules
import TestSupport

/// What the pathway and opposed rules say at one moment, worked out the slow way from exact times.
///
/// Written from the rules' descriptions and sharing none of their code, so that one checks the other.
struct Oracle {
  let board: Board
  let moment: Timestamp

  var severities: [String: Severity] {
    var result: [String: Severity] = [:]
    for call in calls {
      for gate in board.gates.sorted {
        if let severity = pathway(call, gate) { result["pathway/\(call.id)/\(gate.id)"] = severity }
      }
      for avoid in board.instructions.sorted where avoid.direction == .avoid {
        if let severity = opposed(call, avoid) { result["opposed/\(call.id)/\(avoid.id)"] = severity }
      }
    }
    return result
  }

  private struct OpenCall {
    var id: String
    var isProposed = false
    var isEligibility = false
    var groups: ScopeNames
    var place: ScopeNames
    var window: TimeWindow
  }

  private var calls: [OpenCall] {
    var result: [OpenCall] = []
    for one in board.undertakings.sorted where one.status.value(at: moment) == .inForce {
      guard one.promise != .wait, one.promise != .other else { continue }
      result.append(
        OpenCall(
          id: one.id, isEligibility: one.promise == .eligible, groups: .these(one.groups),
          place: one.place.map { .these([$0]) } ?? .notStated, window: one.window.value(at: moment) ?? .always
        ))
    }
    for one in board.instructions.sorted where one.direction == .go {
      guard let status = one.status.value(at: moment), status != .withdrawn,
        let scope = one.scope.value(at: moment)
      else { continue }
      result.append(
        OpenCall(
          id: one.id, isProposed: status == .proposed, groups: scope.groups, place: scope.places,
          window: scope.window))
    }
    return result.filter { call in call.window.to.map { moment < $0 } ?? true }
  }

  // MARK: - Pathway

  private func ancestry(_ group: String) -> [String] {
    var result = [group]
    var next = 0
    while next < result.count {
      result += (board.groups[result[next]]?.within ?? []).filter { !result.contains($0) }
      next += 1
    }
    return result
  }

  private func standing(_ gate: Gate, _ group: String) -> GateCount? {
    ancestry(group).lazy.compactMap { gate.standings[$0]?.value(at: moment) }.first
  }

  private func hours(_ number: Int) -> TimeSpan { .hours(Int64(number)) }

  private func pathway(_ call: OpenCall, _ gate: Gate) -> Severity? {
    if call.isEligibility, gate.kind.held(at: moment) == .entry { return nil }
    guard case .these(let groups) = call.groups else { return nil }
    var worst: Severity?
    for group in groups {
      for way in board.pathways.sorted
      where way.gates.contains(gate.id) && !Set(ancestry(group)).isDisjoint(with: way.groups) {
        for severity in reasons(call, group, way.gates.compactMap { board.gates[$0] }, gate) {
          worst = max(worst ?? .note, severity)
        }
      }
    }
    guard let worst else { return nil }
    return call.isProposed ? down(worst) : worst
  }

  /// The version that people will find as their call begins, if it is known by now, or the one in force.
  private func version(of policy: String, _ call: OpenCall) -> PolicyVersion? {
    guard let policy = board.policies[policy] else { return nil }
    if let begins = call.window.from, moment < begins {
      let known = policy.versions.filter { version in
        let learnt = version.announced ?? board.notes[version.position]?.firstLearnt
        return version.effective.latest <= begins && learnt.map { $0 <= moment } ?? false
      }
      if let last = known.last { return last }
    }
    return policy.version(at: moment)
  }

  private func down(_ severity: Severity) -> Severity {
    switch severity {
    case .blocking: .conflict
    case .conflict: .watch
    case .watch, .note: .note
    }
  }

  private func reasons(_ call: OpenCall, _ group: String, _ way: [Gate], _ gate: Gate) -> [Severity] {
    guard let here = way.firstIndex(where: { $0.id == gate.id }) else { return [] }
    let standings = way.map { standing($0, group)?.standing }
    func isOpen(_ number: Int) -> Bool { standings[number] != .cleared && standings[number] != .moved }
    guard isOpen(here), !standings[(here + 1)...].contains(.moved) else { return [] }
    let leads = way.indices.map { isOpen($0) ? way[$0].leadHours.value(at: moment) ?? 0 : 0 }
    var deadlines: [Timestamp] = []
    var after = 0
    for number in here..<way.count {
      if number > here { after += leads[number] }
      if isOpen(number), let closes = way[number].closes.value(at: moment) {
        deadlines.append(closes.adding(hours(-after)))
      }
    }
    if let end = call.window.to { deadlines.append(end.adding(hours(-after))) }
    let deadline = deadlines.min()

    var found: [Severity] = []
    func report(_ severity: Severity) { found.append(call.isEligibility ? down(severity) : severity) }
    if let version = gate.policy.value(at: moment).flatMap({ version(of: $0, call) }) {
      switch ancestry(group).lazy.compactMap({ version.coverage[$0] }).first ?? .unknown {
      case .yes: break
      case .no: report(.blocking)
      case .discretion, .unknown: found.append(.watch)
      }
    }
    var urgency = Severity.watch
    if let deadline {
      let last = deadline.adding(hours(-leads[here]))
      if moment >= last.adding(hours(-24)) { urgency = .conflict }
      if moment >= last { urgency = .blocking }
    }
    switch standing(gate, group) {
    case nil:
      let isNext = !(0..<here).contains(where: isOpen)
      if let deadline, moment < deadline, isNext || urgency > .watch && !call.isProposed {
        report(urgency > .watch ? .watch : .note)
      }
    case let count? where count.standing == .refused: report(.blocking)
    case let count?: report((count.refused ?? 0) > 0 ? max(urgency, .conflict) : urgency)
    }
    if let closes = gate.closes.value(at: moment) {
      let needed = leads[...here].reduce(0, +)
      if moment >= closes || needed > 0 && moment >= closes.adding(hours(-needed)) { report(.blocking) }
    }
    return found
  }

  // MARK: - Opposed

  private func opposed(_ call: OpenCall, _ avoid: Instruction) -> Severity? {
    guard !call.isEligibility, let status = avoid.status.value(at: moment), status != .withdrawn,
      let scope = avoid.scope.value(at: moment), let both = call.window.intersection(scope.window),
      both.to.map({ moment < $0 }) ?? true
    else { return nil }
    var isUnstated = false
    for (left, right, meet) in [
      (call.groups, scope.groups, groupsMeet), (call.place, scope.places, placesMeet),
    ] {
      switch (left, right) {
      case (.notStated, _), (_, .notStated): isUnstated = true
      case (.these(let lefts), .these(let rights)):
        if !lefts.contains(where: { one in rights.contains { meet(one, $0) } }) { return nil }
      default: break
      }
    }
    if isUnstated { return .watch }
    return call.isProposed || status == .proposed ? .conflict : .blocking
  }

  private func groupsMeet(_ left: String, _ right: String) -> Bool {
    let members = board.groups.sorted.map(\.id)
    let lefts = members.filter { ancestry($0).contains(left) }
    let rights = members.filter { ancestry($0).contains(right) }
    if !Set(lefts).isDisjoint(with: rights) { return true }
    return lefts.contains { one in
      rights.contains { other in
        board.groups[one]?.overlaps.contains(other) ?? false
          || board.groups[other]?.overlaps.contains(one) ?? false
      }
    }
  }

  private func placesMeet(_ left: String, _ right: String) -> Bool {
    left == right || board.places[left]?.within == right || board.places[right]?.within == left
  }
}
