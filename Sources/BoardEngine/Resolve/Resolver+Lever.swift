import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out where one action lowers what another, or an objective, needs; those that the pair rule calls usual.
  func lever(_ finding: Finding) -> [Proposal] {
    guard let own = finding.subjects.first(where: { $0.kind == .action }) else { return many(finding) }
    let other = finding.subjects.first { $0 != own }
    let stated = board.rules[finding.rule.id]?.resolutions ?? []
    let usual = stated.isEmpty ? [.carveOut, .sequence, .narrow, .pause, .withdraw] : stated
    return usual.compactMap { resolution in
      switch resolution {
      case .carveOut, .generalLicence, .specificLicence: exception(resolution, from: own, for: other, finding)
      case .delay, .sequence: other.flatMap { after($0, own, resolution, finding) }
      case .pause: pause(own, finding)
      case .withdraw: withdrawal(of: own, finding)
      case .narrow:
        narrowing(own, "Make its scope smaller: \(board.title(of: own))", finding)
      case .notify: notice(to: groups(of: other ?? own), about: [own], by: holder(of: own), finding)
      case .acceptRisk: nil
      default: work(resolution, Self.title(resolution, board.title(of: own)), by: holder(of: own), finding)
      }
    }
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
