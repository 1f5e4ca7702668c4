package import BoardModel

/// Grades pairs whose rule says what raises it to *blocking*.
///
/// It finds what the rules about pairs find and stands before them, so that of the two findings of a name its own
/// counts: graded as the rule says, and *blocking* while a condition of the rule holds. What is only proposed is a
/// step less then too, and what is not stated stays *watch*.
package struct RaisedGradeDetector: PairDetector {
  package static let rule = LeverDetector.rule
  package static let kinds = LeverDetector.kinds
  package static let buckets: [BucketFamily] = [.exceptionsFrom, .movingCalls, .abusesIn]

  private let index: BoardIndex
  private let rules: [String: PairRule]
  private let actions: ActionIndex
  private let pairs: PairSight
  private let grades: GradeSight

  package init(_ index: BoardIndex) {
    self.index = index
    rules = Dictionary(
      index.rules.sorted.filter { !$0.raisedBy.isEmpty && $0.kind != .synergy }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    actions = index.actionIndex
    pairs = PairSight(index)
    grades = GradeSight(index)
  }

  package func units() -> [Subject] {
    guard !rules.isEmpty else { return [] }
    return actions.all.filter(mayLead).map(\.subject)
  }

  private func mayLead(_ profile: ActionProfile) -> Bool {
    rules.values.contains { $0.first.fits(profile) }
  }

  /// The graded findings of the pairs that an action leads.
  ///
  /// - Complexity: that of the rules about pairs for this action, and of the conditions for each that is found.
  package func findings(leading unit: Subject) -> [Finding] {
    guard unit.kind == .action, let profile = actions[unit.id], mayLead(profile) else { return [] }
    return graded(
      LeverDetector(index).findings(leading: unit) + PairRuleDetector(index).findings(leading: unit))
  }

  /// The graded findings of the pairs in which an action or a situation's objective follows.
  package func findings(following unit: Subject) -> [Finding] {
    guard !rules.isEmpty else { return [] }
    var found = LeverDetector(index).findings(following: unit)
    if unit.kind == .action { found += PairRuleDetector(index).findings(following: unit) }
    return graded(found)
  }

  private func graded(_ findings: [Finding]) -> [Finding] {
    findings.compactMap { finding in
      guard let rule = rules[finding.rule.id], let pair = Pair(finding, rule, index, actions) else {
        return nil
      }
      return Sweep.outcome { judge(pair, rule, &$0) }.map { graded(finding, pair, $0) }
    }
  }

  /// The two ends of a finding, and the effect through which they meet.
  private struct Pair {
    var first: ActionProfile
    var effect: LeverEffect?
    var second: Follower
    var wording: PairWording

    /// Nil for a crowd, which is no pair.
    init?(_ finding: Finding, _ rule: PairRule, _ index: BoardIndex, _ actions: ActionIndex) {
      guard finding.subjects.count == 2, let first = actions[finding.subjects[0].id] else { return nil }
      self.first = first
      wording = PairWording(rule)
      let words = finding.name.split(separator: "/").map(String.init)
      let other = finding.subjects[1]
      if other.kind == .situation {
        guard let situation = index.situations[other.id],
          let objective = situation.objectives.first(where: { words.dropLast().last == $0.id })
        else { return nil }
        second = .objective(situation, objective)
      } else {
        guard let profile = actions[other.id] else { return nil }
        second = .action(profile)
      }
      guard rule.kind == .lever else { return }
      effect = first.effects(.lowers).first { $0.lever == words.last }
      if effect == nil { return nil }
    }
  }

  private struct Cause: Hashable, Sendable {
    var pair: PairSight.Cause
    var raising: GradeRaising?
  }

  private func judge(_ pair: Pair, _ rule: PairRule, _ world: inout World) -> Verdict<Cause>? {
    func verdict(_ wording: PairWording, _ raising: GradeRaising?, _ world: inout World) -> Verdict<Cause>? {
      pairs.verdict(pair.first, pair.effect, pair.second, wording, &world).map { found in
        Verdict(
          found.severity, bites: found.bites, isBiteUncertain: found.isBiteUncertain,
          causes: found.causes.map { Cause(pair: $0, raising: raising) })
      }
    }
    guard let plain = verdict(pair.wording, nil, &world), let part = plain.causes.first?.pair,
      let raising = grades.raising(
        rule, pair.first, pair.second, part: part.first, begins: plain.bites, &world)
    else { return verdict(pair.wording, nil, &world) }
    var raised = pair.wording
    raised.severity = .blocking
    return verdict(raised, part.isUnstated ? nil : raising, &world)
  }

  private func graded(_ finding: Finding, _ pair: Pair, _ outcome: Outcome<Cause>) -> Finding {
    func plain(_ verdict: Verdict<Cause>) -> Verdict<PairSight.Cause> {
      Verdict(
        verdict.severity, bites: verdict.bites, isBiteUncertain: verdict.isBiteUncertain,
        causes: verdict.causes.map(\.pair))
    }
    var known: Set<PairSight.Cause> = []
    let report = PairReport(
      first: pair.first, effect: pair.effect, second: pair.second, wording: pair.wording,
      outcome: Outcome(
        phases: outcome.phases, worst: plain(outcome.worst),
        causes: outcome.causes.map(\.pair).filter { known.insert($0).inserted }))
    let told = report.finding(finding.name)
    guard let raising = outcome.worst.causes.first?.raising else { return told }
    return Finding(
      name: told.name, kind: told.kind, rule: told.rule, situation: told.situation, subjects: told.subjects,
      departments: told.departments, cause: told.cause, phases: told.phases,
      account: { index in
        var account = told.bound(to: index.tables).account
        // What raises it is no fact that it takes to see the pair, so it does not say since when one could.
        account.proof.meetings.append(
          Meeting(dimension: "grade", text: "graded higher, since \(raising.words(index))"))
        return account
      })
  }
}
