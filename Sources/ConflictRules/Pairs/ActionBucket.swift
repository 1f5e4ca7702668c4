import BoardModel

/// Actions of one situation that do the same to the same levers by the same tool, found by whom and where.
struct ActionBucket: Sendable {
  /// What tells buckets apart.
  struct Key: Hashable, Comparable, Sendable {
    var tool: String
    /// Levers with their directions, where actions differ from their tool.
    var effects: String

    static func < (left: Key, right: Key) -> Bool {
      (left.tool, left.effects) < (right.tool, right.effects)
    }
  }

  /// A way in which a name leads to actions.
  struct Posting: Hashable, Comparable, Sendable {
    enum Way: Int, Sendable {
      /// The action names it.
      case at
      /// The action names it or something within it or controlled by it.
      case beneath
      /// The action names none or all.
      case anywhere
    }

    var dimension: Facet
    var way: Way
    var name: String

    static func < (left: Posting, right: Posting) -> Bool {
      (left.dimension.rawValue, left.way.rawValue, left.name)
        < (right.dimension.rawValue, right.way.rawValue, right.name)
    }
  }

  /// A dimension as it is looked up; actors differ by the side on which an action stands.
  enum Facet: Int, CaseIterable, Sendable {
    case groups
    case places
    case goods
    /// Actors that it is aimed at.
    case targets
    /// Actors that it is aimed at or runs through.
    case channels

    var dimension: ScopeMeeting.Dimension {
      switch self {
      case .groups: .groups
      case .places: .places
      case .goods: .goods
      case .targets, .channels: .actors
      }
    }

    /// The facet under which actions on one side are looked up.
    static func of(_ dimension: ScopeMeeting.Dimension, receiving: Bool) -> Facet {
      switch dimension {
      case .groups: .groups
      case .places: .places
      case .goods: .goods
      case .actors: receiving ? .channels : .targets
      }
    }
  }

  let tool: Tool?
  /// Levers by direction, the same for all its actions.
  let levers: [LeverEffect.Direction: Set<String>]
  private(set) var members = Register<String, Bool>()
  private var postings = Register<Posting, Register<String, Bool>>()

  init(_ profile: ActionProfile) {
    tool = profile.tool
    levers = Dictionary(grouping: profile.effects, by: \.direction).mapValues { Set($0.map(\.lever)) }
  }

  static func key(_ profile: ActionProfile) -> Key {
    guard !profile.action.effects.isEmpty else { return Key(tool: profile.action.tool ?? "", effects: "") }
    let effects = profile.effects.map { "\($0.direction.rawValue) \($0.lever)" }.sorted()
    return Key(tool: profile.action.tool ?? "", effects: effects.joined(separator: ","))
  }

  // MARK: - Changing

  mutating func insert(_ profile: ActionProfile, _ relations: BoardRelations) {
    let id = profile.action.id
    members[id] = true
    for posting in Self.postings(of: profile, relations) {
      if postings[posting] == nil { postings[posting] = Register() }
      postings.update(posting) { $0[id] = true }
    }
  }

  mutating func remove(_ profile: ActionProfile, _ relations: BoardRelations) {
    let id = profile.action.id
    members[id] = nil
    for posting in Self.postings(of: profile, relations) {
      postings.update(posting) { $0[id] = nil }
      if postings[posting]?.isEmpty ?? false { postings[posting] = nil }
    }
  }

  private static func postings(of profile: ActionProfile, _ relations: BoardRelations) -> [Posting] {
    Facet.allCases.flatMap { facet -> [Posting] in
      guard let names = profile.names(facet.dimension, receiving: facet == .channels) else {
        return [Posting(dimension: facet, way: .anywhere, name: "")]
      }
      let direct = names.map { Posting(dimension: facet, way: .at, name: $0) }
      let wider: [String] =
        switch facet {
        case .groups, .goods: []
        case .places: names.flatMap(relations.places.ancestry)
        case .targets, .channels: names.flatMap { relations.actors.controllers(of: $0, during: .always) }
        }
      return direct + Words.unique(wider).map { Posting(dimension: facet, way: .beneath, name: $0) }
    }
  }

  // MARK: - Looking up

  /// The lists of members that may meet a profile in the required dimensions: those of the dimension in which there
  /// are fewest.
  ///
  /// - Parameter receiving: Whether the members stand on the side that is undermined.
  /// - Complexity: O(*n*) in the names that are related to the profile's own.
  func candidates(
    for profile: ActionProfile, requiring requirement: ScopeRequirement, receiving: Bool,
    _ relations: BoardRelations
  ) -> [Register<String, Bool>] {
    var best = [members]
    var least = members.count
    for group in requirement.groups {
      // Of dimensions that stand together any may be the one that is met.
      var lists: [Register<String, Bool>] = []
      for dimension in group {
        guard let names = profile.names(dimension, receiving: !receiving) else {
          lists = [members]
          break
        }
        lists += self.lists(Facet.of(dimension, receiving: receiving), names, relations)
      }
      let count = lists.reduce(0) { $0 + $1.count }
      if count < least {
        best = lists
        least = count
      }
    }
    return best
  }

  private func lists(
    _ facet: Facet, _ names: [String], _ relations: BoardRelations
  ) -> [Register<String, Bool>] {
    var keys: [Posting] = [Posting(dimension: facet, way: .anywhere, name: "")]
    func add(_ way: Posting.Way, _ names: some Sequence<String>) {
      keys += names.map { Posting(dimension: facet, way: way, name: $0) }
    }
    switch facet {
    case .groups: add(.at, Set(names.flatMap(relations.groups.touching)))
    case .goods: add(.at, names)
    case .places:
      add(.beneath, names)
      add(.at, Set(names.flatMap(relations.places.ancestry)).subtracting(names))
    case .targets, .channels:
      add(.beneath, names)
      add(
        .at,
        Set(names.flatMap { relations.actors.controllers(of: $0, during: .always) }).subtracting(names))
    }
    return keys.compactMap { postings[$0] }
  }
}
