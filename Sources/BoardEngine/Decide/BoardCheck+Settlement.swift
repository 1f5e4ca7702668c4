import BoardModel
import ConflictRules

extension BoardCheck {
  /// What is wrong with the way in which findings are settled.
  ///
  /// An accepted risk says why and until when, and by whom; that something is no conflict, why, and that every
  /// department concerned agrees; either has to be a thing that another can hold against whoever said it.
  func settlementProblems(_ command: Command) -> [Rejection.Problem] {
    let fields = command.fields
    guard command.kind == .decisionRecorded || command.kind == .conflictSettled,
      let manner = fields["manner"]?.string.flatMap(Settlement.init)
    else { return [] }
    let names =
      command.kind == .conflictSettled
      ? [fields["finding"]?.string].compactMap(\.self) : fields["settles"]?.array?.compactMap(\.string) ?? []
    var problems: [Rejection.Problem] = []
    if manner == .riskAccepted { problems += acceptanceProblems(fields) }
    guard !names.isEmpty else { return problems }
    problems += reasonProblems(command, manner)
    if manner == .notAConflict { problems += agreementProblems(fields, names) }
    if manner == .riskAccepted, fields["by"] == nil, fields["maker"] == nil, fields["recorded_for"] == nil {
      problems.append(
        .init(
          field: command.kind == .decisionRecorded ? "maker" : "recorded_for",
          what: "nobody is named who accepts the risk", remedy: "Say who, by post"))
    }
    return problems
  }

  private func acceptanceProblems(_ fields: JSONObject) -> [Rejection.Problem] {
    guard let until = fields["until"]?.timestamp else {
      return [.init(field: "until", what: "a risk is accepted without an end", remedy: "Say until when")]
    }
    guard until <= context.now, !context.isScripted else { return [] }
    return [
      .init(
        field: "until", what: "the acceptance would have ended before it begins",
        remedy: "Name a moment after \(TimeText.full(context.now))")
    ]
  }

  private func reasonProblems(_ command: Command, _ manner: Settlement) -> [Rejection.Problem] {
    let field = command.kind == .decisionRecorded ? "rationale" : "reason"
    guard command.fields[field] == nil, command.fields["decision"] == nil else { return [] }
    switch manner {
    case .resolved where command.kind == .decisionRecorded: return []
    case .resolved:
      return [.init(field: field, what: "it does not say how", remedy: "Say how it was resolved")]
    case .riskAccepted:
      return [.init(field: field, what: "a risk is accepted without a reason", remedy: "Say why")]
    case .notAConflict:
      return [.init(field: field, what: "it does not say why it is no conflict", remedy: "Say why")]
    }
  }

  private func agreementProblems(_ fields: JSONObject, _ names: [String]) -> [Rejection.Problem] {
    let agreed = Set(fields["agreed_by"]?.array?.compactMap(\.string) ?? [])
    var concerned: [String] = []
    for name in names {
      for department in state.finding(name)?.departments ?? board.conflicts[name]?.departments ?? []
      where !concerned.contains(department) && !(board.departments[department]?.isExternal ?? false) {
        concerned.append(department)
      }
    }
    let missing = concerned.filter { !agreed.contains($0) }
    guard !missing.isEmpty else { return [] }
    let verb = missing.count == 1 ? "has" : "have"
    return [
      .init(
        field: "agreed_by",
        what: "\(missing.joined(separator: ", ")) \(verb) not agreed that this is no conflict",
        remedy:
          "Every side has to: name \(concerned.joined(separator: ", ")) once they do, or accept the risk")
    ]
  }
}
