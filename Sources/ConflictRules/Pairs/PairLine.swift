import BoardModel

/// A way in which an action may undermine or help others: by a lever that it lowers, or by a rule on whose first side
/// it stands.
final class PairLine: Sendable {
  enum Matter: Sendable {
    case lever(String)
    case rule(PairRule)
  }

  let matter: Matter
  /// The number of the lever or rule.
  let number: Int32
  /// Whether it is by a rule; asked for every candidate, and a rule is long.
  let isRule: Bool
  /// What the action does to the lever, in the order in which it counts; for a rule, which looks at none, a nil.
  let effects: [LeverEffect?]
  /// Whether nothing that it does spares anybody.
  let sparesNobody: Bool
  /// Whether it does one thing and spares nobody, so that when it meets others follows from a comparison.
  let isPlain: Bool
  /// Whether all actions by its tool do the same at the same pace.
  let isShared: Bool

  /// - Parameter effects: what the action does to the lever; one or more.
  init(lever: String, _ number: Int32, _ effects: [LeverEffect], _ tool: Tool?) {
    matter = .lever(lever)
    isRule = false
    self.number = number
    self.effects = effects
    sparesNobody = effects.allSatisfy(\.spared.isEmpty)
    isPlain = effects.count == 1 && sparesNobody
    isShared =
      effects.count == 1 && effects[0].lagDays == tool?.lagDays && effects[0].decayDays == tool?.decayDays
  }

  init(_ rule: PairRule, _ number: Int32) {
    matter = .rule(rule)
    isRule = true
    self.number = number
    effects = [nil]
    sparesNobody = true
    isPlain = true
    isShared = true
  }

  /// Where those lie that are undermined or helped this way.
  func aisle(_ situation: Int32) -> PairAisle {
    PairAisle(situation: situation, number: number, side: isRule ? .second : .needing)
  }

  /// What tells apart of what the same is said; nil where it is the action's own.
  func key(_ tool: Int32, _ other: Int32) -> UInt64? {
    guard isShared else { return nil }
    func part(_ number: Int32, _ shift: UInt64) -> UInt64 {
      UInt64(UInt16(truncatingIfNeeded: number)) << shift
    }
    return part(tool, 48) | part(other, 32) | (isRule ? 1 << 31 : 0) | UInt64(UInt32(bitPattern: number))
  }
}
