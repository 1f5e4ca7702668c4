package import BoardModel

/// One gate on the way of one group, seen with the gates around it.
package struct PathwayWalk: Sendable {
  package let group: String
  /// The gates of the pathway that the board knows, first to last.
  package let gates: [Gate]
  /// Which of them is looked at.
  package let index: Int

  package var gate: Gate { gates[index] }

  /// Every gate on the ways of the groups, under its identifier.
  package static func walks(of groups: [String], on board: BoardIndex) -> [String: [PathwayWalk]] {
    var walks: [String: [PathwayWalk]] = [:]
    for group in Words.unique(groups) {
      for pathway in board.pathways(of: group) {
        let gates = pathway.gates.compactMap { board.gates[$0] }
        for index in gates.indices {
          walks[gates[index].id, default: []].append(
            PathwayWalk(group: group, gates: gates, index: index))
        }
      }
    }
    return walks
  }

  /// How far the group is on this way in one world.
  package struct Progress {
    package var standing: Timeline<GateCount>.Entry?
    /// Whether the group is through the gate: cleared there, or moved through it or a later one.
    package var isPassed: Bool
    /// Whether every gate before it has been passed.
    package var isNext = true
    /// The last moment at which the gate must be passed, for people to get through it and all that
    /// follows before anything closes or the call's time is over; nil when nothing ends.
    package var deadline: Timestamp?
    /// Hours that the gate itself takes; nil when not known.
    package var lead: Int?
    /// Hours that the gates not yet passed take, up to and with this one.
    package var leadUntilHere: Int
    package var closes: Timeline<Timestamp>.Entry?
  }

  /// Walks the way in a world.
  ///
  /// Being cleared at a later gate is permission, not passage: people who have a seat still wait for the
  /// security check. Only having moved through a later gate puts this one behind them.
  /// - Complexity: O(*g* · *d*) for *g* gates and a group within *d* others.
  package func progress(on board: BoardIndex, until end: Timestamp?, in world: inout World) -> Progress {
    var progress = Progress(isPassed: false, leadUntilHere: 0)
    var after = 0
    for (position, gate) in gates.enumerated() {
      let standing = board.standing(of: group, at: gate, in: &world)
      if position > index, standing?.value.standing == .moved {
        progress.isPassed = true
        return progress
      }
      let isPassed = standing?.value.standing.isPassed ?? false
      if position == index {
        progress.standing = standing
        progress.closes = world.entry(gate.closes)
        progress.lead = world.value(gate.leadHours)
        if isPassed {
          progress.isPassed = true
          return progress
        }
      }
      guard !isPassed else { continue }
      if position < index { progress.isNext = false }
      let lead = position == index ? progress.lead ?? 0 : world.value(gate.leadHours) ?? 0
      if position <= index { progress.leadUntilHere += lead } else { after += lead }
      if position >= index, let closes = world.value(gate.closes) {
        let latest = closes.adding(.hours(Int64(-after)))
        progress.deadline = [progress.deadline, latest].compactMap(\.self).min()
      }
    }
    if let end {
      let latest = end.adding(.hours(Int64(-after)))
      progress.deadline = [progress.deadline, latest].compactMap(\.self).min()
    }
    return progress
  }
}
