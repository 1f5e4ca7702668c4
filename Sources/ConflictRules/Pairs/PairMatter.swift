import BoardModel

/// What two actions meet over, and what is said of it: shared by all pairs of which the same is said.
final class PairMatter: Sendable {
  /// The lever that one lowers and the other needs; nil where a rule looks at none.
  let lever: String?
  let rule: PairRule?
  let isRule: Bool
  let wording: PairWording
  /// The ways in which it is met, one for each effect of a line; one or more.
  let meetings: [PairMeeting]
  let severity: Severity
  /// Whether what is stated to be at stake in the second raises its grade.
  let looksAtStake: Bool
  /// Whether anything else may raise its grade, so that no comparison says how bad it is.
  let isRaised: Bool

  init(_ line: PairLine, _ wording: PairWording, _ relations: BoardRelations) {
    switch line.matter {
    case .lever(let lever):
      self.lever = lever
      rule = nil
    case .rule(let rule):
      lever = nil
      self.rule = rule
    }
    isRule = line.isRule
    self.wording = wording
    severity = wording.severity
    looksAtStake = wording.raisedBy.contains(.stake)
    isRaised = wording.raisedBy.contains { $0 != .stake }
    meetings = line.effects.map { PairMeeting(wording, $0, relations) }
  }

  /// The dimensions in which two must meet, whatever the way.
  var checks: [PairMeeting.Check] { meetings[0].checks }

  /// How two actions meet; nil when they never do.
  func answer(_ first: PairCard, _ second: PairCard) -> PairMeeting.Answer? {
    for meeting in meetings {
      if let answer = meeting.answer(first, second) { return answer }
    }
    return nil
  }

  /// The name of what is found of two; it is the same on every terminal.
  func name(_ first: String, _ second: String) -> String {
    if let lever { return "lever/\(first)/\(second)/\(lever)" }
    return "\(wording.kind.rawValue)/\(rule?.id ?? "")/\(first)/\(second)"
  }
}
