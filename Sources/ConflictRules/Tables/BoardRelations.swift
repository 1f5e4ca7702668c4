import BoardModel

/// How groups, places and actors belong together, and the ways people go.
package struct BoardRelations: Sendable {
  package let groups: GroupRelations
  package let places: PlaceRelations
  package let actors: ActorRelations
  /// The rules about pairs that the board has adopted.
  let rules: RuleBook
  /// Names as numbers, for comparing actions with actions.
  let numbers: PairNumbers
  /// What is said of pairs of actions by their levers, rules and tools.
  let matters = PairMatters()
  private let pathways: [String: [Pathway]]
  private let pathwaysThrough: [String: [Pathway]]

  /// The kinds that nearly every rule reads, the catalogue among them. Reading them is not noted; a change to any
  /// makes every rule look at the whole board again, which is rare.
  static let kinds: Set<EntityKind> = [.group, .place, .actor, .pathway, .lever, .tool, .rule]

  /// - Complexity: O(*n* log *n*) in groups, places and pathways.
  init(_ board: Board) {
    groups = GroupRelations(board)
    places = PlaceRelations(board)
    actors = ActorRelations(board)
    rules = RuleBook(board)
    numbers = PairNumbers(board, groups, places, actors)
    var pathways: [String: [Pathway]] = [:]
    var through: [String: [Pathway]] = [:]
    for pathway in board.pathways.sorted {
      for group in Words.unique(pathway.groups) { pathways[group, default: []].append(pathway) }
      for gate in Words.unique(pathway.gates) { through[gate, default: []].append(pathway) }
    }
    self.pathways = pathways
    pathwaysThrough = through
  }

  /// The ways that people of a group must go: their own and those of wider groups.
  func pathways(of group: String) -> [Pathway] {
    var seen: Set<String> = []
    return groups.ancestry(group).flatMap { pathways[$0] ?? [] }.filter { seen.insert($0.id).inserted }
  }

  /// The ways that lead through a gate, in the order of their identifiers.
  func pathways(through gate: String) -> [Pathway] { pathwaysThrough[gate] ?? [] }
}
