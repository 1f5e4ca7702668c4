import BoardModel
import ConflictRules

extension BoardCheck {
  /// What is wrong with an adjustment of a rule: there is no such rule, or it has no end or no grade.
  func ruleProblems(_ command: Command) -> [Rejection.Problem] {
    guard command.kind == .ruleAdjusted, let id = command.fields["rule"]?.string,
      let manner = command.fields["manner"]?.string.flatMap(RuleAdjustment.Manner.init)
    else { return [] }
    var problems: [Rejection.Problem] = []
    let own = ConflictRules.rules.map(\.id)
    if !own.contains(id), board.rules[id] == nil {
      problems.append(
        .init(field: "rule", what: "there is no rule “\(id)”", remedy: "See the list of rules"))
    }
    if manner == .restored { return problems }
    if let until = command.fields["until"]?.timestamp {
      if until <= context.now {
        problems.append(
          .init(field: "until", what: "it would end before it begins", remedy: "Name a later moment"))
      }
    } else {
      problems.append(
        .init(field: "until", what: "a rule is \(manner.rawValue) without an end", remedy: "Say until when"))
    }
    if manner == .regraded, command.fields["severity"] == nil {
      problems.append(
        .init(field: "severity", what: "it does not say how to grade it", remedy: "Name a severity"))
    }
    return problems
  }
}
