/// Everything a board holds after some number of events: their fold in order of position and nothing else.
///
/// Copies are cheap and share what they have in common, so a preview works on a copy and a review keeps
/// many moments.
package struct Board: Sendable {
  /// Position of the last event that the board holds; 0 for an empty board.
  package var position = 0
  package var title = ""
  package var isExercise = false
  package var clock = BoardClock()
  /// The board's time of the last event.
  package var lastTime: Timestamp?

  package var departments = Register<String, Department>()
  package var levers = Register<String, Lever>()
  package var tools = Register<String, Tool>()
  package var rules = Register<String, PairRule>()
  /// What the committee did to rules, in the order of recording, under the rule's identifier.
  package var ruleAdjustments = Register<String, Timeline<RuleAdjustment>>()
  package var situations = Register<String, Situation>()
  package var groups = Register<String, Group>()
  package var places = Register<String, Place>()
  package var actors = Register<String, PartyActor>()

  package var actions = Register<String, Action>()
  package var policies = Register<String, Policy>()
  package var undertakings = Register<String, Undertaking>()
  package var pathways = Register<String, Pathway>()
  package var gates = Register<String, Gate>()
  package var instructions = Register<String, Instruction>()
  package var tasks = Register<String, WorkTask>()
  /// The tasks that rest on something or wait for a department: few among many, and the only ones that a rule looks at.
  package internal(set) var boundTasks: Set<String> = []
  package var resources = Register<String, Resource>()
  package var draws = Register<String, Draw>()
  package var notices = Register<String, Notice>()
  package var readings = Register<String, Reading>()
  package var exceptions = Register<String, Exception>()
  package var constraints = Register<String, Constraint>()
  package var abuses = Register<String, Abuse>()
  package var indicators = Register<String, Indicator>()
  package var tripwires = Register<String, Tripwire>()
  package var triggers = Register<String, Trigger>()

  /// What things were called before they were called otherwise, by kind and identifier; the others have no entry.
  var titles = Register<String, Timeline<String>>()

  package var lines = Register<Int, LogLine>()
  /// What was attached by its hash, under the position of the entry that did.
  package var materials = Register<Int, Material>()
  package var decisions = Register<Int, Decision>()
  package var conflicts = Register<String, ConflictLife>()
  /// Who went ahead with findings before the board had raised them, until it has.
  var goneAhead: [String: [ConflictLife.GoneAhead]] = [:]
  /// What events said of themselves, by position; task and log events without a source leave none.
  package var notes = Register<Int, FactNote>()
  /// Entries of the exercise script that have been played or refused.
  package var scriptEntries = Register<String, Int>()
  package var scriptRefusals = Register<String, String>()

  package init() {}

  /// The board's time at a wall time.
  package func now(atWall wall: Timestamp) -> Timestamp { clock.time(atWall: wall) }
}
