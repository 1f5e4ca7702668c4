import BoardModel

/// The actions of an aisle that are done by one tool, found by whom, where and what they name.
final class PairShelf: Sendable {
  let tool: Tool?
  let toolNumber: Int32
  /// In the order of their identifiers.
  let cards: [PairCard]
  let figures: [PairFigures]
  /// Places on the shelf, as the facets list them.
  let members: [Int32]
  private let facets: [Facet]
  /// The numbers of actions that have been taken from it since it was put in order.
  private let gone: Set<Int32>
  let isWhole: Bool

  /// One dimension, on the side on which the actions stand.
  private struct Facet: Sendable {
    let at: ShelfPostings
    /// Under their own names and those of what is wider; nil where nothing is.
    let beneath: ShelfPostings?
    /// Those that name none or all at some time.
    let anywhere: Range<Int32>
    /// Whether none names more than one.
    let isSingle: Bool
  }

  /// - Complexity: O(*n*) in the names of the actions.
  init(_ cards: [PairCard], isReceiving: Bool) {
    self.cards = cards
    gone = []
    isWhole = true
    tool = cards.first?.profile.tool
    toolNumber = cards.first?.tool ?? -1
    figures = cards.map(\.figures)
    var members: [Int32] = []
    facets = ScopeMeeting.Dimension.allCases.map { dimension in
      let names = cards.map { $0.names(dimension, receiving: isReceiving) }
      let isNested = dimension == .places || dimension == .actors
      let at = ShelfPostings(names.map(\.names), &members)
      let beneath = isNested ? ShelfPostings(names.map(\.wider), &members) : nil
      let start = Int32(members.count)
      for (place, one) in names.enumerated() where !one.isNamed { members.append(Int32(place)) }
      return Facet(
        at: at, beneath: beneath, anywhere: start..<Int32(members.count),
        isSingle: names.allSatisfy { $0.code != PairNames.several })
    }
    self.members = members
  }

  private init(_ shelf: PairShelf, gone: Set<Int32>) {
    tool = shelf.tool
    toolNumber = shelf.toolNumber
    cards = shelf.cards
    figures = shelf.figures
    members = shelf.members
    facets = shelf.facets
    self.gone = gone
    isWhole = gone.isEmpty
  }

  /// Whether an action has been taken from the shelf.
  func isGone(_ number: Int32) -> Bool { !isWhole && gone.contains(number) }

  /// The cards that are still there.
  var present: [PairCard] { isWhole ? cards : cards.filter { !gone.contains($0.figures.number) } }

  /// The shelf without some of its actions, which shares its order; nil when so few are left that they should be put
  /// in order anew.
  func without(_ numbers: Set<Int32>) -> PairShelf? {
    let gone = self.gone.union(numbers)
    return cards.count > Self.fewest && gone.count * 4 < cards.count ? PairShelf(self, gone: gone) : nil
  }

  /// A shelf of no more than this is put in order anew whenever it changes.
  static let fewest = 16

  /// Adds those on the shelf that may meet what names something in one dimension; false when all may.
  ///
  /// - Complexity: O(*k*) for *k* names that are related to its own.
  func candidates(for names: PairNames, in dimension: ScopeMeeting.Dimension, _ lists: inout ShelfLists)
    -> Bool
  {
    guard names.isNamed else { return false }
    let facet = Self.place(dimension)
    // Two dimensions may list one action twice, and so may two names.
    if !lists.ranges.isEmpty || !facets[facet].isSingle || names.code < 0 || names.isRound {
      lists.mayRepeat = true
    }
    lists.append(facets[facet].anywhere)
    guard facets[facet].beneath != nil else {
      for number in names.wider { lists.append(facets[facet].at.range(number)) }
      return true
    }
    if names.code >= 0 {
      append(beneath: facet, names.code, &lists)
      for number in names.wider where number != names.code { lists.append(facets[facet].at.range(number)) }
    } else {
      for number in names.names { append(beneath: facet, number, &lists) }
      for number in names.wider where !names.names.contains(number) {
        lists.append(facets[facet].at.range(number))
      }
    }
    return true
  }

  private func append(beneath facet: Int, _ number: Int32, _ lists: inout ShelfLists) {
    if let range = facets[facet].beneath?.range(number) { lists.append(range) }
  }

  private static func place(_ dimension: ScopeMeeting.Dimension) -> Int {
    switch dimension {
    case .groups: 0
    case .places: 1
    case .actors: 2
    case .goods: 3
    }
  }
}
