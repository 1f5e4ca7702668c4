package import BoardModel

/// What a committee's adjustments leave of a rule at a moment.
package enum RuleState: Hashable, Sendable {
  case inForce
  case silenced(until: Timestamp?)
  case regraded(to: String, until: Timestamp?)

  /// How a rule stands on a board.
  ///
  /// An adjustment whose time is over counts no more.
  package init(_ rule: String, on board: Board, at moment: Timestamp) {
    self = .inForce
    guard let adjustment = board.ruleAdjustments[rule]?.value(at: moment),
      adjustment.until.map({ $0 > moment }) ?? true
    else { return }
    switch adjustment.manner {
    case .silenced: self = .silenced(until: adjustment.until)
    case .regraded: self = .regraded(to: adjustment.severity ?? "", until: adjustment.until)
    case .restored: break
    }
  }

  package var text: String {
    func end(_ until: Timestamp?) -> String { until.map { " until \(TimeText.full($0))" } ?? "" }
    return switch self {
    case .inForce: "in force"
    case .silenced(let until): "silenced" + end(until)
    case .regraded(let severity, let until): "\(severity)" + end(until)
    }
  }

  /// The stored word, for data.
  package var word: String {
    switch self {
    case .inForce: "in_force"
    case .silenced: RuleAdjustment.Manner.silenced.rawValue
    case .regraded: RuleAdjustment.Manner.regraded.rawValue
    }
  }

  package var until: Timestamp? {
    switch self {
    case .inForce: nil
    case .silenced(let until), .regraded(_, let until): until
    }
  }
}
