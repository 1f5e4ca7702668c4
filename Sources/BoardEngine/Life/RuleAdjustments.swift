package import BoardModel
import ConflictRules

extension Board {
  /// What the committee has done to a rule and is in force at a moment: silenced or graded otherwise, neither run
  /// out nor taken back.
  package func adjustment(of rule: String, at moment: Timestamp) -> RuleAdjustment? {
    guard let adjustment = ruleAdjustments[rule]?.value(at: moment), adjustment.manner != .restored else {
      return nil
    }
    if let until = adjustment.until, until <= moment { return nil }
    return adjustment
  }

  /// The adjustments in force at a moment, in the order of the rules' identifiers.
  package func adjustments(at moment: Timestamp) -> [RuleAdjustment] {
    ruleAdjustments.keys.compactMap { adjustment(of: $0, at: moment) }
  }
}

extension RuleAdjustment {
  /// Who did what to the rule, why and until when, in a line.
  package var words: String {
    let what =
      switch manner {
      case .silenced: "silenced"
      case .regraded: "graded \(severity ?? "otherwise")"
      case .restored: "restored"
      }
    let who = by.map { " by \($0)" } ?? ""
    let end = until.map { " until \(TimeText.short($0))" } ?? ""
    return "\(what)\(who)\(end): \(reason)"
  }
}
