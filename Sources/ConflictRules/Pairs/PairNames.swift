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
  /// Whether its one name lies within what is wider and that within it, by a slip in the record.
  let isRound: Bool

  /// Whether its names are told apart.
  var isNamed: Bool { code >= 0 || code == Self.several }
}
