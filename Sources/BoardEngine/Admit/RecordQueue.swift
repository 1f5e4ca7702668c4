import BoardModel
import ConflictRules
import HashTreeCollections

/// When the record has something to write down about which finding: while what it says and what the rules find
/// differ. As long as they agree, passing time costs nothing.
struct RecordQueue: Sendable {
  private var tree: StretchTree
  private var stretches: TreeDictionary<String, [Stretch]>
  /// Findings that were settled and have not ended: what may reopen when a fact changes that leaves the finding itself
  /// the same.
  private(set) var settled: TreeSet<String> = []

  /// - Complexity: O(*n* log *n*) in the findings and in what is recorded of them.
  init(_ findings: BoardFindings, _ board: Board) {
    var stretches: [String: [Stretch]] = [:]
    for finding in findings.unbound {
      // Only of what was settled the words are needed, to see which facts are new.
      let isSettled = Self.isSettled(board.conflicts[finding.name])
      let finding = isSettled ? findings[finding.name] ?? finding : finding
      stretches[finding.name] = Self.stretches(finding.name, finding, on: board)
    }
    for life in board.conflicts.unordered {
      if Self.isSettled(life) { settled.insert(life.finding) }
      if stretches[life.finding] == nil {
        stretches[life.finding] = Self.stretches(life.finding, nil, on: board)
      }
    }
    stretches = stretches.filter { !$0.value.isEmpty }
    tree = StretchTree(stretches.values.flatMap(\.self))
    self.stretches = TreeDictionary(uniqueKeysWithValues: stretches.map { ($0.key, $0.value) })
  }

  /// The names of findings of which there is something to write down at a moment, in order.
  ///
  /// - Complexity: O((1 + *k*) log *n*) for *k* of them.
  func names(at moment: Timestamp) -> [String] { tree.names(at: moment).sorted() }

  /// The moments after one and up to another at which by time alone something is to be written down, in order.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* of them.
  func edges(after start: Timestamp, upTo end: Timestamp) -> [Timestamp] {
    tree.stretches(after: start, upTo: end).map(\.from)
  }

  /// Takes in what is now found and recorded under a name.
  ///
  /// - Complexity: O(*p* log *n*) for *p* phases.
  mutating func replace(_ name: String, _ finding: Finding?, on board: Board) {
    for stretch in stretches[name] ?? [] { tree.remove(stretch) }
    let fresh = Self.stretches(name, finding, on: board)
    stretches[name] = fresh.isEmpty ? nil : fresh
    for stretch in fresh { tree.insert(stretch) }
    if Self.isSettled(board.conflicts[name]) { settled.insert(name) } else { settled.remove(name) }
  }

  private static func isSettled(_ life: ConflictLife?) -> Bool {
    life.map { $0.settlement != nil && $0.ended == nil } ?? false
  }

  private static func stretches(_ name: String, _ finding: Finding?, on board: Board) -> [Stretch] {
    let life = board.conflicts[name]
    let adjustments = finding.flatMap { board.ruleAdjustments[$0.rule.id] }
    let edges = LifeRecord.edges(of: finding, life, adjustments)
    var result: [Stretch] = []
    var start: Timestamp?
    for end in edges.sorted().map(Optional.some) + [nil] {
      // Nothing changes from one edge to the next, so any moment between speaks for all.
      let moment = start ?? end.map { $0.adding(TimeSpan(milliseconds: -1)) } ?? Timestamp(milliseconds: 0)
      let adjustment = finding.flatMap { board.adjustment(of: $0.rule.id, at: moment) }
      if !LifeRecord.due(finding, life, adjustment, at: moment).isEmpty {
        result.append(Stretch(from: start, to: end, name: name))
      }
      start = end
    }
    return result
  }
}
