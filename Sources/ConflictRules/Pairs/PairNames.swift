import BoardModel

/// What an action says in one dimension over all its time, in numbers.
struct PairNames: Sendable {
  /// All are named.
  static let all: Int32 = -1
  /// Nothing is stated.
  static let notStated: Int32 = -2
  /// At some time all or none are named.
  static let anywhere: Int32 = -3
  /// Several are named; `names` holds them.
  static let several: Int32 = -4

  /// The one name, or one of the words above.
  let code: Int32
  /// Every name at any time, each once; none when they are not told apart.
  let names: [Int32]
  /// The names and all that they may be met through: wider places, groups with members in common, whoever controls an
  /// actor.
  let wider: [Int32]

  /// - Parameters:
  ///   - said: what the action says at one time after the other.
  ///   - numbers: the table of the dimension.
  ///   - wider: what a name may be met through, itself among it; nil for a dimension without any.
  init(_ said: [ScopeNames], _ numbers: NameNumbers, wider: ((String) -> [String])? = nil) {
    var names: [String] = []
    for one in said {
      guard case .these(let some) = one else {
        code =
          said.count > 1 ? Self.anywhere : one == .all ? Self.all : Self.notStated
        self.names = []
        self.wider = []
        return
      }
      names += some
    }
    names = Words.unique(names)
    self.names = names.map(numbers.number)
    code = names.count == 1 ? self.names[0] : Self.several
    guard let wider else {
      self.wider = self.names
      return
    }
    self.wider =
      names.count == 1
      ? wider(names[0]).map(numbers.number) : Words.unique(names.flatMap(wider)).map(numbers.number)
  }

  /// Whether its names are told apart.
  var isNamed: Bool { code >= 0 || code == Self.several }
}
