import BoardModel
import HashTreeCollections

/// What is kept of pairs, as findings.
extension PairTables {
  /// Every pair of an action's row that is told by itself; what it says of crowds is put together by `Crowds`.
  func findings(_ number: Int32, _ row: PairRow, _ bulk: PairBulk? = nil) -> [Finding] {
    guard let card = card(number) else { return [] }
    func isTold(_ pair: PairRow.Pair) -> Bool { bulk?.tells(pair, of: card, self) ?? true }
    return row.plain.compactMap { isTold(PairRow.Pair($0)) ? finding(card, $0) : nil }
      + row.swept.compactMap { isTold(PairRow.Pair($0)) ? finding(card, $0) : nil }
  }

  /// The finding of a name, when it is a pair of an action's row that is told by itself.
  ///
  /// - Parameter second: the number of the second action.
  /// - Complexity: O(*n*) in the row.
  func finding(_ name: String, _ number: Int32, _ second: Int32, _ row: PairRow, _ bulk: PairBulk) -> Finding?
  {
    guard let card = card(number) else { return nil }
    for hit in row.plain where hit.second == second && self.name(card, hit.line, second) == name {
      return bulk.tells(PairRow.Pair(hit), of: card, self) ? finding(card, hit) : nil
    }
    for hit in row.swept where hit.second == second && self.name(card, hit.line, second) == name {
      return bulk.tells(PairRow.Pair(hit), of: card, self) ? finding(card, hit) : nil
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
    let report = ManyReport(crowds: [card.profile], card.lines[line].matter)
    // No identifier is a plus sign.
    return switch report.what {
    case .lever(let lever): report.finding("lever/\(card.id)/+/\(lever)")
    case .rule(let rule): report.finding("\(report.kind.rawValue)/\(rule.id)/\(card.id)/+")
    }
  }

  /// One finding in place of the crowds of one key; nil where there are none.
  func crowd(_ cards: [PairCard], _ key: LineKey) -> Finding? {
    guard let card = cards.first, let line = card.line(of: key) else { return nil }
    return many(card, ManyReport(crowds: cards.map(\.profile), card.lines[line].matter))
  }

  /// One finding in place of the pairs of one key; nil where there are none.
  ///
  /// - Complexity: O(*n*) in the actions that lead them.
  func bulk(_ leaders: PairBulk.Leaders, _ key: PairBulk.Key) -> Finding? {
    guard let card = leaders.keys.first.flatMap(card), let line = card.line(of: key.line) else { return nil }
    let other = relations.numbers.departments.name(key.other)
    let report = ManyReport(leaders, key.severity, against: other, card.profile, card.lines[line].matter)
    return many(card, report, by: "/\(other)", "/\(key.severity.rawValue)")
  }

  private func many(_ card: PairCard, _ report: ManyReport, by other: String = "", _ end: String = "")
    -> Finding
  {
    let whose = "+/\(card.profile.action.situation)/\(card.profile.action.department)\(other)"
    return switch report.what {
    case .lever(let lever): report.finding("lever/\(whose)/\(lever)\(end)")
    case .rule(let rule): report.finding("\(report.kind.rawValue)/\(rule.id)/\(whose)\(end)")
    }
  }
}
