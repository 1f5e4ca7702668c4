/// What was found under names that are looked at again: as it was before the first look.
struct FormerFindings {
  private(set) var findings: [String: Finding?] = [:]

  mutating func note(_ name: String, _ finding: Finding?) {
    if findings[name] == nil { findings[name] = .some(finding) }
  }

  /// Notes the pairs of one action, as they were and as they are.
  ///
  /// - Parameter isWhole: whether all were looked at; otherwise those are left out whose two actions are the same.
  mutating func note(from old: PairRow?, to new: PairRow?, isWhole: Bool) {
    let olds = old?.hits ?? []
    let news = new?.hits ?? []
    // A changed action has another card.
    let same = isWhole ? [] : Set(olds.map(PairKey.init)).intersection(news.map(PairKey.init))
    for hit in olds where !same.contains(PairKey(hit)) { note(hit.name, hit.finding) }
    for line in old?.crowds ?? [] { if let crowd = old?.crowd(line) { note(crowd.name, crowd) } }
    for hit in news where !same.contains(PairKey(hit)) { note(hit.name, nil) }
    for line in new?.crowds ?? [] { if let crowd = new?.crowd(line) { note(crowd.name, nil) } }
  }
}

/// One pair on one line, as the two were.
private struct PairKey: Hashable {
  let first: ObjectIdentifier
  let second: ObjectIdentifier
  let line: Int16

  init(_ hit: PairHit) {
    first = ObjectIdentifier(hit.first)
    second = ObjectIdentifier(hit.second)
    line = hit.line
  }
}
