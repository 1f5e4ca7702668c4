import BoardModel

/// The names that pairs of actions are compared by, as numbers, and which of them meet.
final class PairNumbers: Sendable {
  let groups: NameNumbers
  let places: NameNumbers
  let actors = NameNumbers()
  let goods = NameNumbers()
  let levers = NameNumbers()
  let rules = NameNumbers()
  let tools = NameNumbers()
  let situations = NameNumbers()
  let actions = NameNumbers()
  /// Groups that share members; nil where there are too many for a table.
  let groupsMeet: MeetMatrix?
  /// Places of which one contains the other; nil where there are too many for a table.
  let placesMeet: MeetMatrix?

  /// Past this many names a table of all pairs takes more than it saves.
  private static let mostInTable = 8192

  init(_ board: Board, _ groupRelations: GroupRelations, _ placeRelations: PlaceRelations) {
    let groupNames = board.groups.keys
    let placeNames = board.places.keys
    let groups = NameNumbers(groupNames)
    let places = NameNumbers(placeNames)
    self.groups = groups
    self.places = places
    // A name that no register holds may be declared as a wider group or place; it gets the next number and no row.
    func matrix(
      _ names: [String], _ numbers: NameNumbers, _ meeting: (String) -> [String]
    ) -> MeetMatrix? {
      guard names.count <= Self.mostInTable else { return nil }
      let pairs = names.flatMap { name in
        meeting(name).map { (numbers.number(of: name), numbers.number(of: $0)) }
      }
      let most = pairs.map { max($0.0, $0.1) }.max() ?? 0
      return MeetMatrix(max(names.count, Int(most) + 1), pairs)
    }
    groupsMeet = matrix(groupNames, groups, groupRelations.touching)
    placesMeet = matrix(placeNames, places, placeRelations.ancestry)
  }
}
