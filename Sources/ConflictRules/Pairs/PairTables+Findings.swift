import BoardModel

/// What is kept of pairs, as findings.
extension PairTables {
  /// Every finding of an action's row.
  func findings(_ number: Int32, _ row: PairRow) -> [Finding] {
    guard let card = card(number) else { return [] }
    return row.plain.compactMap { finding(card, $0) } + row.swept.compactMap { finding(card, $0) }
      + row.crowds.map { crowd(card, $0) }
  }

  /// The finding of a name, when it is one of an action's row.
  ///
  /// - Parameter second: the number of the second action, if there is one; a crowd has none.
  /// - Complexity: O(*n*) in the row.
  func finding(_ name: String, _ number: Int32, _ second: Int32?, _ row: PairRow) -> Finding? {
    guard let card = card(number) else { return nil }
    guard let second else { return row.crowds.lazy.map { crowd(card, $0) }.first { $0.name == name } }
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
    switch card.lines[line].matter {
    case .lever(let lever):
      return CrowdReport(
        profile: card.profile, rule: LeverDetector.rule, kind: .lever, what: .lever(lever)
      )
      // No identifier is a plus sign.
      .finding("lever/\(card.id)/+/\(lever)")
    case .rule(let rule):
      let wording = PairWording(rule)
      return CrowdReport(
        profile: card.profile, rule: wording.rule, kind: wording.kind, what: .rule(rule.title)
      )
      .finding("\(wording.kind.rawValue)/\(rule.id)/\(card.id)/+")
    }
  }
}
