/// A step of work.
package struct WorkTask: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var department = Timeline<String>()
  package var post = Timeline<String>()
  package var status = Timeline<TaskStatus>()
  package var due = Timeline<Timestamp>()
  package var blockedBy = Timeline<[String]>()
  /// The department that it waits for.
  package var waitingOn = Timeline<String>()
  /// The action that it is part of.
  package var action = Timeline<String>()
  package var done = Timeline<Int>()
  package var total = Timeline<Int>()
  package var restsOn = Timeline<[Subject]>()
  package var note: String?
  package var trace: Trace

  /// Whether it ever rests on something or waits for a department, so that a rule may look at it.
  package var isBound: Bool { !waitingOn.isEmpty || restsOn.entries.contains { !$0.value.isEmpty } }

  /// How far it is at a moment.
  package func state(at moment: Timestamp) -> TaskStatus { status.value(at: moment) ?? .todo }

  /// When what an event said of it came to be so; nil where the event put nothing into a timeline, or it has been
  /// corrected since.
  ///
  /// - Complexity: O(*n*) in what was said of the task.
  package func occurred(_ position: Int) -> UncertainTime? {
    status.occurred(position) ?? done.occurred(position) ?? total.occurred(position) ?? due.occurred(position)
      ?? department.occurred(position) ?? waitingOn.occurred(position) ?? blockedBy.occurred(position)
      ?? post.occurred(position) ?? action.occurred(position) ?? restsOn.occurred(position)
  }

  /// The events behind what its timelines hold, in no order and some of them more than once.
  package var positions: [Int] {
    status.positions + done.positions + total.positions + due.positions + department.positions
      + waitingOn.positions + blockedBy.positions + post.positions + action.positions + restsOn.positions
  }

  /// Who does it at a moment.
  package func owner(at moment: Timestamp) -> String { department.held(at: moment) ?? "" }
}
