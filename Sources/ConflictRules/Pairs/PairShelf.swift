import BoardModel

/// The actions of an aisle that are done by one tool, found by whom, where and what they name.
final class PairShelf: Sendable {
  let tool: Tool?
  let toolNumber: Int32
  /// In the order of their identifiers.
  let cards: [PairCard]
  let figures: [PairFigures]
  private let facets: [Facet]
  /// The numbers of actions that have been taken from it since it was put in order.
  private let gone: Set<Int32>

  /// One dimension, on the side on which the actions stand.
  private struct Facet: Sendable {
    let at: ShelfPostings
    /// Under their own names and those of what is wider; nil where nothing is.
    let beneath: ShelfPostings?
    /// Those that name none or all at some time.
    let anywhere: [Int32]
  }

  /// - Complexity: O(*n* log *n*) in the names of the actions.
  init(_ cards: [PairCard], isReceiving: Bool) {
    self.cards = cards
    gone = []
    tool = cards.first?.profile.tool
    toolNumber = cards.first?.tool ?? -1
    figures = cards.map(\.figures)
    facets = ScopeMeeting.Dimension.allCases.map { dimension in
      let names = cards.map { $0.names(dimension, receiving: isReceiving) }
      let isNested = dimension == .places || dimension == .actors
      return Facet(
        at: ShelfPostings(names.map(\.names)),
        beneath: isNested ? ShelfPostings(names.map(\.wider)) : nil,
        anywhere: names.indices.filter { !names[$0].isNamed }.map(Int32.init))
    }
  }

  private init(_ shelf: PairShelf, gone: Set<Int32>) {
    tool = shelf.tool
    toolNumber = shelf.toolNumber
    cards = shelf.cards
    figures = shelf.figures
    facets = shelf.facets
    self.gone = gone
  }

  /// Whether an action has been taken from the shelf.
  func isGone(_ number: Int32) -> Bool { !gone.isEmpty && gone.contains(number) }

  /// The cards that are still there.
  var present: [PairCard] { gone.isEmpty ? cards : cards.filter { !gone.contains($0.figures.number) } }

  /// The shelf without some of its actions, which shares its order; nil when so few are left that they should be put
  /// in order anew.
  func without(_ numbers: Set<Int32>) -> PairShelf? {
    let gone = self.gone.union(numbers)
    return cards.count > Self.fewest && gone.count * 4 < cards.count ? PairShelf(self, gone: gone) : nil
  }

  /// A shelf of no more than this is put in order anew whenever it changes.
  static let fewest = 16

  /// Those on the shelf that may meet an action in one dimension, as lists; nil for all.
  ///
  /// - Complexity: O(*k* log *n*) for *k* names that are related to the action's own.
  func candidates(
    for names: PairNames, in dimension: ScopeMeeting.Dimension, _ lists: inout [ArraySlice<Int32>]
  ) -> Bool {
    guard names.isNamed else { return false }
    let facet = facets[Self.place(dimension)]
    if !facet.anywhere.isEmpty { lists.append(facet.anywhere[...]) }
    func add(_ postings: ShelfPostings, _ number: Int32) {
      let range = postings.range(number)
      if !range.isEmpty { lists.append(postings.members[range]) }
    }
    if let beneath = facet.beneath {
      for number in names.names { add(beneath, number) }
      for number in names.wider where !names.names.contains(number) { add(facet.at, number) }
    } else {
      for number in names.wider { add(facet.at, number) }
    }
    return true
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
