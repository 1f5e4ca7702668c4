import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out where more is counted on than there is.
  func capacity(_ finding: Finding) -> [Proposal] {
    let draws = finding.subjects.filter { $0.kind == .draw }
    let call = finding.subjects.first { $0.kind == .undertaking || $0.kind == .instruction }
    if let call, let draw = draws.first.flatMap({ board.draws[$0.id] }) {
      return regained(draw, for: call, finding)
    }
    if let call, let id = finding.subjects.first(where: { $0.kind == .resource })?.id,
      let resource = board.resources[id]
    {
      return refilled(resource, for: call, finding)
    }
    guard let own = draws.last.flatMap({ board.draws[$0.id] }), let resource = board.resources[own.resource]
    else { return [] }
    var proposals: [Proposal] = []
    let others = draws.dropLast()
    let capacity = resource.capacity.value(at: now) ?? 0
    let used = others.compactMap { board.draws[$0.id]?.amount.value(at: now) }.reduce(0, +)
    let asked = own.amount.value(at: now) ?? 0
    let subject = Subject(.draw, own.id)
    if let purpose = own.purpose { proposals += withdrawal(of: purpose, finding).map { [$0] } ?? [] }
    proposals += (draws.reversed()).compactMap { withdrawal(of: $0, finding) }
    if capacity > used, capacity - used < asked {
      let left = capacity - used
      proposals.append(
        Proposal(
          .narrow, "Count on the \(left) \(resource.unit) that are left: \(own.title)", by: own.department,
          [
            command(
              .drawChanged, finding, [("id", .string(own.id)), ("amount", .integer(Int64(left)))])
          ]))
    }
    if let first = others.first {
      proposals.append(
        after(first, subject, .sequence, finding)
          ?? Proposal(
            .sequence, "Move it to another time: \(own.title)", by: own.department,
            moving(Subject(.draw, own.id), finding).commands,
            gaps: [.init(field: "window.from", what: "to when")]))
    }
    proposals.append(more(of: resource, used + asked, finding))
    return proposals
  }

  /// As much of a resource as is counted on; whether there is, its holder has to say.
  private func more(of resource: Resource, _ amount: Int, _ finding: Finding) -> Proposal {
    Proposal(
      .prePosition, "Make \(amount) \(resource.unit) available: \(resource.title)", by: resource.department,
      [
        command(
          .resourceChanged, finding,
          [("id", .string(resource.id)), ("capacity", .integer(Int64(amount)))])
      ])
  }

  /// A promise that outlived the draw behind it.
  private func regained(_ draw: Draw, for call: Subject, _ finding: Finding) -> [Proposal] {
    let highest = draw.amount.entries.map(\.value).max() ?? 0
    let resource = board.resources[draw.resource]
    return [
      Proposal(
        .prePosition, "Hold \(highest) of \(resource?.title ?? draw.resource) for it again",
        by: draw.department,
        [
          command(
            .drawChanged, finding,
            [("id", .string(draw.id)), ("amount", .integer(Int64(highest))), ("status", "held")])
        ]),
      notice(to: groups(of: call), about: [call], by: holder(of: call), finding),
      withdrawal(of: call, finding),
    ].compactMap(\.self)
  }

  /// A call to where nothing is left.
  private func refilled(_ resource: Resource, for call: Subject, _ finding: Finding) -> [Proposal] {
    let waiting = groups(of: call).compactMap { name in
      board.gates.sorted.filter { $0.resource.held(at: now) == resource.id }.lazy.compactMap { gate in
        gate.standings[name]?.value(at: now)?.pending
      }.first
    }
    let counted =
      waiting.isEmpty ? groups(of: call).compactMap { board.groups[$0]?.size.held(at: now)?.least } : waiting
    var proposals: [Proposal] = []
    if counted.count == groups(of: call).count, let most = counted.isEmpty ? nil : counted.reduce(0, +) {
      proposals.append(more(of: resource, most, finding))
    } else {
      proposals.append(
        Proposal(
          .prePosition, "Raise \(resource.title) before people are called", by: resource.department,
          [command(.resourceChanged, finding, [("id", .string(resource.id))])],
          gaps: [.init(field: "capacity", what: "how many \(resource.unit)")]))
    }
    proposals += board.draws.sorted.filter { $0.resource == resource.id }
      .compactMap { withdrawal(of: Subject(.draw, $0.id), finding) }
    proposals.append(
      holding(call, .delay, "Hold it back until there is room", finding))
    proposals += [
      notice(to: groups(of: call), about: [call], by: holder(of: call), finding),
      withdrawal(of: call, finding),
    ].compactMap(\.self)
    return proposals
  }
}
