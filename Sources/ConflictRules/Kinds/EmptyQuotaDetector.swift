package import BoardModel

/// Finds calls that send people to a gate where there is nothing left, and no draw says so.
///
/// A call draws on whatever is used up at the gates ahead, even where nobody has recorded how much. Where
/// there is none at all, it cannot be kept: *blocking*, also while it is only proposed, since no part of
/// it fits.
package struct EmptyQuotaDetector: Detector {
  package static let rule = CapacityDetector.rule
  package static let kinds: Set<EntityKind> = [.instruction, .undertaking]
  package static let buckets: [BucketFamily] = [.drawsFor]

  private let index: BoardIndex
  private let capacities: CapacityDetector

  package init(_ index: BoardIndex) {
    self.index = index
    capacities = CapacityDetector(index)
  }

  package func units() -> [Subject] { index.callUnits }

  /// One finding for every exhausted resource on the way of a call.
  ///
  /// - Complexity: O(*g*²) for groups that have ways of *g* gates, times their changes.
  package func findings(at unit: Subject) -> [Finding] {
    guard let call = index.call(unit), call.movesPeople else { return [] }
    let walks = PathwayWalk.walks(of: call.groups, on: index)
    var byResource: [String: [PathwayWalk]] = [:]
    for id in walks.keys.sorted() {
      for walk in walks[id] ?? [] {
        for resource in walk.gate.resource.entries.map(\.value).uniqued() {
          byResource[resource, default: []].append(walk)
        }
      }
    }
    return byResource.keys.sorted().compactMap { id -> Finding? in
      guard let resource = index.resources[id], let walks = byResource[id],
        // Its own draw says it more exactly.
        !index.draws(for: call.subject).contains(where: { $0.resource == id })
      else { return nil }
      return Sweep.outcome { judge(call, resource, walks, &$0) }.map { finding(call, resource, walks, $0) }
    }
  }

  private struct Cause: Hashable, Sendable {
    var groups: [String]
    var capacityPosition: Int
    var positions: [Int]
  }

  private func judge(
    _ call: Call, _ resource: Resource, _ walks: [PathwayWalk], _ world: inout World
  ) -> Verdict<Cause>? {
    guard let state = call.state(in: &world),
      let empty = capacities.capacity(of: resource, in: &world).first(where: {
        $0.from <= world.moment && $0.amount == 0
      }), case .these(let names) = state.scope.groups
    else { return nil }
    let ahead = walks.filter { walk in
      names.contains(walk.group) && world.value(walk.gate.resource) == resource.id
        && !walk.progress(on: index, until: nil, in: &world).isPassed
    }
    guard !ahead.isEmpty else { return nil }
    let start = state.scope.window.from
    return Verdict(
      .blocking, bites: start.flatMap { world.isPast($0) ? nil : $0 },
      causes: [
        Cause(
          groups: Words.unique(ahead.map(\.group)), capacityPosition: empty.position,
          positions: state.positions)
      ])
  }

  private func finding(
    _ call: Call, _ resource: Resource, _ walks: [PathwayWalk], _ outcome: Outcome<Cause>
  ) -> Finding {
    Finding(
      name: "capacity/\(resource.id)/\(call.subject.kind.rawValue)-\(call.subject.id)", kind: .capacity,
      rule: Self.rule, situation: call.situation, subjects: [Subject(.resource, resource.id), call.subject],
      departments: Words.unique([call.department, resource.department]),
      cause: Subject(.resource, resource.id), phases: outcome.phases,
      account: { Self.account(call, resource, walks, outcome, $0) })
  }

  private static func account(
    _ call: Call, _ resource: Resource, _ walks: [PathwayWalk], _ outcome: Outcome<Cause>,
    _ index: BoardIndex
  ) -> Account {
    let groups = outcome.worst.causes.first?.groups ?? call.groups
    let gates = Words.list(Words.unique(walks.map(\.gate.title)))
    var facts = [(call.created, "\(index.saying(call)): \(call.title)")]
    for cause in outcome.causes {
      facts.append((cause.capacityPosition, "\(resource.title) is 0 \(resource.unit)"))
    }
    return Account(
      summary: "\(index.saying(call)); \(resource.department)'s \(resource.title) is 0",
      proof: Proof(
        facts: index.facts(facts),
        meetings: [
          Meeting(dimension: "groups", text: "\(index.people(groups)) must pass \(gates)"),
          Meeting(dimension: "goods", text: "\(resource.title) is used up there"),
        ],
        bars: [
          Bar(label: index.saying(call), span: call.span),
          Bar(label: "\(resource.title) is 0", span: outcome.hull),
        ], hurt: index.hurt(groups),
        possible: [
          "\(resource.department) raises \(resource.title) before people are called",
          "\(call.department) delays or withdraws: \(call.title)",
          "Another department releases its draw on \(resource.title)",
        ]))
  }
}
