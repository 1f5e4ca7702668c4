package import BoardModel

/// What a rule says of the pairs that it words.
package struct PairWording: Sendable {
  package var rule: Rule
  package var kind: ConflictKind
  package var severity: Severity
  /// What raises it to blocking, and the days that the usual way out takes.
  package var raisedBy: [PairRule.Raising] = []
  package var remedyDays = 0
  package var requirement: ScopeRequirement
  /// Until the first action is felt, where neither it nor its tool says.
  package var lag: TimeSpan
  package var decay: TimeSpan
  package var resolutions: [Resolution]

  /// The wording of an adopted rule.
  package init(_ rule: PairRule) {
    let source = [rule.provenance.source, rule.example].compactMap(\.self).joined(separator: "; ")
    self.rule = Rule(
      id: rule.id, version: rule.version, title: rule.title, reason: rule.reason, source: source)
    kind =
      switch rule.kind {
      case .lever: .lever
      case .logic: .logic
      case .synergy: .synergy
      }
    // Two actions that help each other are no conflict, however they were graded.
    severity = rule.kind == .synergy ? .note : Severity(rawValue: rule.severity) ?? .watch
    if rule.kind != .synergy { raisedBy = rule.raisedBy }
    remedyDays = rule.remedyDays ?? 0
    requirement = ScopeRequirement(names: rule.requires)
    lag = .days(Int64(rule.lagDays ?? 0))
    decay = .days(Int64(rule.decayDays ?? 0))
    resolutions = rule.resolutions
  }

  /// What is said of a lever where no adopted rule speaks of it: *conflict*, in the dimensions that fit the lever.
  package init(lever: String) {
    rule = LeverDetector.rule
    kind = .lever
    severity = .conflict
    requirement = Self.requirement(for: lever)
    lag = .zero
    decay = .zero
    resolutions = [.carveOut, .sequence, .narrow]
  }

  /// The dimensions in which a lever is shared.
  ///
  /// - Ways out, eligibility and the safety of witnesses belong to people.
  /// - Access, presence, airspace, evidence, secrecy and the safety of staff belong to places.
  /// - Money and goods flow somewhere and through somebody, so a place and either the actor or the goods.
  /// - Arms reach somebody somewhere.
  /// - Talks, something to bargain with, neutrality, belief and partners are matters between actors.
  /// - Budgets and capacity are things, named among goods.
  /// - A lever that the catalogue does not hold: groups and places.
  static func requirement(for lever: String) -> ScopeRequirement {
    switch lever {
    case "MOBILITY_OUT", "ELIGIBILITY_STABLE", "WITNESS_SAFETY": ScopeRequirement([[.groups]])
    case "HUM_ACCESS", "PRESENCE", "AIRSPACE", "EVIDENCE", "SECRECY", "STAFF_SAFETY":
      ScopeRequirement([[.places]])
    case "FUNDS_FLOW", "GOODS_FLOW": ScopeRequirement([[.places], [.actors, .goods]])
    case "ARMS_TO_PERP", "ARMS_TO_DEFENDER": ScopeRequirement([[.places], [.actors]])
    case "CHANNEL", "LEVERAGE", "NEUTRALITY", "CREDIBILITY", "COALITION": ScopeRequirement([[.actors]])
    case "BUDGET", "CAPACITY": ScopeRequirement([[.goods]])
    default: ScopeRequirement([[.groups], [.places]])
    }
  }

  /// How long until the first action is felt, and for how long after it has ended.
  func delays(of effect: LeverEffect?) -> (lag: TimeSpan, decay: TimeSpan) {
    (
      effect?.lagDays.map { .days(Int64($0)) } ?? lag, effect?.decayDays.map { .days(Int64($0)) } ?? decay
    )
  }
}
