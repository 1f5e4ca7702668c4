import BoardModel
import ConflictRules

extension BoardCheck {
  /// What is wrong with an adjustment of a rule: there is no such rule, or it has no end or no grade.
  func ruleProblems(_ command: Command) -> [Rejection.Problem] {
    command.kind == .ruleAdopted ? adoptionProblems(command.fields) : adjustmentProblems(command)
  }

  /// A rule is new, or a later version of one that was adopted before; the program's own cannot be replaced.
  private func adoptionProblems(_ fields: JSONObject) -> [Rejection.Problem] {
    var problems: [Rejection.Problem] = []
    let id = fields["id"]?.string ?? ""
    if ConflictRules.rules.contains(where: { $0.id == id }) {
      problems.append(
        .init(
          field: "id", what: "the program has a rule “\(id)” of its own", remedy: "Choose another identifier")
      )
    }
    if let former = board.rules[id], let version = fields["version"]?.integer, version <= former.version {
      problems.append(
        .init(
          field: "version", what: "version \(former.version) of the rule is in force",
          remedy: "Write \(former.version + 1) or more"))
    }
    if fields["kind"]?.string == PairRule.Kind.synergy.rawValue {
      if fields["resolutions"]?.array?.isEmpty == false {
        problems.append(
          .init(
            field: "resolutions", what: "two actions that help each other need no resolution",
            remedy: "Leave it out, or choose another kind"))
      }
      if let severity = fields["severity"]?.string, severity != "note" {
        problems.append(
          .init(
            field: "severity", what: "a synergy is no conflict to be graded \(severity)", remedy: "Write note"
          ))
      }
    }
    return problems
  }

  private func adjustmentProblems(_ command: Command) -> [Rejection.Problem] {
    guard command.kind == .ruleAdjusted, let id = command.fields["rule"]?.string,
      let manner = command.fields["manner"]?.string.flatMap(RuleAdjustment.Manner.init)
    else { return [] }
    var problems: [Rejection.Problem] = []
    let own = ConflictRules.rules.map(\.id)
    if !own.contains(id), !board.rules.has(id) {
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
