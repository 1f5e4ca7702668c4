/// What was found under names that are looked at again: as it was before the first look.
struct FormerFindings {
  private(set) var findings: [String: Finding?] = [:]
  /// The names of others that came out the same.
  private(set) var looked: Set<String> = []

  mutating func noteLook(_ name: String) { looked.insert(name) }

  mutating func note(_ name: String, _ finding: Finding?) {
    if findings[name] == nil { findings[name] = .some(finding) }
  }

  /// Notes the pairs of one action, as they were and as they are, so far as they were or are told one by one.
  ///
  /// - Parameter kept: whether a pair is left out when it is there before and after, going by the second action.
  mutating func note(
    _ number: Int32, from old: PairRow?, of former: PairTables, _ formerBulk: PairBulk,
    to new: PairRow?, of later: PairTables, _ bulk: PairBulk, keeping kept: (Int32) -> Bool
  ) {
    // Where no crowd has formed or broken up, what is left out is there before and after.
    let isStill = old.map { old in new.map { old.crowds == $0.crowds } ?? false } ?? false
    let same: Set<PairRow.Pair> =
      isStill ? [] : Set(old?.pairs.filter { kept($0.second) } ?? []).intersection(new?.pairs ?? [])
    func isSame(_ pair: PairRow.Pair) -> Bool { isStill ? kept(pair.second) : same.contains(pair) }
    if let old, let card = former.card(number) {
      for hit in old.plain
      where !isSame(PairRow.Pair(hit)) && formerBulk.tells(PairRow.Pair(hit), of: card, former) {
        note(former.finding(card, hit))
      }
      for hit in old.swept
      where !isSame(PairRow.Pair(hit)) && formerBulk.tells(PairRow.Pair(hit), of: card, former) {
        note(former.finding(card, hit))
      }
    }
    if let new, let card = later.card(number) {
      func noteName(_ pair: PairRow.Pair) {
        guard !isSame(pair), bulk.tells(pair, of: card, later) else { return }
        if let name = later.name(card, pair.line, pair.second) { note(name, nil) }
      }
      for hit in new.plain { noteName(PairRow.Pair(hit)) }
      for hit in new.swept { noteName(PairRow.Pair(hit)) }
    }
  }

  /// Notes the crowds of one key, as they were and as they are.
  mutating func note(
    _ key: LineKey, from old: Crowds, of former: PairTables, to new: Crowds, of later: PairTables
  ) {
    for finding in old.findings(key, former) { note(finding) }
    for finding in new.findings(key, later) { note(finding.name, nil) }
  }

  mutating func note(_ finding: Finding?) {
    if let finding { note(finding.name, finding) }
  }
}
