import BoardModel
import ConflictRules
import HashTreeCollections

/// When the record has something to write down about which finding: while what it says and what the rules find
/// differ. As long as they agree, passing time costs nothing.
struct RecordQueue: Sendable {
  private var tree: StretchTree
  private var stretches: TreeDictionary<String, [Stretch]>

  /// - Complexity: O(*n* log *n*) in the findings and in what is recorded of them.
  init(_ findings: BoardFindings, _ board: Board) {
    var stretches: [String: [Stretch]] = [:]
    for finding in findings.unbound {
      stretches[finding.name] = Self.stretches(finding.name, finding, board.conflicts[finding.name])
    }
    for life in board.conflicts.unordered where stretches[life.finding] == nil {
      stretches[life.finding] = Self.stretches(life.finding, nil, life)
    }
    stretches = stretches.filter { !$0.value.isEmpty }
    tree = StretchTree(stretches.values.flatMap(\.self))
    self.stretches = TreeDictionary(uniqueKeysWithValues: stretches.map { ($0.key, $0.value) })
  }

  /// The names of findings of which there is something to write down at a moment, in order.
  ///
  /// - Complexity: O((1 + *k*) log *n*) for *k* of them.
  func names(at moment: Timestamp) -> [String] { tree.names(at: moment).sorted() }

  /// Takes in what is now found and recorded under a name.
  ///
  /// - Complexity: O(*p* log *n*) for *p* phases.
  mutating func replace(_ name: String, _ finding: Finding?, _ life: ConflictLife?) {
    for stretch in stretches[name] ?? [] { tree.remove(stretch) }
    let fresh = Self.stretches(name, finding, life)
    stretches[name] = fresh.isEmpty ? nil : fresh
    for stretch in fresh { tree.insert(stretch) }
  }

  private static func stretches(_ name: String, _ finding: Finding?, _ life: ConflictLife?) -> [Stretch] {
    var edges: Set<Timestamp> = []
    for phase in finding?.phases ?? [] {
      for edge in [phase.span.possible.from, phase.span.possible.to] {
        if let edge { edges.insert(edge) }
      }
    }
    if let until = life?.settlement?.until { edges.insert(until) }
    var result: [Stretch] = []
    var start: Timestamp?
    for end in edges.sorted().map(Optional.some) + [nil] {
      // Nothing changes from one edge to the next, so any moment between speaks for all.
      let moment = start ?? end.map { $0.adding(TimeSpan(milliseconds: -1)) } ?? Timestamp(milliseconds: 0)
      if isDue(finding?.phase(at: moment), life, at: moment) {
        result.append(Stretch(from: start, to: end, name: name))
      }
      start = end
    }
    return result
  }

  /// Whether there is something to write down: it holds and is not recorded so, or no longer holds.
  static func isDue(_ phase: Phase?, _ life: ConflictLife?, at moment: Timestamp) -> Bool {
    guard let phase, phase.severity > .note else { return life.map { $0.ended == nil } ?? false }
    guard let life, life.ended == nil else { return true }
    // It holds worse than recorded, or an accepted risk has run out.
    if let settlement = life.settlement { return settlement.until.map { $0 <= moment } ?? false }
    return life.severity != phase.severity.rawValue
  }
}
