extension PairRule.Kind {
  /// The ways out that a rule of the kind can name.
  ///
  /// One table for what checks a rule and for what fills the ways out in; `KindResolutionsTests` holds the two
  /// together. To accept the risk is in it though no entry is filled in for it: the conflict is settled so, by name.
  package var resolutions: [Resolution] {
    switch self {
    case .lever, .logic: Resolution.allCases
    // Two actions that help each other ask for no way out.
    case .synergy: []
    }
  }
}
