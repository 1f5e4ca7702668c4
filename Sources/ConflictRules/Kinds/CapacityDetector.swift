package import BoardModel

/// Finds draws that do not fit into what there is, first recorded first served.
///
/// Looked at from each moment on: draws as they then stand, capacity as it then is and as changes already
/// known will make it. *Blocking* when there is nothing at all, or when people are being moved on the
/// strength of the draw; otherwise *conflict*.
package struct CapacityDetector: Detector {
  package static let rule = Rule(
    id: "capacity", version: 1, title: "More counted on than there is",
    reason: "A seat, a quota or a sum that two count on is there for one of them only.",
    source: "Record AF-04 and AF-10: no quota for new decisions, a promise that outlived its seat")

  package static let kinds: Set<EntityKind> = [.resource]
  package static let buckets: [BucketFamily] = [.drawsOn]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.resources.unorderedKeys.map { Subject(.resource, $0) }
  }

  /// One finding for every draw on a resource that does not fit.
  ///
  /// - Complexity: O(*d* log *d*) for *d* draws where all fit; where they may not, O(*m*³) in the draws that may
  ///   contend.
  package func findings(at unit: Subject) -> [Finding] {
    guard let resource = index.resources[unit.id] else { return [] }
    let draws = contending(index.draws(on: unit.id), for: resource)
    guard !draws.isEmpty else { return [] }
    let outcomes = Sweep.outcomes { judge(draws, resource, &$0) }
    return draws.compactMap { draw in
      outcomes[draw.id].map {
        CapacityReport(index: index, draw: draw, resource: resource, outcome: $0).finding
      }
    }
  }

  struct Cause: Hashable, Sendable {
    var others: [String]
    var asked: Int
    var capacity: Int
    var capacityPosition: Int
    var drawPositions: [Int]
    var moment: Timestamp?
    var purpose: Subject?
  }

  /// The draws that could be too many at some time, however their amounts and the capacity change.
  private func contending(_ draws: [Draw], for resource: Resource) -> [Draw] {
    guard let least = resource.capacity.entries.map(\.value).min() else { return [] }
    let hulls = draws.map { draw -> (from: Timestamp, to: Timestamp, amount: Int) in
      let windows = draw.window.entries.map(\.value)
      let from = windows.map { $0.from ?? Sweep.beginning }.min() ?? Sweep.beginning
      let to = windows.map { $0.to ?? Sweep.end }.max() ?? Sweep.end
      return (from, to, draw.amount.entries.map(\.value).max() ?? 0)
    }
    var changes: [(at: Timestamp, amount: Int)] = hulls.flatMap {
      [(at: $0.from, amount: $0.amount), (at: $0.to, amount: -$0.amount)]
    }
    // Ends before beginnings, since windows that touch do not meet.
    changes.sort { ($0.at, $0.amount) < ($1.at, $1.amount) }
    var crowded: [(from: Timestamp, to: Timestamp)] = []
    var total = 0
    for (number, change) in changes.enumerated() {
      total += change.amount
      if total > least, number + 1 < changes.count { crowded.append((change.at, changes[number + 1].at)) }
    }
    guard let first = crowded.first, let last = crowded.last else { return [] }
    return zip(draws, hulls).filter { $0.1.from < last.to && first.from < $0.1.to }.map(\.0)
  }

  /// A draw as it stands in one world.
  private struct Standing {
    var draw: Draw
    var amount: Int
    var window: TimeWindow
    var positions: [Int]
  }

  private func judge(_ draws: [Draw], _ resource: Resource, _ world: inout World) -> [String: Verdict<Cause>]
  {
    let steps = capacity(of: resource, in: &world)
    guard !steps.isEmpty else { return [:] }
    let standing = draws.compactMap { self.standing($0, in: &world) }
    var points = [world.moment]
    for moment in steps.map(\.from) + standing.compactMap(\.window.from) where !world.isPast(moment) {
      points.append(moment)
    }
    points = Set(points).sorted()
    var used = [Int](repeating: 0, count: points.count)
    var users = [[String]](repeating: [], count: points.count)
    var verdicts: [String: Verdict<Cause>] = [:]
    for draw in standing {
      let span = points.indices.filter { draw.window.contains(points[$0]) }
      var misfit: (point: Int, step: CapacityStep)?
      for point in span {
        guard let step = steps.last(where: { $0.from <= points[point] }) else { continue }
        if used[point] + draw.amount > step.amount {
          misfit = (point, step)
          break
        }
      }
      guard let misfit else {
        for point in span {
          used[point] += draw.amount
          users[point].append(draw.draw.id)
        }
        continue
      }
      verdicts[draw.draw.id] = verdict(
        draw, misfit.step, others: users[misfit.point], used: used[misfit.point],
        at: points[misfit.point], &world)
    }
    return verdicts
  }

  private func verdict(
    _ standing: Standing, _ step: CapacityStep, others: [String], used: Int, at point: Timestamp,
    _ world: inout World
  ) -> Verdict<Cause> {
    var severity: Severity = step.amount == 0 ? .blocking : .conflict
    if let purpose = standing.draw.purpose, let call = index.call(purpose), call.movesPeople,
      call.state(in: &world) != nil
    {
      severity = .blocking
    }
    let moment = point > world.moment ? point : nil
    return Verdict(
      severity, bites: moment,
      causes: [
        Cause(
          others: others, asked: used + standing.amount, capacity: step.amount,
          capacityPosition: step.position, drawPositions: standing.positions, moment: moment,
          purpose: standing.draw.purpose)
      ])
  }

  private func standing(_ draw: Draw, in world: inout World) -> Standing? {
    let status = world.entry(draw.status)
    guard status?.value != .released, let amount = world.entry(draw.amount), amount.value > 0 else {
      return nil
    }
    let window = world.entry(draw.window)
    if let end = window?.value.to, world.isPast(end) { return nil }
    return Standing(
      draw: draw, amount: amount.value, window: window?.value ?? .always,
      positions: [draw.trace.created, amount.position, window?.position, status?.position].compactMap(\.self))
  }

  struct CapacityStep {
    var from: Timestamp
    var amount: Int
    var position: Int
  }

  /// What there is now, and the changes to come that somebody knows of already.
  func capacity(of resource: Resource, in world: inout World) -> [CapacityStep] {
    var steps: [CapacityStep] = []
    let current = world.entry(resource.capacity)
    if let current {
      steps.append(CapacityStep(from: Sweep.beginning, amount: current.value, position: current.position))
    }
    for entry in resource.capacity.entries.reversed() where entry.position != current?.position {
      // What comes before the entry in force has been replaced by it.
      guard !world.hasHappened(entry.occurred, position: entry.position) else { break }
      guard let known = index.firstLearnt(entry.position), world.isPast(known) else { continue }
      let isEarly =
        entry.occurred.earliest > world.moment && world.comesEarly(entry.occurred, position: entry.position)
      steps.append(
        CapacityStep(
          from: isEarly ? entry.occurred.earliest : entry.occurred.latest, amount: entry.value,
          position: entry.position))
    }
    steps.sort { ($0.from, $0.position) < ($1.from, $1.position) }
    return steps
  }
}
