import BoardModel
import HashTreeCollections

/// Actions put in order so that those which may meet are found without looking at the others.
///
/// A value that copies share: a later board's shares all but the shelves on which a changed action lies.
package struct PairTables: Sendable {
  /// Under the numbers of the actions.
  private var cards: TreeDictionary<Int32, PairCard> = [:]
  private var aisles: [PairAisle: [PairShelf]] = [:]
  let relations: BoardRelations

  /// Every action of a board that was ever live; what was never proposed, approved or active meets nothing.
  ///
  /// - Complexity: O(*n* log *n*) in the names of all actions.
  init(_ board: Board, _ relations: BoardRelations) {
    self.relations = relations
    var lying: [PairAisle: [PairCard]] = [:]
    var cards: [Int32: PairCard] = [:]
    for action in board.actions.sorted {
      guard let card = Self.card(action, board, relations) else { continue }
      cards[card.figures.number] = card
      for aisle in card.aisles { lying[aisle, default: []].append(card) }
    }
    self.cards = TreeDictionary(uniqueKeysWithValues: cards.map { ($0.key, $0.value) })
    for (aisle, cards) in lying { aisles[aisle] = Self.shelves(of: cards, aisle) }
  }

  private static func card(_ action: Action, _ board: Board, _ relations: BoardRelations) -> PairCard? {
    let profile = ActionProfile(action, on: board)
    return profile.live == nil ? nil : PairCard(profile, relations)
  }

  /// - Parameter cards: in the order of their identifiers.
  private static func shelves(of cards: [PairCard], _ aisle: PairAisle) -> [PairShelf] {
    // A rule says the same whatever the tools, so that its actions need not be kept apart by them.
    guard aisle.side == .needing || aisle.side == .lowering else {
      return [PairShelf(cards, isReceiving: aisle.side.isReceiving)]
    }
    return Dictionary(grouping: cards, by: \.tool).sorted { $0.key < $1.key }.map {
      PairShelf($0.value, isReceiving: aisle.side.isReceiving)
    }
  }

  package var count: Int { cards.count }

  package subscript(id: String) -> ActionProfile? { card(id)?.profile }

  func card(_ id: String) -> PairCard? { relations.numbers.actions.known(id).flatMap { cards[$0] } }

  /// The card of the action of a number.
  func card(_ number: Int32) -> PairCard? { cards[number] }

  /// Every action that was ever live, in no order.
  package var unordered: [ActionProfile] { cards.values.map(\.profile) }

  /// Calls a function with every action that leads on some line, each once and in no order.
  func forEachLeader(_ body: (PairCard) -> Void) {
    for (aisle, shelves) in aisles where !aisle.side.isReceiving {
      for shelf in shelves {
        for card in shelf.present where card.leading == aisle {
          body(card)
        }
      }
    }
  }

  /// The numbers of the actions of a situation that lead and may meet some names in one dimension.
  ///
  /// - Complexity: O(*s* + *c*) for *s* shelves and *c* such actions on each.
  func leaders(
    in situation: Int32, meeting names: PairNames, in dimension: ScopeMeeting.Dimension
  ) -> Set<Int32> {
    var found: Set<Int32> = []
    var lists = ShelfLists()
    for (aisle, shelves) in aisles where aisle.situation == situation && !aisle.side.isReceiving {
      for shelf in shelves {
        lists.removeAll()
        if shelf.candidates(for: names, in: dimension, &lists) {
          for range in lists.ranges {
            for place in shelf.members[Int(range.lowerBound)..<Int(range.upperBound)] {
              found.insert(shelf.figures[Int(place)].number)
            }
          }
        } else {
          found.formUnion(shelf.figures.map(\.number))
        }
      }
    }
    return found
  }

  func shelves(_ aisle: PairAisle) -> [PairShelf] { aisles[aisle] ?? [] }

  /// The actions of a situation that lower one of some levers, in the order of identifiers.
  func lowering(_ levers: Set<String>, in situation: String) -> [ActionProfile] {
    let numbers = relations.numbers
    var found: [String: ActionProfile] = [:]
    for lever in levers {
      let aisle = PairAisle(
        situation: numbers.situations.number(of: situation), number: numbers.levers.number(of: lever),
        side: .lowering)
      for card in shelves(aisle).flatMap(\.present) { found[card.id] = card.profile }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The tables of a later board on which some actions are different, and none of the relations.
  ///
  /// - Complexity: O(*s* log *s*) for shelves of *s* actions.
  func replacing(_ ids: Set<String>, on board: Board) -> PairTables {
    var later = self
    var touched: [PairAisle: [(id: String, card: PairCard?)]] = [:]
    for id in ids {
      let old = card(id)
      let new = board.actions[id].flatMap { Self.card($0, board, relations) }
      if let number = (new ?? old)?.figures.number { later.cards[number] = new }
      for aisle in Set((old?.aisles ?? []) + (new?.aisles ?? [])) {
        let isThere = new?.aisles.contains(aisle) ?? false
        touched[aisle, default: []].append((id, isThere ? new : nil))
      }
    }
    for (aisle, changes) in touched { later.change(aisle, changes) }
    return later
  }

  /// Takes what has changed from the shelves of an aisle and puts it on small ones.
  ///
  /// - Complexity: O(*s*) for the *s* actions of the aisle, with little work for each; now and then that of putting a
  ///   shelf in order.
  private mutating func change(_ aisle: PairAisle, _ changes: [(id: String, card: PairCard?)]) {
    let numbers = Set(changes.map { relations.numbers.actions.number(of: $0.id) })
    let isByTool = aisle.side == .needing || aisle.side == .lowering
    let tools = Set(changes.compactMap { $0.card?.tool })
    var kept: [PairShelf] = []
    var open = changes.compactMap(\.card)
    for shelf in shelves(aisle) {
      let isSmall = shelf.cards.count <= PairShelf.fewest
      let own = shelf.figures.lazy.map(\.number).filter { numbers.contains($0) && !shelf.isGone($0) }
      let taken = Set(own)
      if isSmall ? taken.isEmpty && isByTool && !tools.contains(shelf.toolNumber) : taken.isEmpty {
        kept.append(shelf)
      } else if !isSmall, let rest = shelf.without(taken) {
        kept.append(rest)
      } else {
        open += shelf.present.filter { !numbers.contains($0.figures.number) }
      }
    }
    open.sort { $0.id < $1.id }
    let all = kept + (open.isEmpty ? [] : Self.shelves(of: open, aisle))
    aisles[aisle] = all.isEmpty ? nil : all
  }
}
