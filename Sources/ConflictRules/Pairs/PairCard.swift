import BoardModel

/// An action by numbers, with all that finding and comparing it asks for, worked out once.
final class PairCard: Sendable {
  let profile: ActionProfile
  let groups: PairNames
  let places: PairNames
  let goods: PairNames
  /// Actors that it is aimed at.
  let targets: PairNames
  /// Actors that it is aimed at or runs through.
  let channels: PairNames
  let figures: PairFigures
  let lines: [PairLine]
  /// Under what each of the lines is counted where many are told as one.
  let keys: [LineKey]
  /// Where it lies, in the order of its situations.
  let aisles: [PairAisle]
  let situations: [Int32]
  let department: Int32
  let tool: Int32
  /// Where it leads first; nil when it leads nowhere.
  let leading: PairAisle?

  init(_ profile: ActionProfile, _ relations: BoardRelations) {
    let numbers = relations.numbers
    let action = profile.action
    let scopes = profile.scopes
    groups = numbers.groupNames.names(scopes.map(\.groups))
    places = numbers.placeNames.names(scopes.map(\.places))
    goods = numbers.goodNames.names(scopes.map(\.goods))
    targets = numbers.actorNames.names(scopes.map(\.actors))
    channels =
      action.uses.isEmpty
      ? targets
      : numbers.actorNames.names(
        profile.channels.flatMap { channels in
          scopes.map { ActionProfile.receiving($0, through: channels).actors }
        })
    self.profile = profile
    tool = profile.tool.map { numbers.tools.number(of: $0.id) } ?? -1
    situations = profile.situations.map(numbers.situations.number)
    department = numbers.departments.number(of: action.department)
    figures = PairFigures(
      profile, number: numbers.actions.number(of: action.id), groups: groups.code, places: places.code,
      goods: goods.code, targets: targets.code, channels: channels.code,
      department: department)

    let lowered = profile.effects(.lowers)
    var lines = Words.unique(lowered.map(\.lever)).map { lever in
      PairLine(
        lever: lever, numbers.levers.number(of: lever), lowered.filter { $0.lever == lever }, profile.tool)
    }
    let rules = relations.rules.pairRules
    lines += rules.filter { $0.first.fits(profile) }.map {
      PairLine($0, numbers.rules.number(of: $0.id))
    }
    self.lines = lines
    keys = lines.map { [situation = situations[0], department] in
      LineKey(situation: situation, department: department, number: $0.number, isRule: $0.isRule)
    }
    var sides: [(Int32, PairAisle.Side)] = lines.map { line in
      (line.number, line.isRule ? .first : .lowering)
    }
    sides += Words.unique(profile.effects(.needs).map(\.lever)).map {
      (numbers.levers.number(of: $0), .needing)
    }
    sides += rules.filter { $0.second.fits(profile) }.map { (numbers.rules.number(of: $0.id), .second) }
    let own = situations
    aisles = sides.flatMap { number, side in
      own.map { PairAisle(situation: $0, number: number, side: side) }
    }
    leading = aisles.first { !$0.side.isReceiving }
  }

  var id: String { profile.action.id }

  /// What it says in a dimension, on the side on which it stands.
  func names(_ dimension: ScopeMeeting.Dimension, receiving: Bool) -> PairNames {
    switch dimension {
    case .groups: groups
    case .places: places
    case .goods: goods
    case .actors: receiving ? channels : targets
    }
  }

  /// The place of the line on which it stands against those in an aisle.
  func line(against aisle: PairAisle) -> Int? { lines.firstIndex { $0.aisle(aisle.situation) == aisle } }

  /// The place of its line that is counted under a key.
  func line(of key: LineKey) -> Int? { keys.firstIndex(of: key) }

  /// The situation in which it meets another action; nil when they share none.
  func situation(sharedWith other: PairCard) -> Int32? { situations.first(where: other.situations.contains) }
}
