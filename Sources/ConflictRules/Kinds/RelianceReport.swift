import BoardModel

/// Puts a finding about a change under something into words, with its proof.
struct RelianceReport {
  let index: BoardIndex
  let reliant: Reliant
  let ground: RelianceGround
  let outcome: Outcome<Cause>

  /// What changed.
  enum Cause: Hashable, Sendable {
    case announced
    /// In effect, or left so by a later version.
    case inEffect(version: Int, position: Int)
    case refused(group: String, position: Int)
    case superseded(position: Int)
    case contradicted(position: Int)
  }

  var finding: Finding {
    let own = reliant.subject
    return Finding(
      name: "reliance/\(own.kind.rawValue)-\(own.id)/\(ground.name)", kind: .reliance,
      rule: RelianceDetector.rule, situation: reliant.situation, subjects: [own, ground.subject],
      departments: Words.unique([reliant.department, otherDepartment]), cause: ground.subject,
      phases: outcome.phases,
      account: { [reliant, ground, outcome] index in
        RelianceReport(index: index, reliant: reliant, ground: ground, outcome: outcome).account
      })
  }

  private var otherDepartment: String {
    switch ground {
    case .version(_, let policy, _, _): policy.department
    case .gate(let gate): index.owner(of: gate) ?? ""
    case .decision(_, let successor): successor.by ?? ""
    case .reading: ""
    }
  }

  /// What differs from one kind of ground to the other.
  private struct Part {
    var groups: [String]
    var summary: String
    var facts: [(Int, String)]
    var bar: Bar
    var possible: [String]
  }

  private var account: Account {
    let part =
      switch ground {
      case .version(let version, let policy, let base, let narrowed):
        self.part(policy, base, version, narrowed)
      case .gate(let gate): self.part(gate)
      case .decision(let decision, let successor): self.part(decision, successor)
      case .reading(let reading, let others): self.part(reading, others)
      }
    var meetings = Words.unique(part.groups).map { group in
      Meeting(dimension: "groups", text: "both concern \(index.groups.title(group))")
    }
    meetings.append(Meeting(dimension: "time", text: Words.window(outcome.hull.possible)))
    return Account(
      summary: part.summary,
      proof: Proof(
        facts: index.facts([(reliant.created, "\(saying): \(reliant.title)")] + part.facts),
        meetings: meetings, bars: [Bar(label: reliant.title, span: reliant.span), part.bar],
        hurt: index.hurt(part.groups), possible: part.possible))
  }

  private func part(
    _ policy: Policy, _ base: PolicyVersion, _ version: PolicyVersion,
    _ narrowed: [RelianceGround.Narrowing]
  ) -> Part {
    let groups = narrowed.map(\.group)
    let people = index.people(groups)
    let change = "\(policy.department)'s \(policy.title) version \(version.number)"
    let loss = Words.list(
      narrowed.map { "\(index.groups.title($0.group)) (\($0.before.rawValue) to \($0.after.rawValue))" })
    return Part(
      groups: groups,
      summary: "\(saying) rests on \(policy.title) version \(base.number); "
        + "version \(version.number) \(verb(narrowed)) \(people)",
      facts: [
        (base.position, "\(policy.title) version \(base.number), relied on"),
        (version.position, "\(change) covers less: \(loss)"),
      ] + later(than: version),
      bar: Bar(label: "\(policy.title) version \(version.number)", span: span(of: version, policy)),
      possible: [
        "\(policy.department) grandfathers \(people): promises made under version \(base.number) stand",
        "\(policy.department) delays version \(version.number) of \(policy.title)",
        "\(reliant.department) sends notice to \(people)",
        "\(reliant.department) withdraws or redoes: \(reliant.title)",
      ])
  }

  /// The versions since that left it so.
  private func later(than version: PolicyVersion) -> [(Int, String)] {
    outcome.causes.compactMap { cause in
      guard case .inEffect(let number, let position) = cause, number > version.number else { return nil }
      return (position, "version \(number) leaves it so")
    }
  }

  private func verb(_ narrowed: [RelianceGround.Narrowing]) -> String {
    if narrowed.contains(where: { $0.after == .no }) { return "no longer covers" }
    return narrowed.contains { $0.after == .discretion } ? "leaves to discretion" : "does not say it covers"
  }

  /// From its effect to that of the version which no longer leaves it so.
  private func span(of version: PolicyVersion, _ policy: Policy) -> UncertainSpan {
    let numbers = outcome.causes.compactMap { cause in
      if case .inEffect(let number, _) = cause { number } else { nil }
    }
    let next = policy.version((numbers.max() ?? version.number) + 1)
    let certain = TimeWindow(from: version.effective.latest, to: next?.effective.earliest)
    return UncertainSpan(
      possible: TimeWindow(from: version.effective.earliest, to: next?.effective.latest),
      certain: certain.isEmpty ? nil : certain)
  }

  private func part(_ gate: Gate) -> Part {
    var groups: [String] = []
    var facts: [(Int, String)] = []
    let owner = index.owner(of: gate) ?? "an owner not recorded"
    for case .refused(let group, let position) in outcome.causes {
      groups.append(group)
      facts.append((position, "\(owner) refused \(index.groups.title(group)) at \(gate.title)"))
    }
    let people = index.people(groups)
    return Part(
      groups: groups,
      summary: "\(saying) rests on \(gate.title); \(owner) has since refused \(people) there", facts: facts,
      bar: Bar(label: "\(people) refused at \(gate.title)", span: outcome.hull),
      possible: [
        "\(owner) reviews the refusal of \(people)",
        "\(reliant.department) withdraws or redoes: \(reliant.title)",
        "\(reliant.department) sends notice to \(people)",
      ])
  }

  private func part(_ decision: Decision, _ successor: Decision) -> Part {
    Part(
      groups: reliant.groups ?? [],
      summary: "\(saying) rests on decision \(decision.number), "
        + "which decision \(successor.number) superseded",
      facts: [
        (decision.position, "decision \(decision.number): \(decision.title)"),
        (successor.position, "decision \(successor.number) takes its place: \(successor.title)"),
      ], bar: Bar(label: "decision \(decision.number) superseded", span: outcome.hull),
      possible: [
        "\(reliant.department) says whether it stands under decision \(successor.number): \(reliant.title)",
        "\(reliant.department) withdraws or redoes: \(reliant.title)",
      ])
  }

  private func part(_ reading: Reading, _ others: [Reading]) -> Part {
    Part(
      groups: reliant.groups ?? [],
      summary: "\(saying) rests on an account of \(reading.attribute) that another contradicts: "
        + "\(reading.value) or \(Words.list(Words.unique(others.map(\.value))))",
      facts: [(reading.position, "\(reading.attribute): \(reading.value)")]
        + others.map { ($0.position, "\($0.attribute): \($0.value)") },
      bar: Bar(label: "contradicted", span: outcome.hull),
      possible: [
        "Name who finds out which account is right",
        "\(reliant.department) says on which account it goes on: \(reliant.title)",
      ])
  }

  private var saying: String { index.saying(reliant) }
}

extension BoardIndex {
  /// What rests on something, as the first half of a sentence.
  func saying(_ reliant: Reliant) -> String {
    let department = reliant.department.isEmpty ? "" : "\(reliant.department)'s "
    switch reliant.subject.kind {
    case .undertaking: return "\(department)promise to \(people(reliant.groups ?? []))"
    case .decision: return "Decision \(reliant.subject.id)"
    default: return "\(department)\(reliant.subject.kind.rawValue) “\(reliant.title)”"
    }
  }
}
