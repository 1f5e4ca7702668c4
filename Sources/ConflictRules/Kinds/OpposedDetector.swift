import BoardModel

/// Finds people told to go to a place and to keep away from it at one time.
///
/// Groups and places must be stated and meet, or else it is *watch* at most. *Blocking* when both are in
/// force, *conflict* when one is only proposed. Both may be one department's.
package struct OpposedDetector {
  package static let rule = Rule(
    id: "opposed", version: 1, title: "Told to go and told to keep away",
    reason: "People who are told both cannot follow both, and whichever they follow may cost their lives.",
    source: "Record AF-10: call-forwards and travel advice of the same evening, 25 August 2021")

  private let index: BoardIndex
  private let meeting: ScopeMeeting

  package init(_ index: BoardIndex) {
    self.index = index
    meeting = ScopeMeeting(
      groups: index.groups, places: index.places, actors: index.actors, requiring: [.groups, .places])
  }

  /// One finding for every pair that meets.
  ///
  /// - Complexity: O(*n* log *n* + *c*) for *n* calls and instructions and *c* pairs that share a place.
  package func findings() -> [Finding] {
    let byPlace = PlaceCandidates(index)
    return index.calls.filter(\.movesPeople).flatMap { call in
      byPlace.candidates(for: call).compactMap { avoidance in
        Sweep.outcome { judge(call, avoidance, &$0) }.map { finding(call, avoidance, $0) }
      }
    }
  }

  private struct Cause: Hashable {
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

  private func finding(_ call: Call, _ avoidance: Instruction, _ outcome: Outcome<Cause>) -> Finding {
    let cause = outcome.worst.causes.first
    let verb = avoidance.status.last?.value == .proposed ? "proposes to tell" : "tells"
    let away = "\(avoidance.department) \(verb) people to keep away"
    let location = placeText(avoidance)
    let summary = "\(index.saying(call)); \(away)\(location)"
    let own = [call.created, avoidance.trace.created]
    let facts =
      [
        (call.created, "\(index.saying(call)): \(call.title)"),
        (avoidance.trace.created, "\(away)\(location): \(avoidance.title)"),
      ]
      + (cause?.positions ?? []).filter { !own.contains($0) }.map { ($0, "its status or scope as it stands") }
    return Finding(
      name: "opposed/\(call.subject.id)/\(avoidance.id)", kind: .opposed, rule: Self.rule,
      situation: call.situation, subjects: [call.subject, Subject(.instruction, avoidance.id)],
      departments: Words.unique([call.department, avoidance.department]), summary: summary,
      phases: outcome.phases,
      proof: Proof(
        facts: index.facts(facts), meetings: cause?.meetings ?? [],
        bars: [
          Bar(label: index.saying(call), span: call.span),
          Bar(label: "\(away)\(location)", span: span(of: avoidance)),
        ], hurt: index.hurt(call.groups),
        possible: possible(call, avoidance, cause?.meetings ?? [])))
  }

  private func placeText(_ avoidance: Instruction) -> String {
    guard case .these(let names)? = avoidance.scope.last?.value.places else { return "" }
    return " from \(Words.list(names.map(index.places.title)))"
  }

  private func span(of avoidance: Instruction) -> UncertainSpan {
    let spans = avoidance.status.spans.filter { $0.entry.value != .withdrawn }.map(\.span)
    let window = avoidance.scope.last?.value.window ?? .always
    guard let first = spans.first else { return UncertainSpan(window) }
    return first.intersection(UncertainSpan(window)) ?? first
  }

  private func possible(_ call: Call, _ avoidance: Instruction, _ meetings: [Meeting]) -> [String] {
    let people = index.people(call.groups)
    var lines: [String] = []
    for meeting in meetings where meeting.isUnstated {
      lines.append("State the \(meeting.dimension) of both, so that it is clear whether they meet")
    }
    lines += [
      "\(avoidance.department) carves \(people) out of: \(avoidance.title)",
      "\(call.department) delays or withdraws: \(call.title)",
      "\(Words.list(Words.unique([call.department, avoidance.department]))) send \(people) one notice",
    ]
    return lines
  }
}

/// Instructions to keep away, found by the places they may meet.
private struct PlaceCandidates {
  private var at: [String: [Int]] = [:]
  private var beneath: [String: [Int]] = [:]
  /// Those that name no place or all of them.
  private var anywhere: [Int] = []
  private let index: BoardIndex

  init(_ index: BoardIndex) {
    self.index = index
    for (number, avoidance) in index.avoidances.enumerated() {
      guard let places = Self.places(avoidance.scope.entries.map(\.value.places)) else {
        anywhere.append(number)
        continue
      }
      for place in places {
        at[place, default: []].append(number)
        for wider in index.places.ancestry(place) { beneath[wider, default: []].append(number) }
      }
    }
  }

  /// The places named over time; nil when at some time none or all are.
  private static func places(_ names: [ScopeNames]) -> [String]? {
    var result: [String] = []
    for names in names {
      guard case .these(let places) = names else { return nil }
      result += places
    }
    return Words.unique(result)
  }

  func candidates(for call: Call) -> [Instruction] {
    let places: [String]? =
      switch call.form {
      case .undertaking(let undertaking): undertaking.place.map { [$0] }
      case .instruction(let instruction): Self.places(instruction.scope.entries.map(\.value.places))
      }
    guard let places else { return index.avoidances }
    var numbers = Set(anywhere)
    for place in places {
      numbers.formUnion(beneath[place] ?? [])
      for wider in index.places.ancestry(place) { numbers.formUnion(at[wider] ?? []) }
    }
    return numbers.sorted().map { index.avoidances[$0] }
  }
}
