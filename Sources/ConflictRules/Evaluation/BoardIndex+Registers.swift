package import BoardModel

extension BoardIndex {
  package var abuses: TrackedRegister<String, Abuse> { .init(tables.board.abuses, .abuse, log) }
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
  package var ruleAdjustments: TrackedRegister<String, Timeline<RuleAdjustment>> {
    .init(tables.board.ruleAdjustments, .rule, log)
  }
  package var rules: TrackedRegister<String, PairRule> { .init(tables.board.rules, .rule, log) }
  package var situations: TrackedRegister<String, Situation> {
    .init(tables.board.situations, .situation, log)
  }
  package var tasks: TrackedRegister<String, WorkTask> { .init(tables.board.tasks, .task, log) }
  package var tools: TrackedRegister<String, Tool> { .init(tables.board.tools, .tool, log) }
  package var triggers: TrackedRegister<String, Trigger> { .init(tables.board.triggers, .trigger, log) }
  package var tripwires: TrackedRegister<String, Tripwire> { .init(tables.board.tripwires, .tripwire, log) }
  package var undertakings: TrackedRegister<String, Undertaking> {
    .init(tables.board.undertakings, .undertaking, log)
  }
}
