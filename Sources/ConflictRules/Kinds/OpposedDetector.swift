package import BoardModel

/// Finds people told to go to a place and to keep away from it at one time.
///
/// Groups and places must be stated and meet, or else it is *watch* at most. *Blocking* when both are in
/// force, *conflict* when one is only proposed. Both may be one department's.
package struct OpposedDetector: PairDetector {
  package static let rule = Rule(
    id: "opposed", version: 1, title: "Told to go and told to keep away",
    reason: "People who are told both cannot follow both, and whichever they follow may cost their lives.",
    source: "Record AF-10: call-forwards and travel advice of the same evening, 25 August 2021")

  package static let kinds: Set<EntityKind> = [.instruction, .undertaking]
  package static let buckets: [BucketFamily] = [.movingCalls, .avoidances]

  private let index: BoardIndex
  private let meeting: ScopeMeeting

  package init(_ index: BoardIndex) {
    self.index = index
    meeting = ScopeMeeting(
      groups: index.groups, places: index.places, actors: index.actors, requiring: [.groups, .places])
  }

  package func units() -> [Subject] { index.callUnits }

  /// One finding for every instruction to keep away that a call runs into.
  ///
  /// - Complexity: O(*c* log *c*) for *c* instructions that share a place with the call, times their changes.
  package func findings(leading unit: Subject) -> [Finding] {
    guard let call = index.call(unit), call.movesPeople else { return [] }
    return PlaceKeys.candidates(for: call.places, in: .avoidances, index).compactMap { other in
      index.instructions[other.id].flatMap { finding(call, $0) }
    }
  }

  /// One finding for every call that an instruction to keep away runs into.
  ///
  /// - Complexity: O(*c* log *c*) for *c* calls that share a place with the instruction, times their changes.
  package func findings(following unit: Subject) -> [Finding] {
    guard unit.kind == .instruction, let avoidance = index.instructions[unit.id],
      avoidance.direction == .avoid
    else { return [] }
    return PlaceKeys.candidates(for: avoidance.places, in: .movingCalls, index).compactMap { other in
      index.call(other).flatMap { finding($0, avoidance) }
    }
  }

  private func finding(_ call: Call, _ avoidance: Instruction) -> Finding? {
    Sweep.outcome { judge(call, avoidance, &$0) }.map { outcome in
      OpposedReport(call: call, avoidance: avoidance, outcome: outcome).finding
    }
  }

  struct Cause: Hashable, Sendable {
    var meetings: [Meeting]
    var positions: [Int]
    var isProposed: Bool
    var overlap: TimeWindow
  }

  private func judge(_ call: Call, _ avoidance: Instruction, _ world: inout World) -> Verdict<Cause>? {
    guard let state = call.state(in: &world), let status = world.entry(avoidance.status),
      status.value != .withdrawn, let scope = world.entry(avoidance.scope),
      let overlap = state.scope.window.intersection(scope.value.window)
    else { return nil }
    if let end = overlap.to, world.isPast(end) { return nil }
    guard let meetings = meeting.meetings(state.scope, scope.value) else { return nil }
    let isProposed = state.isProposed || status.value == .proposed
    let severity: Severity =
      meetings.contains(where: \.isUnstated) ? .watch : isProposed ? .conflict : .blocking
    let bites = overlap.from.flatMap { world.isPast($0) ? nil : $0 }
    return Verdict(
      severity, bites: bites,
      causes: [
        Cause(
          meetings: meetings,
          positions: state.positions + [avoidance.trace.created, status.position, scope.position],
          isProposed: isProposed, overlap: overlap)
      ])
  }
}
