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
  let departments = NameNumbers()
  let actions = NameNumbers()
  /// Groups that share members.
  let groupsMeet: MeetTable
  /// Places of which one contains the other.
  let placesMeet: MeetTable
  /// What actions name, by dimension.
  let groupNames: NamesTable
  let placeNames: NamesTable
  let actorNames: NamesTable
  let goodNames: NamesTable

  /// - Complexity: O(*p*) for *p* pairs of groups or places that meet, and at most O(*n*²) bits for *n* of them.
  init(
    _ board: Board, _ groupRelations: GroupRelations, _ placeRelations: PlaceRelations,
    _ actorRelations: ActorRelations
  ) {
    let knownGroups = board.groups.keys
    let knownPlaces = board.places.keys
    let groups = NameNumbers(knownGroups)
    let places = NameNumbers(knownPlaces)
    self.groups = groups
    self.places = places
    // A wider group or place that no register holds gets the next number.
    groupsMeet = MeetTable(knownGroups.map { groupRelations.touching($0).map(groups.number) })
    placesMeet = MeetTable(knownPlaces.map { placeRelations.ancestry($0).map(places.number) })
    groupNames = NamesTable(groups, wider: groupRelations.touching)
    placeNames = NamesTable(places, isNested: true, wider: placeRelations.ancestry)
    actorNames = NamesTable(actors, isNested: true) {
      Words.unique(actorRelations.controllers(of: $0, during: .always))
    }
    goodNames = NamesTable(goods)
  }
}
