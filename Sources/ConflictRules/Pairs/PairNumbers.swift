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
  /// Groups that share members.
  let groupsMeet: MeetTable
  /// Places of which one contains the other.
  let placesMeet: MeetTable

  /// - Complexity: O(*p*) for *p* pairs of groups or places that meet, and at most O(*n*²) bits for *n* of them.
  init(_ board: Board, _ groupRelations: GroupRelations, _ placeRelations: PlaceRelations) {
    let groupNames = board.groups.keys
    let placeNames = board.places.keys
    let groups = NameNumbers(groupNames)
    let places = NameNumbers(placeNames)
    self.groups = groups
    self.places = places
    // A wider group or place that no register holds gets the next number.
    groupsMeet = MeetTable(groupNames.map { groupRelations.touching($0).map(groups.number) })
    placesMeet = MeetTable(placeNames.map { placeRelations.ancestry($0).map(places.number) })
  }
}
