import BoardModel
import ConflictRules

extension Resolver {
  /// What a version says of a group: of itself, else of the nearest wider group.
  func coverage(of group: String, under version: PolicyVersion) -> Coverage {
    groups.ancestry(group).lazy.compactMap { version.coverage[$0] }.first ?? .unknown
  }

  /// A version as the one given, except that some groups are covered as they say.
  func version(
    of policy: Policy, like version: PolicyVersion, covering names: [String: Coverage], summary: String,
    _ finding: Finding
  ) -> Command {
    var coverage = version.coverage
    for (group, value) in names { coverage[group] = value }
    return command(
      .policyVersioned, finding,
      [
        ("id", .string(policy.id)),
        (
          "coverage",
          .object(
            JSONObject(coverage.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value.rawValue)) }))
        ), ("applies_to_pending", version.appliesToPending ? true : nil), ("summary", .string(summary)),
      ])
  }

  /// Ways out for something that rests on what has changed.
  func reliance(_ finding: Finding) -> [Proposal] {
    guard let reliant = finding.subjects.first, let ground = finding.subjects.dropFirst().first else {
      return []
    }
    if reliant.kind == .policy, ground.kind == .group { return [unclaimed(reliant, ground, finding)] }
    var proposals: [Proposal] = []
    var concerned = groups(of: reliant)
    switch ground.kind {
    case .policy where grounds(of: reliant).contains(ground) && !isInForce(ground):
      proposals += opened(reliant, ground, finding)
    case .policy:
      let (kept, names) = kept(reliant, ground, finding)
      proposals += kept
      if concerned.isEmpty { concerned = names }
    case .gate:
      let refused = concerned.isEmpty ? [] : concerned
      proposals.append(
        work(
          .clear, "Review the refusal of \(people(refused)) at \(board.title(of: ground))",
          by: holder(of: ground), finding))
    case .decision:
      proposals.append(
        work(
          .condition, "Say whether it stands under the later decision: \(board.title(of: reliant))",
          by: holder(of: reliant), finding))
    case .reading:
      proposals.append(
        work(
          .nameOwner, "Find out which account is right: \(board.title(of: ground))", by: holder(of: reliant),
          finding))
    default: break
    }
    proposals += [
      notice(to: concerned, about: [ground], by: holder(of: reliant), finding),
      withdrawal(of: reliant, finding),
    ].compactMap(\.self)
    return proposals
  }

  /// Whether the version that is counted on, or any where none is named, has taken effect.
  private func isInForce(_ ground: Subject) -> Bool {
    guard let current = board.policies[ground.id]?.version(at: now) else { return false }
    return current.number >= ground.version ?? 1
  }

  /// Putting the rule in force for those who count on it, or putting off what they were told until it is.
  private func opened(_ reliant: Subject, _ ground: Subject, _ finding: Finding) -> [Proposal] {
    guard let policy = board.policies[ground.id] else { return [] }
    let people = people(groups(of: reliant))
    let planned = policy.versions.first { $0.number >= ground.version ?? 1 && $0.effective.latest > now }
    var proposals: [Proposal] = []
    if let planned {
      if let moved = moving(
        reliant, to: TimeWindow(from: planned.effective.latest, to: later(planned, window(of: reliant)?.to)),
        .delay, "Put off until \(policy.title) is in force, \(TimeText.short(planned.effective.latest))",
        finding)
      {
        proposals.append(moved)
      }
    } else {
      proposals.append(
        Proposal(
          .delay, "Put off until \(policy.title) is in force: \(board.title(of: reliant))",
          by: holder(of: reliant), gaps: [.init(field: "window", what: "until when")]))
    }
    proposals.append(
      Proposal(
        .prePosition, "Put \(policy.title) in force for \(people)", by: policy.department,
        gaps: [.init(field: "coverage", what: "whom it covers, and from when")]))
    return proposals
  }

  /// An end that is still to come when a version takes effect; none otherwise.
  private func later(_ version: PolicyVersion, _ end: Timestamp?) -> Timestamp? {
    end.flatMap { $0 > version.effective.latest ? $0 : nil }
  }

  /// Keeping the old rule for those who relied on it, or the new one back until they are through.
  func kept(_ reliant: Subject, _ ground: Subject, _ finding: Finding) -> ([Proposal], [String]) {
    guard let policy = board.policies[ground.id], let number = ground.version,
      let version = policy.version(number), let latest = policy.versions.last,
      let base = base(of: reliant, policy, before: number)
    else { return ([], []) }
    let named = Set(base.coverage.keys).union(version.coverage.keys)
    var narrowed: [String: Coverage] = [:]
    for group in named {
      let (before, after) = (coverage(of: group, under: base), coverage(of: group, under: version))
      let isConcerned = groups(of: reliant).isEmpty || groups(of: reliant).contains { groups.meet($0, group) }
      if isConcerned,
        before == .yes && after != .yes || before == .discretion && (after == .no || after == .unknown)
      {
        narrowed[group] = before
      }
    }
    let names = narrowed.keys.sorted()
    guard !names.isEmpty else { return ([], names) }
    let summary =
      "As version \(latest.number); \(people(names)) stay covered as under version \(base.number), on which promises were made"
    var proposals = [
      Proposal(
        .grandfather, "Grandfather \(people(names)): promises made under version \(base.number) stand",
        by: policy.department,
        [self.version(of: policy, like: latest, covering: narrowed, summary: summary, finding)])
    ]
    if version.effective.earliest > now {
      proposals.append(delay(version, of: policy, until: window(of: reliant)?.to, finding))
    }
    return (proposals, names)
  }

  /// What a thing says that it rests on.
  private func grounds(of reliant: Subject) -> [Subject] {
    switch reliant.kind {
    case .undertaking: board.undertakings[reliant.id]?.restsOn.value(at: now) ?? []
    case .action: board.actions[reliant.id]?.restsOn.value(at: now) ?? []
    case .instruction: board.instructions[reliant.id]?.restsOn ?? []
    case .task: board.tasks[reliant.id]?.restsOn.held(at: now) ?? []
    case .decision: Int(reliant.id).flatMap { board.decisions[$0]?.restsOn } ?? []
    default: []
    }
  }

  /// The version that a thing relies on.
  private func base(of reliant: Subject, _ policy: Policy, before number: Int) -> PolicyVersion? {
    let stated = grounds(of: reliant).first { $0.kind == .policy && $0.id == policy.id }?.version
    return stated.flatMap(policy.version) ?? policy.version(number - 1)
  }

  /// The version takes effect when what rests on the former one is over.
  private func delay(
    _ version: PolicyVersion, of policy: Policy, until end: Timestamp?, _ finding: Finding
  ) -> Proposal {
    let title = "Delay version \(version.number) of \(policy.title)"
    guard let end, end > version.effective.earliest else {
      return Proposal(
        .delay, title, by: policy.department, [self.delaying(version, of: policy, until: nil, finding)],
        gaps: [.init(field: "occurred", what: "until when")])
    }
    return Proposal(
      .delay, "\(title) until what was promised is over, \(TimeText.short(end))", by: policy.department,
      [delaying(version, of: policy, until: end, finding)])
  }

  /// The version over again with a later effect, which whoever takes it may have to say.
  private func delaying(
    _ version: PolicyVersion, of policy: Policy, until end: Timestamp?, _ finding: Finding
  ) -> Command {
    let coverage = version.coverage.sorted { $0.key < $1.key }.map {
      ($0.key, JSONValue.string($0.value.rawValue))
    }
    return command(
      .policyVersioned, finding,
      [
        ("id", .string(policy.id)), ("version", .integer(Int64(version.number))),
        ("corrects", .integer(Int64(version.position))),
        ("occurred", end.map { JSONValue(UncertainTime($0)) }),
        ("announced", version.announced.map(JSONValue.init)), ("coverage", .object(JSONObject(coverage))),
        ("applies_to_pending", version.appliesToPending ? true : nil),
        ("summary", version.summary.map(JSONValue.string)),
      ])
  }

  private func unclaimed(_ policy: Subject, _ group: Subject, _ finding: Finding) -> Proposal {
    let assessor = board.policies[policy.id].map { $0.assessor.held(at: now) ?? $0.department }
    return work(
      .nameOwner, "Pick up \(people([group.id])), newly covered by \(board.title(of: policy))", by: assessor,
      finding, restsOn: [group])
  }
}
