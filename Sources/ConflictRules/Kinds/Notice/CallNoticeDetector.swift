package import BoardModel

/// Finds people who have been told to come and are not told in time of what has changed on their way, or are
/// told to come when it is too late to travel.
///
/// - A gate ahead of them that was set to close, or to close earlier, after they were told to come. It must
///   reach them before its closing less the travel that is still ahead; the finding ends when it has closed.
/// - A gate ahead that has refused them since, where there is travel ahead of them that they could be spared, and
///   unless they stand before it already.
/// - The call itself: given its end, or a closing that was set before, it must reach them with time to travel.
///
/// The first untold change on a way speaks for those behind it that leave no less time. A notice that reached
/// people too late leaves a *watch* until the gate has closed.
package struct CallNoticeDetector: Detector {
  package static let rule = Rule(
    id: "notice", version: 1, title: "Not told in time",
    finds: "A change affects people who were promised something or told to come, and no notice reaches them "
      + "before it bites, the time they need to travel included; or the call itself reaches them too late.",
    reason:
      "People who are not told act on what they were told before, and learn of the change at a closed gate.",
    ladder: [
      .init(
        .blocking,
        "people are moving and the last moment for telling them is over, or their rule has changed already"),
      .init(
        .conflict,
        "the last moment is less than a day away; a gate has refused those who were called; a rule has "
          + "changed for people who move nowhere yet"),
      .init(.watch, "there is time to tell them; they were told too late"),
    ],
    source: "Strategy paper on AFG0015: calls that came too late for a safe way; record AF-04, AF-18")

  package static let kinds: Set<EntityKind> = [.instruction, .undertaking]
  package static let buckets: [BucketFamily] = [.noticesAbout]

  /// How long before the last moment it becomes pressing.
  static let margin = TimeSpan.hours(-24)

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] { index.callUnits }

  /// One finding for every gate on the way of a call that has changed, and one for the call itself.
  ///
  /// - Complexity: O(*w* · *g*) for *w* ways of *g* gates, times their changes and the notices about them.
  package func findings(at unit: Subject) -> [Finding] {
    guard let call = index.call(unit), call.movesPeople else { return [] }
    let ways = Way.all(of: call.groups, on: index)
    guard !ways.isEmpty else { return [] }
    let outcomes = Sweep.outcomes { world in judge(call, ways, &world) }
    return outcomes.keys.sorted().compactMap { key in
      outcomes[key].map { CallNoticeReport(call: call, key: key, outcome: $0).finding(on: index) }
    }
  }

  /// What a finding is about.
  enum Key: Hashable, Comparable, Sendable {
    case call
    case gate(String)
  }

  struct Cause: Hashable, Sendable {
    enum Change: Hashable, Sendable {
      case closing(at: Timestamp, position: Int)
      case refusal(position: Int)
      /// The call itself, which ends or runs into a closing then.
      case calling(end: Timestamp)
    }

    var change: Change
    var group: String
    /// The last moment at which notice may reach people; nil where none can be named.
    var last: Timestamp?
    var hours: Int
    var travelPositions: [Int]
    var isTold: Bool
  }

  private typealias Found = (key: Key, verdict: Verdict<Cause>)

  private func judge(_ call: Call, _ ways: [Way], _ world: inout World) -> [Key: Verdict<Cause>] {
    guard let state = call.state(in: &world), case .these(let names) = state.scope.groups else { return [:] }
    var verdicts: [Key: Verdict<Cause>] = [:]
    for way in ways where names.contains(way.group) {
      let steps = way.steps(on: index, in: &world)
      var found = changes(call, state, way.group, steps, &world)
      if let calling = calling(call, state, way.group, steps, &world) { found.append(calling) }
      for one in found {
        var verdict = one.verdict
        if state.isProposed { verdict.severity = verdict.severity.lowered }
        if let former = verdicts[one.key] {
          verdict = Verdict(
            max(former.severity, verdict.severity),
            bites: [former.bites, verdict.bites].compactMap(\.self).min(),
            causes: former.severity < verdict.severity
              ? verdict.causes + former.causes : former.causes + verdict.causes)
        }
        verdicts[one.key] = verdict
      }
    }
    return verdicts
  }

  // MARK: - Gates that change

  private func changes(
    _ call: Call, _ state: Call.State, _ group: String, _ steps: [Way.Step], _ world: inout World
  ) -> [Found] {
    var found: [Found] = []
    var earliest: Timestamp?
    for step in steps where !step.isPassed {
      if let refused = refusal(call, group, step, of: steps, &world) {
        // Nobody gets past a gate that refuses them, so what is behind it need not be told.
        return found + [refused]
      }
      guard let closing = closing(call, state, group, step, &world) else { continue }
      let last = closing.verdict.causes.first?.last
      if let earliest, let last, earliest <= last { continue }
      earliest = [earliest, last].compactMap(\.self).min()
      found.append(closing)
    }
    return found
  }

  private func refusal(
    _ call: Call, _ group: String, _ step: Way.Step, of steps: [Way.Step], _ world: inout World
  ) -> Found? {
    guard let entry = step.standing, entry.value.standing == .refused,
      steps.last.map({ $0.travel > 0 }) ?? false,
      // Those who stand before it are told by being sent away.
      step.travel > 0 || world.value(step.gate.place) == nil,
      world.follows(entry.occurred, position: entry.position, after: call.told, at: call.created)
    else { return nil }
    let reached = reach(call, step.gate).reached(
      [group], since: happened(entry.occurred, entry.position), position: entry.position, in: &world)
    guard reached == nil else { return nil }
    let cause = Cause(
      change: .refusal(position: entry.position), group: group, last: nil, hours: step.travel,
      travelPositions: step.travelPositions, isTold: false)
    return (.gate(step.gate.id), Verdict(.conflict, bites: nil, causes: [cause]))
  }

  private func closing(
    _ call: Call, _ state: Call.State, _ group: String, _ step: Way.Step, _ world: inout World
  ) -> Found? {
    guard let entry = world.entry(step.gate.closes), !world.isPast(entry.value),
      isNews(entry, of: step.gate, to: call, &world)
    else { return nil }
    // Told to come by a time before it closes, they know all that they need.
    if let end = state.scope.window.to, end <= entry.value { return nil }
    let last = entry.value.adding(.hours(Int64(-step.travel)))
    let reached = reach(call, step.gate).reached(
      [group], since: happened(entry.occurred, entry.position), position: entry.position, in: &world)
    if let reached, reached <= last { return nil }
    let severity: Severity = reached != nil ? .watch : urgency(of: last, &world)
    let cause = Cause(
      change: .closing(at: entry.value, position: entry.position), group: group, last: last,
      hours: step.travel, travelPositions: step.travelPositions, isTold: reached != nil)
    return (
      .gate(step.gate.id),
      Verdict(severity, bites: world.isPast(last) ? entry.value : last, causes: [cause])
    )
  }

  /// Whether a closing was set, or brought forward, after people were told to come.
  private func isNews(
    _ entry: Timeline<Timestamp>.Entry, of gate: Gate, to call: Call, _ world: inout World
  ) -> Bool {
    guard world.follows(entry.occurred, position: entry.position, after: call.told, at: call.created) else {
      return false
    }
    let before = gate.closes.entries.prefix { $0.position != entry.position }.last
    return before.map { entry.value < $0.value } ?? true
  }

  // MARK: - The call itself

  private func calling(
    _ call: Call, _ state: Call.State, _ group: String, _ steps: [Way.Step], _ world: inout World
  ) -> Found? {
    guard call.promise == .come, let whole = steps.last, whole.travel > 0 else { return nil }
    var last: Timestamp?
    var end: Timestamp?
    var travel = whole
    func consider(_ moment: Timestamp, _ step: Way.Step) {
      let start = moment.adding(.hours(Int64(-step.travel)))
      if last.map({ start < $0 }) ?? true { (last, end, travel) = (start, moment, step) }
    }
    if let until = state.scope.window.to { consider(until, whole) }
    for step in steps where !step.isPassed {
      guard let entry = world.entry(step.gate.closes), !isNews(entry, of: step.gate, to: call, &world) else {
        continue
      }
      consider(entry.value, step)
    }
    guard let last, let end, travel.travel > 0, !world.isPast(end) else { return nil }
    let notices = index.notices(about: call.subject)
    let told: Timestamp?
    if notices.isEmpty {
      // Nothing being recorded of how it reached people, it is taken to reach them when it is given.
      told =
        state.isProposed
        ? nil : world.comesEarly(call.told, position: call.created) ? call.told.earliest : call.told.latest
    } else {
      told = NoticeReach(notices: notices, groups: index.groups).reached(
        [group], since: nil, position: call.created, in: &world)
    }
    if let told, told <= last { return nil }
    let severity: Severity = told != nil ? .blocking : urgency(of: last, &world)
    let cause = Cause(
      change: .calling(end: end), group: group, last: last, hours: travel.travel,
      travelPositions: travel.travelPositions, isTold: told != nil)
    return (.call, Verdict(severity, bites: world.isPast(last) ? end : last, causes: [cause]))
  }

  // MARK: - Both

  private func urgency(of last: Timestamp, _ world: inout World) -> Severity {
    if world.isPast(last) { return .blocking }
    return world.isPast(last.adding(Self.margin)) ? .conflict : .watch
  }

  /// When a change happened: it had when somebody learnt of it, however roughly its time is known, so that word sent
  /// out after that speaks of it.
  private func happened(_ occurred: UncertainTime, _ position: Int) -> UncertainTime {
    guard let learnt = index.firstLearnt(position), occurred.earliest <= learnt, learnt < occurred.latest
    else {
      return occurred
    }
    return UncertainTime(earliest: occurred.earliest, latest: learnt)
  }

  private func reach(_ call: Call, _ gate: Gate) -> NoticeReach {
    NoticeReach(
      notices: index.notices(about: Subject(.gate, gate.id)) + index.notices(about: call.subject),
      groups: index.groups)
  }
}
