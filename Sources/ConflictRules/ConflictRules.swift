package import BoardModel

/// Every rule, over a whole board.
package enum ConflictRules {
  /// The version of the set of rules, stored with every decision.
  package static let version = "4"

  /// Everything that looks at a board; a new detector is registered here and nowhere else.
  ///
  /// Of two findings with one name, that of the earlier detector stands.
  static let detectors: [any Detector.Type] = [
    PathwayDetector.self, RelianceDetector.self, UnopenedPolicyDetector.self, UnclaimedGroupDetector.self,
    CapacityDetector.self, EmptyQuotaDetector.self, OutlivedSeatDetector.self, OpposedDetector.self,
    LeverDetector.self, OneSidedAttackDetector.self, RewardedForceDetector.self,
    CallNoticeDetector.self, RuleNoticeDetector.self, SplitHouseholdDetector.self, SplitRuleDetector.self,
    DisputedLeadDetector.self, UnownedGateDetector.self, UncheckedPolicyDetector.self,
    UnaskedGatekeeperDetector.self, WaitingCircleDetector.self, DoneTwiceDetector.self,
    DoneByManyDetector.self,
    MissingDecisionDetector.self, PastReviewDetector.self, ConstraintDetector.self, TripwireDetector.self,
    UnconsideredToolDetector.self, UnwatchedIndicatorDetector.self,
  ]

  /// The rules behind the findings, in the order of their identifiers.
  package static let rules: [Rule] = Set(detectors.map { $0.rule } + [ManyReport.rule]).sorted {
    $0.id < $1.id
  }

  /// How things are found besides by their identifiers, under their kinds.
  static let families: [EntityKind: [BucketFamily]] = {
    var known: Set<String> = []
    var families: [EntityKind: [BucketFamily]] = [:]
    for family in detectors.flatMap({ $0.buckets }) where known.insert(family.name).inserted {
      for kind in family.kinds { families[kind, default: []].append(family) }
    }
    return families
  }()

  /// All findings that a board holds at any time, past and to come, each once in the order of their names.
  ///
  /// Reads no clock: each finding says in its phases when it holds.
  /// - Complexity: O(*n* log *n* + *c*) for *n* things on the board and *c* candidate pairs.
  package static func findings(on board: Board) -> [Finding] {
    BoardFindings(board).sorted
  }
}
