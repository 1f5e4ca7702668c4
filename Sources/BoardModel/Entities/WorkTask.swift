/// A step of work.
package struct WorkTask: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var department: String
  package var post: String?
  package var status = Timeline<TaskStatus>()
  package var due: Timestamp?
  package var blockedBy: [String] = []
  package var waitingOn: String?
  package var action: String?
  package var done: Int?
  package var total: Int?
  package var restsOn: [Subject] = []
  package var note: String?
  package var trace: Trace

  /// Whether it rests on something or waits for a department, so that a rule may look at it.
  package var isBound: Bool { !restsOn.isEmpty || waitingOn != nil }

  /// How far it is at a moment.
  package func state(at moment: Timestamp) -> TaskStatus { status.value(at: moment) ?? .todo }
}
