package import BoardModel

/// Finds people who have been told to come and cannot get through a gate ahead of them.
///
/// For every promise or call and every gate on the way of its groups:
///
/// - not covered by the policy, or refused: *blocking*; coverage unknown or discretionary: *watch*;
/// - waiting or never asked: *watch*, *conflict* from a day before the last moment at which the remaining
///   steps fit, *blocking* from that moment; partly with some refused: *conflict* at least;
/// - nothing recorded there, and something ends in the future: *note* at the next gate, *watch* from a day
///   before the last moment at any gate ahead, never more, since the record may only be incomplete;
/// - closed, or closing before people can arrive: *blocking*.
///
/// A call for a time to come is judged by the version that is announced for it.
///
/// Being told one is eligible moves nobody yet: only eligibility and security gates count then, a step
/// lower. What is only proposed counts a step lower too.
package struct PathwayDetector: Detector {
  package static let rule = Rule(
    id: "pathway", version: 2, title: "Called forward into a gate that is not open to them",
    finds:
      "People were promised something or told to come, and at a gate ahead of them they are not covered, not "
      + "cleared, or cannot arrive before it closes.",
    reason: "People who act on a promise are stranded by any one gate that is shut to them.",
    ladder: [
      .init(
        .blocking,
        "not covered or refused; the remaining steps no longer fit; the gate closes before people can arrive"),
      .init(
        .conflict,
        "a step less where they were only told that they are eligible or the call is only proposed; waiting, a "
          + "day before the last moment; some of them refused"),
      .init(
        .watch,
        "waiting, and there is time; coverage unknown or discretionary; nothing recorded, a day before the last "
          + "moment"),
      .init(.note, "nothing recorded at the next gate, and something ends in the future"),
    ],
    source: "Brief on AFG0015: guards without clearance, families unapproved; record AF-01, AF-03, AF-15")

  /// Notice that departments need before the last moment, where no more is known.
  static let margin: Int64 = 24

  package static let kinds: Set<EntityKind> = [.instruction, .undertaking]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] { index.callUnits }

  /// One finding for every gate that does not go together with a promise or call.
  ///
  /// - Complexity: O(*g*²) for groups that have ways of *g* gates, times their changes.
  package func findings(at unit: Subject) -> [Finding] {
    guard let call = index.call(unit) else { return [] }
    let walks = PathwayWalk.walks(of: call.groups, on: index)
    return walks.keys.sorted().compactMap { id -> Finding? in
      guard let walks = walks[id], let gate = walks.first?.gate else { return nil }
      return Sweep.outcome { judge(call, walks, &$0) }.map { outcome in
        PathwayReport(index: index, call: call, gate: gate, outcome: outcome).finding
      }
    }
  }

  private func judge(_ call: Call, _ walks: [PathwayWalk], _ world: inout World) -> Verdict<PathwayCause>? {
    guard let state = call.state(in: &world), let gate = walks.first?.gate, call.concerns(gate, in: &world)
    else { return nil }
    var worst: Severity?
    var bites: [Timestamp] = []
    var causes: [(cause: PathwayCause, severity: Severity)] = []
    for walk in walks where speaks(state.scope, to: walk.group) {
      let progress = walk.progress(on: index, until: state.scope.window.to, in: &world)
      guard !progress.isPassed else { continue }
      let found =
        coverage(walk, from: state.scope.window.from, &world)
        + standing(walk, progress, isProposed: state.isProposed, &world)
        + closing(walk, progress, &world)
      for (cause, severity) in found {
        let lowered = lower(severity, of: cause, for: call, state)
        worst = worst.map { max($0, lowered) } ?? lowered
        causes.append((cause, lowered))
      }
      // A missing record does no harm by itself, so there is no moment at which it would.
      if found.contains(where: { !$0.0.isMissingRecord }) { bites += moments(state, progress) }
    }
    guard let worst else { return nil }
    // What is shut already has done its harm as it closed.
    let next = bites.filter { !world.isPast($0) }.min() ?? causes.lazy.compactMap(\.cause.closed).min()
    let ordered = causes.filter { $0.severity == worst } + causes.filter { $0.severity != worst }
    return Verdict(worst, bites: next, causes: ordered.map(\.cause))
  }

  private func speaks(_ scope: Scope, to group: String) -> Bool {
    if case .these(let names) = scope.groups { names.contains(group) } else { false }
  }

  private func lower(
    _ severity: Severity, of cause: PathwayCause, for call: Call, _ state: Call.State
  ) -> Severity {
    var severity = severity
    if call.promise == .eligible, !cause.isUnclearCoverage { severity = severity.lowered }
    return state.isProposed ? severity.lowered : severity
  }

  private func coverage(
    _ walk: PathwayWalk, from start: Timestamp?, _ world: inout World
  ) -> [(PathwayCause, Severity)] {
    guard let policy = world.value(walk.gate.policy).flatMap({ index.policies[$0] }),
      let version = start.flatMap({ index.announced(policy, for: $0, in: &world) })
        ?? index.version(of: policy, in: &world)
    else { return [] }
    let coverage = index.coverage(of: walk.group, under: version)
    let cause = PathwayCause.coverage(
      group: walk.group, policy: policy.id, version: version.number, coverage, position: version.position)
    switch coverage {
    case .yes: return []
    case .no: return [(cause, .blocking)]
    case .discretion, .unknown: return [(cause, .watch)]
    }
  }

  private func standing(
    _ walk: PathwayWalk, _ progress: PathwayWalk.Progress, isProposed: Bool, _ world: inout World
  ) -> [(PathwayCause, Severity)] {
    if let entry = progress.standing, entry.value.standing == .refused {
      return [(.refused(group: walk.group, position: entry.position, entry.value), .blocking)]
    }
    guard let entry = progress.standing else {
      guard let deadline = progress.deadline, !world.isPast(deadline) else { return [] }
      let isPressing = urgency(progress, &world) > .watch
      // Nobody stands yet at gates behind the next one; a call only proposed has sent nobody there.
      guard progress.isNext || isPressing && !isProposed else { return [] }
      return [(.unrecorded(group: walk.group), isPressing ? .watch : .note)]
    }
    var severity = urgency(progress, &world)
    if entry.value.refused ?? 0 > 0 { severity = max(severity, .conflict) }
    return [(.waiting(group: walk.group, position: entry.position, entry.value), severity)]
  }

  /// How pressing it is to clear a group that waits.
  private func urgency(_ progress: PathwayWalk.Progress, _ world: inout World) -> Severity {
    guard let deadline = progress.deadline else { return .watch }
    let last = deadline.adding(.hours(Int64(-(progress.lead ?? 0))))
    if world.isPast(last) { return .blocking }
    return world.isPast(last.adding(.hours(-Self.margin))) ? .conflict : .watch
  }

  private func closing(
    _ walk: PathwayWalk, _ progress: PathwayWalk.Progress, _ world: inout World
  ) -> [(PathwayCause, Severity)] {
    guard let closes = progress.closes else { return [] }
    if world.isPast(closes.value) {
      return [(.closed(at: closes.value, position: closes.position), .blocking)]
    }
    let needed = progress.leadUntilHere
    guard needed > 0, world.isPast(closes.value.adding(.hours(Int64(-needed)))) else { return [] }
    return [(.tooLate(closes: closes.value, position: closes.position, hours: needed), .blocking)]
  }

  /// The moments at which it may do harm.
  private func moments(_ state: Call.State, _ progress: PathwayWalk.Progress) -> [Timestamp] {
    let last = progress.deadline.map { $0.adding(.hours(Int64(-(progress.lead ?? 0)))) }
    return [state.scope.window.from, last, progress.deadline, progress.closes?.value, state.scope.window.to]
      .compactMap(\.self)
  }
}
