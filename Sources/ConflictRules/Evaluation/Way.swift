import BoardModel

/// The gates that one group must pass on one pathway, and how far it is.
struct Way: Sendable {
  let group: String
  let pathway: Pathway
  /// The gates of the pathway that the board knows, first to last.
  let gates: [Gate]

  /// Every way of the groups, their own and those of wider groups.
  static func all(of groups: [String], on index: BoardIndex) -> [Way] {
    Words.unique(groups).flatMap { group in
      index.pathways(of: group).map { pathway in
        Way(group: group, pathway: pathway, gates: pathway.gates.compactMap { index.gates[$0] })
      }
    }
  }

  /// One gate on the way, as the group stands before it.
  struct Step {
    var gate: Gate
    var standing: Timeline<GateCount>.Entry?
    var isPassed: Bool
    /// Whether every gate before it has been passed.
    var isNext: Bool
    /// Hours of travel still ahead up to this gate, its own included.
    var travel: Int
    /// Events that say how long the travel takes.
    var travelPositions: [Int]
  }

  /// Walks the way in a world.
  ///
  /// Having moved through a gate puts all before it behind the group; being cleared at one does not.
  func steps(on index: BoardIndex, in world: inout World) -> [Step] {
    var standings: [Timeline<GateCount>.Entry?] = []
    for gate in gates { standings.append(index.standing(of: group, at: gate, in: &world)) }
    let moved = standings.lastIndex { $0?.value.standing == .moved } ?? -1
    var travel = 0
    var travelPositions: [Int] = []
    var isNext = true
    var steps: [Step] = []
    for (number, gate) in gates.enumerated() {
      let isPassed = number <= moved || standings[number]?.value.standing.isPassed ?? false
      if !isPassed, world.value(gate.kind) == .travel, let lead = world.entry(gate.leadHours) {
        travel += lead.value
        travelPositions.append(lead.position)
      }
      steps.append(
        Step(
          gate: gate, standing: standings[number], isPassed: isPassed, isNext: isNext && !isPassed,
          travel: travel, travelPositions: travelPositions))
      if !isPassed { isNext = false }
    }
    return steps
  }
}
