import BoardModel

/// What is said of pairs, worked out once for all pairs of which the same is said.
final class PairMatters: Sendable {
  private let shared = Memo<UInt64, PairMatter>()

  /// What is said of an action on one of its lines and others by one tool.
  ///
  /// - Complexity: O(1) expected, but the first time and for what an action does at a pace of its own; O(*r*) in the
  ///   rules then.
  func matter(
    _ card: PairCard, _ line: PairLine, _ tool: @autoclosure () -> Tool?, _ toolNumber: Int32,
    _ relations: BoardRelations
  ) -> PairMatter {
    func make() -> PairMatter {
      let wording =
        switch line.matter {
        case .rule(let rule): PairWording(rule)
        case .lever(let lever):
          relations.rules.wording(card.profile.tool, lowers: lever, tool(), isObjective: false)
        }
      return PairMatter(line, wording, relations)
    }
    return line.key(card.tool, toolNumber).map { shared.value($0, make) } ?? make()
  }
}
