import BoardModel

extension PairSearch {
  /// An action that may undermine or help another.
  struct Leader {
    let card: PairCard
    /// The place of the line among its own.
    let line: Int
    let matter: PairMatter
    let answer: PairMeeting.Answer
  }

  /// The actions that may undermine or help one, each on every line on which they may.
  ///
  /// - Complexity: O(*c*) for *c* candidates.
  mutating func leaders(of card: PairCard) -> [Leader] {
    var found: [Leader] = []
    for aisle in card.aisles where aisle.side.isReceiving {
      for shelf in pairs.shelves(aisle.opposite) { find(on: shelf, card, aisle, &found) }
    }
    return found
  }

  private mutating func find(
    on shelf: PairShelf, _ card: PairCard, _ aisle: PairAisle, _ found: inout [Leader]
  ) {
    guard let any = shelf.cards.first, let line = any.line(against: aisle) else { return }
    // Where they must meet is the same for all on a shelf: it follows from the rule, or from the tools.
    let common = matter(any, any.lines[line], card.profile.tool, card.tool)
    for first in candidates(on: shelf, for: card, common.checks, receiving: false) {
      guard first.id != card.id, !shelf.isGone(first.figures.number),
        let line = first.line(against: aisle)
      else { continue }
      let matter = matter(first, first.lines[line], card.profile.tool, card.tool)
      if let answer = matter.answer(first, card), Self.counts(first, card, aisle.situation, matter) {
        found.append(Leader(card: first, line: line, matter: matter, answer: answer))
      }
    }
  }
}
