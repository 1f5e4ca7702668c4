import BoardModel

/// Puts a pair that meets into words.
struct PairReport {
  let first: ActionProfile
  let second: Follower
  let topic: PairTopic
  let phases: [Phase]

  func finding(_ name: String) -> Finding {
    let wording = topic.wording
    return Finding(
      name: name, kind: wording.kind, rule: wording.rule,
      situation: second.situation(sharedWith: first) ?? first.action.situation,
      subjects: [first.subject, second.subject],
      departments: Words.unique([first.action.department, second.department]), cause: first.subject,
      phases: phases
    ) { PairAccount(report: self, index: $0).account }
  }
}

/// The words of a pair on a board.
private struct PairAccount {
  let report: PairReport
  let index: BoardIndex
  let sight: PairSight

  init(report: PairReport, index: BoardIndex) {
    self.report = report
    self.index = index
    sight = PairSight(index)
  }

  private var first: ActionProfile { report.first }
  private var second: Follower { report.second }
  private var wording: PairWording { report.topic.wording }
  /// The lever is the same whatever is done to it.
  private var effect: LeverEffect? { report.topic.effects.first ?? nil }

  /// What it rests on is worked out again: of thousands of findings few are ever put into words.
  var account: Account {
    let graded = GradedSight(index)
    let outcome = Sweep.outcome { graded.verdict(first, second, over: report.topic, &$0) }
    let worst = outcome?.worst.causes ?? []
    var known: Set<PairSight.Cause> = []
    let all = (outcome?.causes ?? []).map(\.pair).filter { known.insert($0).inserted }
    var account = Account(summary: summary, proof: proof(worst.map(\.pair), all))
    if let raising = worst.first?.raising {
      // What raises it is no fact that it takes to see the pair, so it does not say since when one could.
      account.proof.meetings.append(
        Meeting(dimension: "grade", text: "graded higher, since \(raising.words(index))"))
    }
    return account
  }

  private var owners: String {
    Words.list(Words.unique([first.action.department, second.department]))
  }

  private var lever: String {
    effect.map { index.levers[$0.lever]?.title ?? $0.lever } ?? ""
  }

  private var one: String { "\(first.action.department)'s “\(first.action.title)”" }

  private var other: String {
    switch second {
    case .action(let profile): "\(profile.action.department)'s “\(profile.action.title)”"
    case .objective(let situation, let objective):
      "\(objective.department.map { "\($0)'s" } ?? "\(situation.id)'s") objective “\(objective.title)”"
    }
  }

  private var summary: String {
    switch wording.kind {
    case .synergy: "\(one) helps \(other): \(wording.rule.title)"
    case .lever: "\(one) lowers \(Self.inSentence(lever)), which \(other) needs"
    default: "\(one) works against \(other): \(wording.rule.title)"
    }
  }

  /// A title within a sentence; what is written in capitals stays so.
  private static func inSentence(_ title: String) -> String {
    let second = title.dropFirst().first
    guard let initial = title.first, second?.isUppercase != true else { return title }
    return initial.lowercased() + title.dropFirst()
  }

  private func proof(_ worst: [PairSight.Cause], _ all: [PairSight.Cause]) -> Proof {
    let cause = worst.first
    return Proof(
      facts: index.facts(facts(all)),
      meetings: (cause.map(sight.meetings) ?? []) + leverMeeting,
      bars: [Bar(label: one, span: first.span), Bar(label: other, span: second.span)], hurt: hurt,
      possible: possible(cause))
  }

  private var leverMeeting: [Meeting] {
    guard effect != nil else { return [] }
    return [Meeting(dimension: "lever", text: "one lowers \(Self.inSentence(lever)), the other needs it")]
  }

  private func facts(_ causes: [PairSight.Cause]) -> [(Int, String)] {
    var facts = [(first.action.trace.created, "\(one)\(firstText)")]
    switch second {
    case .action(let profile):
      facts.append((profile.action.trace.created, "\(other)\(secondText(profile))"))
    case .objective(let situation, _): facts.append((situation.openedAt, other))
    }
    let spoken = causes.compactMap(\.effect).filter { $0.overrideReason != nil }.uniqued()
    for effect in spoken { facts.append((position(of: effect), overriding(effect))) }
    if spoken.isEmpty, let tool = first.tool, let effect, let wording = index.tools[tool.id] {
      facts[0].1 +=
        "; \(wording.title) lowers \(Self.inSentence(index.levers[effect.lever]?.title ?? effect.lever)) by default"
    }
    let known = Set(facts.map(\.0))
    for cause in causes {
      for id in cause.exceptions {
        guard let exception = index.exceptions[id] else { continue }
        facts.append(
          (
            exception.trace.created,
            "\(exception.department) grants “\(exception.title)”, which does not cover this"
          )
        )
      }
      for position in cause.positions where !known.contains(position) {
        facts.append((position, "as it stands"))
      }
    }
    return facts
  }

  /// The event in which the first says what it does itself.
  private func position(of effect: LeverEffect) -> Int {
    let stated = first.action.effects.entries.last { entry in
      LeverEffect.effects(entry.value, tool: first.tool).contains(effect)
    }
    return stated?.position ?? first.action.trace.created
  }

  private var firstText: String { status(first) }

  private func secondText(_ profile: ActionProfile) -> String {
    let channels = Words.unique(profile.action.uses.entries.flatMap(\.value)).map(index.actors.title)
    return status(profile) + (channels.isEmpty ? "" : ", which runs through \(Words.list(channels))")
  }

  private func status(_ profile: ActionProfile) -> String {
    let tool = profile.tool.map { " (\($0.title))" } ?? ""
    return tool + (profile.action.isStanding ? ", in force from before" : "")
  }

  private func overriding(_ effect: LeverEffect) -> String {
    "it says itself that it lowers \(Self.inSentence(lever)), and why: \(effect.overrideReason ?? "")"
  }

  private var hurt: String {
    let scope: Scope? =
      switch second {
      case .action(let profile): profile.action.scope.last?.value
      case .objective(_, let objective): objective.scope
      }
    guard case .these(let groups)? = scope?.groups else { return other }
    return index.hurt(groups)
  }

  private func possible(_ cause: PairSight.Cause?) -> [String] {
    guard wording.kind != .synergy else { return [] }
    var lines: [String] = []
    if let cause, cause.isUnstated {
      for meeting in sight.meetings(cause) where meeting.isUnstated {
        lines.append(
          "Narrow this: state the \(meeting.dimension) of both, so that it is clear whether they meet")
      }
    }
    for id in cause?.exceptions ?? [] {
      if let exception = index.exceptions[id] {
        lines.append("Widen “\(exception.title)” to what this needs: \(second.title)")
      }
    }
    let names = (
      first: "\(first.action.department): \(first.action.title)",
      second: second.department.isEmpty ? second.title : "\(second.department): \(second.title)"
    )
    lines += wording.resolutions.map { $0.proposal(first: names.first, second: names.second, owners: owners) }
    return lines
  }
}
