import BoardModel

/// What is kept of pairs, as findings.
extension PairTables {
  /// Every pair of an action's row; what it says of crowds is put together by `Crowds`.
  func findings(_ number: Int32, _ row: PairRow) -> [Finding] {
    guard let card = card(number) else { return [] }
    return row.plain.compactMap { finding(card, $0) } + row.swept.compactMap { finding(card, $0) }
  }

  /// The finding of a name, when it is a pair of an action's row.
  ///
  /// - Parameter second: the number of the second action.
  /// - Complexity: O(*n*) in the row.
  func finding(_ name: String, _ number: Int32, _ second: Int32, _ row: PairRow) -> Finding? {
    guard let card = card(number) else { return nil }
    for hit in row.plain where hit.second == second && self.name(card, hit.line, second) == name {
      return finding(card, hit)
    }
    for hit in row.swept where hit.second == second && self.name(card, hit.line, second) == name {
      return finding(card, hit)
    }
    return nil
  }

  func finding(_ first: PairCard, _ hit: PairHit) -> Finding? {
    finding(first, hit.line, hit.second, hit.phases)
  }

  func finding(_ first: PairCard, _ hit: SweptHit) -> Finding? {
    finding(first, hit.line, hit.second, hit.phases)
  }

  /// The name of what is found of an action on one of its lines and of another; nil when that is not there.
  func name(_ first: PairCard, _ line: Int16, _ second: Int32) -> String? {
    guard let other = card(second) else { return nil }
    return matter(first, first.lines[Int(line)], other).name(first.id, other.id)
  }

  private func finding(
    _ first: PairCard, _ number: Int16, _ second: Int32, _ phases: [Phase]
  ) -> Finding? {
    guard let other = card(second) else { return nil }
    let line = first.lines[Int(number)]
    let matter = matter(first, line, other)
    let topic = PairTopic(effects: line.effects, wording: matter.wording, rule: matter.rule)
    return PairReport(
      first: first.profile, second: .action(other.profile), topic: topic, phases: phases
    ).finding(matter.name(first.id, other.id))
  }

  /// What is said of two actions along a line of the first.
  func matter(_ first: PairCard, _ line: PairLine, _ second: PairCard) -> PairMatter {
    relations.matters.matter(first, line, second.profile.tool, second.tool, relations)
  }

  /// One finding in place of all pairs on a line.
  func crowd(_ card: PairCard, _ line: Int) -> Finding {
    let report = CrowdReport([card.profile], card.lines[line].matter)
    // No identifier is a plus sign.
    return switch report.what {
    case .lever(let lever): report.finding("lever/\(card.id)/+/\(lever)")
    case .rule(let rule): report.finding("\(report.kind.rawValue)/\(rule.id)/\(card.id)/+")
    }
  }

  /// One finding in place of the crowds of one key; nil where there are none.
  func crowd(_ cards: [PairCard], _ key: Crowds.Key) -> Finding? {
    guard let card = cards.first, let line = key.line(of: card) else { return nil }
    let report = CrowdReport(cards.map(\.profile), card.lines[line].matter)
    let whose = "+/\(key.situation)/\(key.department)"
    return switch report.what {
    case .lever(let lever): report.finding("lever/\(whose)/\(lever)")
    case .rule(let rule): report.finding("\(report.kind.rawValue)/\(rule.id)/\(whose)")
    }
  }
}
