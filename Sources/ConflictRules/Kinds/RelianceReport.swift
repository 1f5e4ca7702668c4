import BoardModel

/// Puts a finding about a change under something into words, with its proof.
struct RelianceReport {
  let index: BoardIndex
  let reliant: Reliant

  /// What changed.
  enum Cause: Hashable {
    case announced
    case inEffect
    case refused(group: String, position: Int)
    case superseded(position: Int)
    case contradicted(position: Int)
  }

  /// A group that a version covers less than the one before.
  struct Narrowing {
    var group: String
    var before: Coverage
    var after: Coverage
  }

  func finding(
    _ outcome: Outcome<Cause>, policy: Policy, base: PolicyVersion, version: PolicyVersion,
    narrowed: [Narrowing]
  ) -> Finding {
    let groups = narrowed.map(\.group)
    let people = index.people(groups)
    let change = "\(policy.department)'s \(policy.title) version \(version.number)"
    let loss = Words.list(
      narrowed.map { "\(index.groups.title($0.group)) (\($0.before.rawValue) to \($0.after.rawValue))" })
    return finding(
      outcome, ground: "\(policy.id)@\(version.number)",
      subject: Subject(.policy, policy.id, version: version.number),
      departments: [policy.department], groups: groups,
      summary: "\(saying) rests on \(policy.title) version \(base.number); "
        + "version \(version.number) \(verb(narrowed)) \(people)",
      facts: [
        (base.position, "\(policy.title) version \(base.number), relied on"),
        (version.position, "\(change) covers less: \(loss)"),
      ],
      bar: Bar(
        label: "\(policy.title) version \(version.number)", span: span(of: version, policy)),
      possible: [
        "\(policy.department) grandfathers \(people): promises made under version \(base.number) stand",
        "\(policy.department) delays version \(version.number) of \(policy.title)",
        "\(reliant.department) sends notice to \(people)",
        "\(reliant.department) withdraws or redoes: \(reliant.title)",
      ])
  }

  private func verb(_ narrowed: [Narrowing]) -> String {
    if narrowed.contains(where: { $0.after == .no }) { return "no longer covers" }
    return narrowed.contains { $0.after == .discretion } ? "leaves to discretion" : "does not say it covers"
  }

  /// From its effect, or from the announcement on where that came before, to the next version's effect.
  private func span(of version: PolicyVersion, _ policy: Policy) -> UncertainSpan {
    let next = policy.version(version.number + 1)
    let certain = TimeWindow(from: version.effective.latest, to: next?.effective.earliest)
    return UncertainSpan(
      possible: TimeWindow(from: version.effective.earliest, to: next?.effective.latest),
      certain: certain.isEmpty ? nil : certain)
  }

  func finding(_ outcome: Outcome<Cause>, gate: Gate) -> Finding {
    var groups: [String] = []
    var facts: [(Int, String)] = []
    let owner = index.owner(of: gate) ?? "an owner not recorded"
    for case .refused(let group, let position) in outcome.causes {
      groups.append(group)
      facts.append((position, "\(owner) refused \(index.groups.title(group)) at \(gate.title)"))
    }
    let people = index.people(groups)
    return finding(
      outcome, ground: "gate-\(gate.id)", subject: Subject(.gate, gate.id),
      departments: [index.owner(of: gate) ?? ""], groups: groups,
      summary: "\(saying) rests on \(gate.title); \(owner) has since refused \(people) there", facts: facts,
      bar: Bar(label: "\(people) refused at \(gate.title)", span: hull(outcome)),
      possible: [
        "\(owner) reviews the refusal of \(people)",
        "\(reliant.department) withdraws or redoes: \(reliant.title)",
        "\(reliant.department) sends notice to \(people)",
      ])
  }

  func finding(_ outcome: Outcome<Cause>, decision: Decision, successor: Decision) -> Finding {
    finding(
      outcome, ground: "decision-\(decision.number)", subject: Subject(.decision, String(decision.number)),
      departments: [successor.by ?? ""], groups: reliant.groups ?? [],
      summary: "\(saying) rests on decision \(decision.number), "
        + "which decision \(successor.number) superseded",
      facts: [
        (decision.position, "decision \(decision.number): \(decision.title)"),
        (successor.position, "decision \(successor.number) takes its place: \(successor.title)"),
      ], bar: Bar(label: "decision \(decision.number) superseded", span: hull(outcome)),
      possible: [
        "\(reliant.department) says whether it stands under decision \(successor.number): \(reliant.title)",
        "\(reliant.department) withdraws or redoes: \(reliant.title)",
      ])
  }

  func finding(_ outcome: Outcome<Cause>, reading: Reading, others: [Reading]) -> Finding {
    finding(
      outcome, ground: "reading-\(reading.id)", subject: Subject(.reading, reading.id), departments: [],
      groups: reliant.groups ?? [],
      summary: "\(saying) rests on an account of \(reading.attribute) that another contradicts: "
        + "\(reading.value) or \(Words.list(Words.unique(others.map(\.value))))",
      facts: [(reading.position, "\(reading.attribute): \(reading.value)")]
        + others.map { ($0.position, "\($0.attribute): \($0.value)") },
      bar: Bar(label: "contradicted", span: hull(outcome)),
      possible: [
        "Name who finds out which account is right",
        "\(reliant.department) says on which account it goes on: \(reliant.title)",
      ])
  }

  private func finding(
    _ outcome: Outcome<Cause>, ground: String, subject: Subject, departments: [String], groups: [String],
    summary: String, facts: [(Int, String)], bar: Bar, possible: [String]
  ) -> Finding {
    let own = reliant.subject
    var meetings = Words.unique(groups).map { group in
      Meeting(dimension: "groups", text: "both concern \(index.groups.title(group))")
    }
    meetings.append(Meeting(dimension: "time", text: Words.window(hull(outcome).possible)))
    return Finding(
      name: "reliance/\(own.kind.rawValue)-\(own.id)/\(ground)", kind: .reliance, rule: RelianceDetector.rule,
      situation: reliant.situation, subjects: [own, subject],
      departments: Words.unique([reliant.department] + departments), summary: summary,
      phases: outcome.phases,
      proof: Proof(
        facts: index.facts([(reliant.created, "\(saying): \(reliant.title)")] + facts), meetings: meetings,
        bars: [Bar(label: reliant.title, span: reliant.span), bar], hurt: index.hurt(groups),
        possible: possible))
  }

  private var saying: String {
    let department = reliant.department.isEmpty ? "" : "\(reliant.department)'s "
    switch reliant.subject.kind {
    case .undertaking: return "\(department)promise to \(index.people(reliant.groups ?? []))"
    case .decision: return "Decision \(reliant.subject.id)"
    default: return "\(department)\(reliant.subject.kind.rawValue) “\(reliant.title)”"
    }
  }

  private func hull(_ outcome: Outcome<Cause>) -> UncertainSpan {
    UncertainSpan(
      TimeWindow(
        from: outcome.phases.first?.span.possible.from, to: outcome.phases.last?.span.possible.to))
  }
}
