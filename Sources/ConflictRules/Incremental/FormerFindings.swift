/// What was found under names that are looked at again: as it was before the first look.
struct FormerFindings {
  private(set) var findings: [String: Finding?] = [:]
  /// The names of others that came out the same.
  private(set) var looked: Set<String> = []

  mutating func noteLook(_ name: String) { looked.insert(name) }

  mutating func note(_ name: String, _ finding: Finding?) {
    if findings[name] == nil { findings[name] = .some(finding) }
  }

  /// Notes the pairs of one action, as they were and as they are.
  ///
  /// - Parameter kept: whether a pair is left out when it is there before and after, going by the second action.
  mutating func note(
    _ number: Int32, from old: PairRow?, of former: PairTables, to new: PairRow?, of later: PairTables,
    keeping kept: (Int32) -> Bool
  ) {
    // Where no crowd has formed or broken up, what is left out is there before and after.
    let isStill = old.map { old in new.map { old.crowds == $0.crowds } ?? false } ?? false
    let news = new?.pairs ?? []
    let same: Set<PairRow.Pair> =
      isStill ? [] : Set(old?.pairs.filter { kept($0.second) } ?? []).intersection(news)
    func isSame(_ pair: PairRow.Pair) -> Bool { isStill ? kept(pair.second) : same.contains(pair) }
    if let old, let card = former.card(number) {
      for hit in old.plain where !isSame(PairRow.Pair(hit)) { note(former.finding(card, hit)) }
      for hit in old.swept where !isSame(PairRow.Pair(hit)) { note(former.finding(card, hit)) }
    }
    if let card = later.card(number) {
      for pair in news where !isSame(pair) {
        if let name = later.name(card, pair.line, pair.second) { note(name, nil) }
      }
    }
  }

  /// Notes the crowds of one key, as they were and as they are.
  mutating func note(
    _ key: Crowds.Key, from old: Crowds, of former: PairTables, to new: Crowds, of later: PairTables
  ) {
    for finding in old.findings(key, former) { note(finding) }
    for finding in new.findings(key, later) { note(finding.name, nil) }
  }

  private mutating func note(_ finding: Finding?) {
    if let finding { note(finding.name, finding) }
  }
}
