import BoardModel

/// Finds things by the places they may meet at: one contains the other, or either names none or all of them.
enum PlaceKeys {
  private static let all = "all"
  private static let anywhere = "anywhere"

  /// The keys of a thing that names places; nil when at some time it names none, or all.
  static func keys(of places: [String]?, _ relations: PlaceRelations) -> [String] {
    guard let places else { return [all, anywhere] }
    return [all] + places.map { "at \($0)" }
      + Words.unique(places.flatMap(relations.ancestry)).map { "beneath \($0)" }
  }

  /// The things of a family that something which names places may meet, in order.
  ///
  /// - Complexity: O(*c* log *c*) for *c* of them.
  static func candidates(for places: [String]?, in family: BucketFamily, _ index: BoardIndex) -> [Subject] {
    guard let places else { return index.things(family, all) }
    var found = Set(index.things(family, anywhere))
    for place in places {
      found.formUnion(index.things(family, "beneath \(place)"))
      for wider in index.places.ancestry(place) { found.formUnion(index.things(family, "at \(wider)")) }
    }
    return found.sorted()
  }

  /// The places named over time; nil when at some time none or all are.
  static func named(_ names: [ScopeNames]) -> [String]? {
    var result: [String] = []
    for names in names {
      guard case .these(let places) = names else { return nil }
      result += places
    }
    return Words.unique(result)
  }
}

extension BucketFamily {
  /// Promises and instructions that move people, by their places.
  static let movingCalls = BucketFamily("moving calls", of: [.instruction, .undertaking]) {
    thing, board, relations in
    guard let call = Call(thing, on: board), call.movesPeople else { return [] }
    return PlaceKeys.keys(of: call.places, relations.places)
  }

  /// Instructions to keep away, by their places.
  static let avoidances = BucketFamily("avoidances", of: [.instruction]) { thing, board, relations in
    guard let avoidance = board.instructions[thing.id], avoidance.direction == .avoid else { return [] }
    return PlaceKeys.keys(of: avoidance.places, relations.places)
  }
}

extension Call {
  /// The places it ever named; nil when at some time it named none, or all.
  var places: [String]? {
    switch form {
    case .undertaking(let undertaking): undertaking.place.map { [$0] }
    case .instruction(let instruction): instruction.places
    }
  }
}

extension Instruction {
  /// The places it ever named; nil when at some time it named none, or all.
  var places: [String]? { PlaceKeys.named(scope.entries.map(\.value.places)) }
}
