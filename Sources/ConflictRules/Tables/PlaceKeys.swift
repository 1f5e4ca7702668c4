import BoardModel

/// Finds things by the places they may meet at: one contains the other, or either names none or all of them.
enum PlaceKeys {
  private static let all = "all"
  private static let anywhere = "anywhere"

  /// The keys of a thing that names places; nil when at some time it names none, or all.
  ///
  /// - Parameter matter: what else things must have in common to be found, such as a tool.
  static func keys(
    of places: [String]?, _ relations: PlaceRelations, matter: String = ""
  ) -> [String] {
    guard let places else { return [matter + all, matter + anywhere] }
    return [matter + all] + places.map { "\(matter)at \($0)" }
      + Words.unique(places.flatMap(relations.ancestry)).map { "\(matter)beneath \($0)" }
  }

  /// The keys under which things lie that something which names places may meet.
  static func readKeys(for places: [String]?, _ relations: PlaceRelations, matter: String = "") -> [String] {
    guard let places else { return [matter + all] }
    return [matter + anywhere]
      + Words.unique(
        places.flatMap { place in
          ["\(matter)beneath \(place)"] + relations.ancestry(place).map { "\(matter)at \($0)" }
        })
  }

  /// The key under which everything lies that has a matter in common.
  static func everywhere(matter: String) -> String { matter + all }

  /// The key under which lies what names no place, or all.
  static func anywhere(matter: String) -> String { matter + anywhere }

  /// The things of a family that something which names places may meet, in order.
  ///
  /// - Complexity: O(*c* log *c*) for *c* of them.
  static func candidates(
    for places: [String]?, in family: BucketFamily, matter: String = "", _ index: BoardIndex
  ) -> [Subject] {
    let keys = readKeys(for: places, index.places, matter: matter)
    guard keys.count > 1 else { return keys.flatMap { index.things(family, $0) } }
    return keys.reduce(into: Set<Subject>()) { $0.formUnion(index.things(family, $1)) }.sorted()
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
