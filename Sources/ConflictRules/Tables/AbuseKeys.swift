import BoardModel

/// Finds the abuses that may lie within a scope: whose place meets one of the scope's; or, where either names no place,
/// done to people who may be in one of its groups.
enum AbuseKeys {
  /// Whether an abuse has a place.
  private enum Site: String {
    case placed = "placed"
    case nowhere = "nowhere"
  }

  static func keys(of abuse: Abuse, _ relations: BoardRelations) -> [String] {
    let situation = abuse.situation
    let site: Site = abuse.place == nil ? .nowhere : .placed
    // Asking by one group is then enough, and an action rests on few buckets.
    let groups = Words.unique(abuse.groups.flatMap(relations.groups.touching))
    var keys = [key(situation, site)]
    keys +=
      groups.isEmpty ? [key(situation, site, among: nil)] : groups.map { key(situation, site, among: $0) }
    if let place = abuse.place {
      keys.append(key(situation, at: place))
      keys += relations.places.ancestry(place).map { key(situation, beneath: $0) }
    }
    return keys
  }

  /// The keys under which those lie that a scope may hold.
  static func lookups(_ scope: Scope, in situation: String, _ places: PlaceRelations) -> [String] {
    switch scope.places {
    case .these(let names):
      names.flatMap { place in
        [key(situation, beneath: place)] + places.ancestry(place).map { key(situation, at: $0) }
      } + lookups(scope.groups, in: situation, .nowhere)
    case .all: [key(situation, .placed)] + lookups(scope.groups, in: situation, .nowhere)
    case .notStated:
      lookups(scope.groups, in: situation, .placed) + lookups(scope.groups, in: situation, .nowhere)
    }
  }

  private static func lookups(_ groups: ScopeNames, in situation: String, _ site: Site) -> [String] {
    guard case .these(let names) = groups else { return [key(situation, site)] }
    return [key(situation, site, among: nil)] + names.map { key(situation, site, among: $0) }
  }

  private static func key(_ situation: String, at place: String) -> String { "\(situation) at \(place)" }

  private static func key(_ situation: String, beneath place: String) -> String {
    "\(situation) beneath \(place)"
  }

  private static func key(_ situation: String, _ site: Site) -> String { "\(situation) \(site.rawValue)" }

  private static func key(_ situation: String, _ site: Site, among group: String?) -> String {
    "\(situation) \(site.rawValue) among \(group ?? "")"
  }
}
