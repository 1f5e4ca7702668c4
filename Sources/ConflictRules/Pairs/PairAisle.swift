/// The actions of one situation that stand on one side of one lever or rule.
struct PairAisle: Hashable, Sendable {
  enum Side: UInt8, Sendable {
    /// They need a lever.
    case needing
    /// They lower a lever.
    case lowering
    /// They stand on the second side of a rule.
    case second
    /// They stand on the first side of a rule.
    case first

    /// Whether they stand on the side that is undermined or helped.
    var isReceiving: Bool { self == .needing || self == .second }

    var opposite: Side {
      switch self {
      case .needing: .lowering
      case .lowering: .needing
      case .second: .first
      case .first: .second
      }
    }
  }

  let situation: Int32
  let number: Int32
  let side: Side

  /// Those on the other side.
  var opposite: PairAisle { PairAisle(situation: situation, number: number, side: side.opposite) }
}
