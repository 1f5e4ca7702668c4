import BoardModel
import ConflictRules

/// The events of a history in the order in which they came to be known, to anybody or to one department.
///
/// An event is never put before what it speaks of: nobody can know that a promise was withdrawn and not that it
/// was made. Folding them in this order therefore gives at each step the board of what was known by then.
package struct KnownOrder: Sendable {
  /// Events known from one moment on, in order of position.
  struct Step: Sendable {
    var moment: Timestamp
    var events: [Event]
  }

  private(set) var steps: [Step]

  /// - Parameter moment: which moment counts as the one at which an event was known.
  /// - Complexity: O(*n* log *n*).
  init(_ events: [Event], on board: Board, moment: (EventKnowledge) -> Timestamp) {
    var known: [Int: Timestamp] = [:]
    var byMoment: [Timestamp: [Event]] = [:]
    for event in events {
      var time = moment(EventKnowledge(event, on: board))
      for position in Self.grounds(of: event, on: board) where position < event.position {
        if let ground = known[position] { time = max(time, ground) }
      }
      known[event.position] = time
      byMoment[time, default: []].append(event)
    }
    steps = byMoment.sorted { $0.key < $1.key }.map { Step(moment: $0.key, events: $0.value) }
  }

  /// Positions of what an event changes or corrects.
  private static func grounds(of event: Event, on board: Board) -> [Int] {
    guard let kind = EventKind(rawValue: event.kind), let body = BodyReader(event.body) else { return [] }
    let id = body.string("id") ?? ""
    let created: Int? =
      switch kind {
      case .actionChanged: board.actions[id]?.trace.created
      case .policyChanged, .policyVersioned: board.policies[id]?.trace.created
      case .undertakingChanged: board.undertakings[id]?.trace.created
      case .instructionChanged: board.instructions[id]?.trace.created
      case .gateChanged, .gateCounted: board.gates[id]?.trace.created
      case .taskChanged: board.tasks[id]?.trace.created
      case .resourceChanged: board.resources[id]?.trace.created
      case .drawChanged: board.draws[id]?.trace.created
      case .exceptionChanged: board.exceptions[id]?.trace.created
      case .constraintChanged: board.constraints[id]?.trace.created
      case .indicatorChanged: board.indicators[id]?.trace.created
      case .triggerReceived, .dutyTakenUp:
        board.tripwires[body.string("tripwire") ?? ""]?.trace.created
      default: nil
      }
    return [created, body.integer("corrects").map(Int.init)].compactMap(\.self)
  }

  /// The events known by a moment, in order of position.
  func events(knownBy moment: Timestamp) -> [Event] {
    steps.prefix { $0.moment <= moment }.flatMap(\.events).sorted { $0.position < $1.position }
  }

  /// The first moment at which what was known by then held each of some findings.
  ///
  /// A finding counts from *watch* on: what is only noted is raised nowhere.
  /// - Parameter progress: told now and then how many hundredths are done; what it throws ends the search.
  /// - Complexity: one evaluation for each moment at which something became known, until all are found.
  func firstHeld<Failure: Error>(
    _ names: Set<String>, progress: (Int) throws(Failure) -> Void
  ) throws(Failure) -> [String: Timestamp] {
    var state = BoardState()
    var first: [String: Timestamp] = [:]
    for (index, step) in steps.enumerated() {
      guard first.count < names.count else { break }
      if index.isMultiple(of: 16) { try progress(100 * index / steps.count) }
      state.apply(step.events)
      for finding in state.findings where names.contains(finding.name) && first[finding.name] == nil {
        if finding.phases.contains(where: { $0.severity > .note }) { first[finding.name] = step.moment }
      }
    }
    return first
  }
}
