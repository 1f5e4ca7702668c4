import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out of a duty that was set off: it is taken up with a task, or a decision says why it is not owed.
  func tripWire(_ finding: Finding) -> [Proposal] {
    guard let tripwire = finding.subjects.last.flatMap({ board.tripwires[$0.id] }) else { return [] }
    let task = state.freeIdentifier(for: .taskRecorded)
    let title = "Take it up: \(tripwire.duty)"
    var fields = work(.nameOwner, tripwire.duty, by: tripwire.department, finding).commands.first?.fields
    fields?["id"] = .string(task)
    return [
      Proposal(
        .nameOwner, title, by: tripwire.department,
        [
          fields.map { Command(.taskRecorded, situation: finding.situation, $0) },
          command(
            .dutyTakenUp, finding,
            [("tripwire", .string(tripwire.id)), ("task", fields == nil ? nil : .string(task))]),
        ].compactMap(\.self)),
      deciding(
        "Record by a decision why it is not owed this time: \(tripwire.duty)", by: nil,
        leaving: .init(field: "rationale", what: "why it is not owed"), .escalate, finding,
        named: "Not owed this time: \(tripwire.duty)"),
    ]
  }

  /// Ways out of what nobody looks at.
  func blindSpot(_ finding: Finding) -> [Proposal] {
    if let tool = finding.subjects.last.flatMap({ $0.kind == .tool ? board.tools[$0.id] : nil }) {
      return unconsidered(tool, finding)
    }
    guard let indicator = finding.subjects.first.flatMap({ board.indicators[$0.id] }) else { return [] }
    // Whoever owes something when it appears has reason to watch it.
    let owing = board.tripwires.sorted.filter { $0.indicators.contains(indicator.id) }.map(\.department)
    let watchers = Set(owing).sorted()
    var proposals = watchers.map { department in
      Proposal(
        .nameOwner, "\(department), which a trip-wire makes act on it, watches it: \(indicator.title)",
        by: department,
        [
          command(
            .indicatorChanged, finding,
            [("id", .string(indicator.id)), ("watchers", JSONValue([department]))])
        ])
    }
    if watchers.isEmpty {
      proposals.append(
        Proposal(
          .nameOwner, "Name the department that watches it: \(indicator.title)", by: nil,
          [command(.indicatorChanged, finding, [("id", .string(indicator.id))])],
          gaps: [.init(field: "watchers", what: "which department")]))
    }
    return proposals
  }

  private func unconsidered(_ tool: Tool, _ finding: Finding) -> [Proposal] {
    [
      Proposal(
        .prePosition, "Propose an action with it: \(tool.title)", by: tool.department,
        [
          command(
            .actionRecorded, finding,
            [
              ("title", Self.line(tool.title)), ("department", .string(tool.department)),
              ("tool", .string(tool.id)), ("status", "proposed"),
            ])
        ]),
      deciding(
        "Record that it was considered and why not: \(tool.title)", by: tool.department,
        leaving: .init(field: "rationale", what: "why not"), .acceptRisk, finding,
        named: "Considered and not used: \(tool.title)", [("manner", "risk_accepted")]),
    ]
  }
}
