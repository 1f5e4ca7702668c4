import BoardModel

/// Puts a draw that does not fit into words, with its proof.
struct CapacityReport {
  let index: BoardIndex
  let draw: Draw
  let resource: Resource
  let outcome: Outcome<CapacityDetector.Cause>

  var finding: Finding {
    Finding(
      name: "capacity/\(resource.id)/\(draw.id)", kind: .capacity, rule: CapacityDetector.rule,
      situation: draw.situation, subjects: others.map { Subject(.draw, $0) } + [Subject(.draw, draw.id)],
      departments: Words.unique(
        [resource.department] + others.map { index.draws[$0]?.department ?? "" } + [draw.department]),
      cause: Subject(.resource, resource.id), phases: outcome.phases,
      account: { [draw, resource, outcome] index in
        CapacityReport(index: index, draw: draw, resource: resource, outcome: outcome).account
      })
  }

  /// Draws that were served first.
  private var others: [String] { Words.unique(outcome.worst.causes.flatMap(\.others)) }
  private var cause: CapacityDetector.Cause? { outcome.worst.causes.first }
  private var unit: String { resource.unit }

  private var account: Account {
    Account(
      summary: summary,
      proof: Proof(
        facts: facts,
        meetings: [
          Meeting(dimension: "goods", text: "all draw on \(resource.title)"),
          Meeting(dimension: "time", text: Words.window(draw.window.last?.value ?? .always)),
        ],
        bars: [
          Bar(label: draw.title, span: UncertainSpan(draw.window.last?.value ?? .always)),
          Bar(label: "\(resource.title): \(cause?.capacity ?? 0) \(unit)", span: outcome.hull),
        ],
        hurt: index.hurt(draw.group.map { [$0] } ?? cause?.purpose.flatMap(index.call)?.groups ?? []),
        possible: [
          "\(draw.department) releases the draw or counts on less: \(draw.title)",
          "\(draw.department) moves it to another time",
          "\(resource.department) makes more of \(resource.title) available",
        ] + others.compactMap { index.draws[$0] }.map { "\($0.department) releases: \($0.title)" }))
  }

  private var summary: String {
    cause?.capacity == 0
      ? "\(saying(draw)); \(resource.department)'s \(resource.title) is 0"
      : "\(saying(draw)); \(cause?.asked ?? 0) \(unit) are counted on and "
        + "\(resource.department) has \(cause?.capacity ?? 0) (\(resource.title))"
  }

  private var facts: [ProofFact] {
    var facts = [(draw.trace.created, "\(saying(draw)): \(draw.title)")]
    for cause in outcome.causes {
      facts.append((cause.capacityPosition, "\(resource.title) is \(cause.capacity) \(unit)"))
      for position in cause.drawPositions where position != draw.trace.created {
        facts.append((position, "\(draw.title) as it stands"))
      }
    }
    for other in others {
      if let other = index.draws[other] {
        facts.append((other.trace.created, "\(saying(other)): \(other.title)"))
      }
    }
    return index.facts(facts)
  }

  private func saying(_ draw: Draw) -> String {
    if let call = draw.purpose.flatMap(index.call) { return index.saying(call) }
    return "\(draw.department) counts on \(draw.amount.last?.value ?? 0) for \(draw.title)"
  }
}
