import BoardModel

/// Makes numbers of what actions name in one dimension; what names the same one thing is made once and shared.
final class NamesTable: Sendable {
  private let numbers: NameNumbers
  private let isNested: Bool
  private let wider: (@Sendable (String) -> [String])?
  private let singles = Memo<String, PairNames>()

  /// - Parameters:
  ///   - isNested: whether what is wider contains a name, rather than touches it.
  ///   - wider: what a name may be met through, itself among it; nil for a dimension without any.
  init(_ numbers: NameNumbers, isNested: Bool = false, wider: (@Sendable (String) -> [String])? = nil) {
    self.numbers = numbers
    self.isNested = isNested
    self.wider = wider
  }

  /// What is said at one time after the other, in numbers.
  ///
  /// - Complexity: O(*n*) in the names and all that they may be met through; O(1) expected for one name.
  func names(_ said: [ScopeNames]) -> PairNames {
    var names: [String] = []
    for one in said {
      guard case .these(let some) = one else {
        let code = said.count > 1 ? PairNames.anywhere : one == .all ? PairNames.all : PairNames.notStated
        return PairNames(code: code, names: [], wider: [], isRound: false)
      }
      names += some
    }
    names = Words.unique(names)
    if names.count == 1 { return singles.value(names[0]) { single(names[0]) } }
    let own = names.map(numbers.number)
    let wider = wider.map { Words.unique(names.flatMap($0)).map(numbers.number) }
    return PairNames(code: PairNames.several, names: own, wider: wider ?? own, isRound: false)
  }

  private func single(_ name: String) -> PairNames {
    let number = numbers.number(of: name)
    guard let wider else { return PairNames(code: number, names: [number], wider: [number], isRound: false) }
    let own = wider(name)
    return PairNames(
      code: number, names: [number], wider: own.map(numbers.number),
      isRound: isNested && own.contains { $0 != name && wider($0).contains(name) })
  }
}
