package import BoardModel

/// What rules read of a board, noting what it was when somebody wants to know.
///
/// It is not handed from task to task: words that are put together later get an index of their own.
package struct BoardIndex {
  let tables: BoardTables
  private let log: ReadLog?

  init(_ tables: BoardTables, log: ReadLog? = nil) {
    self.tables = tables
    self.log = log
  }

  /// - Complexity: that of the board's tables.
  package init(_ board: Board) { self.init(BoardTables(board)) }

  /// The whole board; a rule that reads it directly is asked again after every change.
  package var board: Board {
    log?.noteEverything()
    return tables.board
  }

  package var groups: GroupRelations { tables.relations.groups }
  package var places: PlaceRelations { tables.relations.places }
  package var actors: ActorRelations { tables.relations.actors }

  package var actions: TrackedRegister<String, Action> { .init(tables.board.actions, .action, log) }
  package var constraints: TrackedRegister<String, Constraint> {
    .init(tables.board.constraints, .constraint, log)
  }
  package var decisions: TrackedRegister<Int, Decision> { .init(tables.board.decisions, .decision, log) }
  package var departments: TrackedRegister<String, Department> {
    .init(tables.board.departments, .department, log)
  }
  package var draws: TrackedRegister<String, Draw> { .init(tables.board.draws, .draw, log) }
  package var exceptions: TrackedRegister<String, Exception> {
    .init(tables.board.exceptions, .exception, log)
  }
  package var gates: TrackedRegister<String, Gate> { .init(tables.board.gates, .gate, log) }
  package var indicators: TrackedRegister<String, Indicator> {
    .init(tables.board.indicators, .indicator, log)
  }
  package var instructions: TrackedRegister<String, Instruction> {
    .init(tables.board.instructions, .instruction, log)
  }
  package var levers: TrackedRegister<String, Lever> { .init(tables.board.levers, .lever, log) }
  package var notices: TrackedRegister<String, Notice> { .init(tables.board.notices, .notice, log) }
  package var policies: TrackedRegister<String, Policy> { .init(tables.board.policies, .policy, log) }
  package var readings: TrackedRegister<String, Reading> { .init(tables.board.readings, .reading, log) }
  package var resources: TrackedRegister<String, Resource> { .init(tables.board.resources, .resource, log) }
  package var situations: TrackedRegister<String, Situation> {
    .init(tables.board.situations, .situation, log)
  }
  package var tasks: TrackedRegister<String, WorkTask> { .init(tables.board.tasks, .task, log) }
  package var tools: TrackedRegister<String, Tool> { .init(tables.board.tools, .tool, log) }
  package var tripwires: TrackedRegister<String, Tripwire> { .init(tables.board.tripwires, .tripwire, log) }
  package var undertakings: TrackedRegister<String, Undertaking> {
    .init(tables.board.undertakings, .undertaking, log)
  }

  /// The things that a family holds under a key, in order; a change to any of them asks again.
  package func things(_ family: BucketFamily, _ key: String) -> [Subject] {
    let bucket = Bucket(family: family.name, key: key)
    log?.note(bucket, of: family.kinds)
    return tables.things(in: bucket)
  }

  /// The earliest moment at which somebody knew of what an event says. Events do not change, so no note is taken.
  package func firstLearnt(_ position: Int) -> Timestamp? { tables.board.notes[position]?.firstLearnt }

  /// What an event says of itself.
  package func note(_ position: Int) -> FactNote? { tables.board.notes[position] }
}
