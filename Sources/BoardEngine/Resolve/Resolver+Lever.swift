import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out where one action lowers what another, or an objective, needs; those that the pair rule calls usual.
  func lever(_ finding: Finding) -> [Proposal] {
    guard let own = finding.subjects.first(where: { $0.kind == .action }) else { return many(finding) }
    let other = finding.subjects.first { $0 != own }
    let stated = board.rules[finding.rule.id]?.resolutions ?? []
    let usual = stated.isEmpty ? [.carveOut, .sequence, .narrow, .pause, .withdraw] : stated
    return usual.flatMap { ways($0, own, other, finding) }
  }

  /// One way out, filled in; several where it concerns several gates or draws, none where it has nothing to act on.
  private func ways(_ resolution: Resolution, _ own: Subject, _ other: Subject?, _ finding: Finding)
    -> [Proposal]
  {
    func one(_ proposal: Proposal?) -> [Proposal] { proposal.map { [$0] } ?? [] }
    return switch resolution {
    case .grandfather, .carveOut, .generalLicence, .specificLicence:
      one(exception(resolution, from: own, for: other, finding))
    case .delay, .sequence:
      one(other.flatMap { after($0, own, resolution, finding) } ?? later(own, resolution, finding))
    case .clear: clearing(groups(of: other ?? own), finding)
    case .nameOwner:
      gates(of: groups(of: other ?? own)).filter { $0.owner.isEmpty }.map { naming($0, finding) }
    case .release: releasing(own, finding)
    case .pause: one(pause(own, finding))
    case .withdraw: one(withdrawal(of: own, finding))
    case .narrow: [narrowing(own, "Make its scope smaller: \(board.title(of: own))", finding)]
    case .notify: one(notice(to: groups(of: other ?? own), about: [own], by: holder(of: own), finding))
    case .acceptRisk: []
    default: [work(resolution, Self.title(resolution, board.title(of: own)), by: holder(of: own), finding)]
    }
  }

  /// Holding back what is not under way yet, until a time that whoever takes it has to say.
  private func later(_ own: Subject, _ resolution: Resolution, _ finding: Finding) -> Proposal? {
    let status = board.actions[own.id]?.status.value(at: now)
    guard status == .proposed || status == .approved else { return nil }
    return holding(own, resolution, "Let it begin later", finding)
  }

  /// The gates on the ways of groups.
  private func gates(of names: [String]) -> [Gate] {
    let ways = board.pathways.sorted.filter { way in
      names.contains { !Set(groups.ancestry($0)).isDisjoint(with: way.groups) }
    }
    let ids = Set(ways.flatMap(\.gates))
    return board.gates.sorted.filter { ids.contains($0.id) }
  }

  /// Clearing those who are counted at a gate and have not passed it.
  private func clearing(_ names: [String], _ finding: Finding) -> [Proposal] {
    gates(of: names).flatMap { gate in
      let counted = names.filter { standing(of: $0, at: gate) != nil }
      return clearing(counted, at: gate, by: holder(of: Subject(.gate, gate.id)), finding)
    }
  }

  /// Giving back what an action holds: the draws for it, or else the action itself.
  private func releasing(_ own: Subject, _ finding: Finding) -> [Proposal] {
    let draws = board.draws.sorted.filter {
      $0.purpose.map { $0.kind == own.kind && $0.id == own.id } ?? false
    }
    let released = draws.compactMap { withdrawal(of: Subject(.draw, $0.id), finding) }
    guard released.isEmpty, var ended = withdrawal(of: own, finding) else { return released }
    ended.resolution = .release
    ended.title = "End it and release what it holds back: \(board.title(of: own))"
    return [ended]
  }

  /// More of a department's actions than can be told one by one: only what they say more can make them fewer.
  private func many(_ finding: Finding) -> [Proposal] {
    guard let subject = finding.subjects.first, let department = finding.departments.first else { return [] }
    let title = board.title(of: subject)
    return [
      work(
        .narrow,
        "State whom, where and what each of \(department)'s actions concerns that meet over \(title)",
        by: department, finding)
    ]
  }

  /// An exception from an action for what another needs, by the other's own scope.
  private func exception(
    _ resolution: Resolution, from own: Subject, for other: Subject?, _ finding: Finding
  ) -> Proposal? {
    let named =
      switch resolution {
      case .grandfather: "Those who counted on it before are spared: exception"
      case .generalLicence: "General licence"
      case .specificLicence: "Licence"
      default: "Exception"
      }
    let purpose = other.map(board.title) ?? "what it needs"
    let title = "\(named) from \(board.title(of: own)) for \(purpose)"
    guard let scope = other.flatMap(scope), scope != Scope() else {
      return Proposal(
        resolution, title, by: holder(of: own),
        [
          command(
            .exceptionRecorded, finding,
            [
              ("title", Self.line(title)), ("department", holder(of: own).map(JSONValue.string)),
              ("from", JSONValue([own.id])),
            ])
        ],
        gaps: [.init(field: "scope", what: "whom and where it spares")])
    }
    let needs = board.rules[finding.rule.id]?.first.lowers ?? []
    return Proposal(
      resolution, title, by: holder(of: own),
      [
        command(
          .exceptionRecorded, finding,
          [
            ("title", Self.line(title)), ("department", holder(of: own).map(JSONValue.string)),
            ("from", JSONValue([own.id])), ("scope", JSONValue(scope)),
            ("levers", needs.isEmpty ? nil : JSONValue(needs)),
          ])
      ])
  }

  private static func title(_ resolution: Resolution, _ what: String) -> String {
    switch resolution {
    case .singleList: "Keep one list with the others: \(what)"
    case .commonLine: "Agree one message with the others: \(what)"
    case .separateChannels: "Use separate channels: \(what)"
    case .informationBarrier: "Keep what is learnt apart: \(what)"
    case .substitute: "Find another means to the same end: \(what)"
    case .condition: "Tie it to conduct: \(what)"
    case .prePosition: "Have in place beforehand what the other needs: \(what)"
    case .delegate: "Let whoever is on the spot decide: \(what)"
    case .escalate: "Put it before the committee: \(what)"
    default: "\(resolution.rawValue.first?.uppercased() ?? "")\(resolution.rawValue.dropFirst()): \(what)"
    }
  }
}
