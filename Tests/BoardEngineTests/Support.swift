import BoardEngine
import BoardModel
import TestSupport

/// A board with four departments, one group on its way through one gate, and a promise that needs it.
enum Scene {
  static func guards(standing: String? = nil) -> BoardBuilder {
    var builder = BoardBuilder()
    for department in ["FCDO", "HO", "MOD", "HMT"] { builder.department(department) }
    builder.add(.situationOpened, ["id": "AFG-2021", "title": "Afghanistan", "stage": "ongoing"])
    builder.group("guards")
    builder.policy("arap", by: "MOD")
    builder.version("arap", 1, ["guards": "yes"])
    builder.gate("clearance", owner: "HO")
    builder.pathway("way", ["guards"], ["clearance"])
    if let standing { builder.count("clearance", "guards", standing) }
    return builder
  }

  static func state(_ builder: BoardBuilder) -> BoardState { BoardState(board: builder.board) }

  static func context(
    _ department: String? = "FCDO", hours: Double = 1, seen: Int = 0, isScripted: Bool = false,
    forAll: Bool = false
  ) -> DecisionContext {
    DecisionContext(
      now: BoardBuilder.hour(hours), department: department, actsForEveryDepartment: forAll,
      isScripted: isScripted, seenPosition: seen, program: "test")
  }

  static func command(_ kind: EventKind, _ fields: [String: JSONValue]) -> Command {
    Command(kind, situation: "AFG-2021", JSONObject(fields.map { ($0.key, $0.value) }))
  }

  /// The board after a command and everything it raised, and the events that made it so.
  static func after(
    _ command: Command, on state: BoardState, in context: DecisionContext
  ) throws -> BoardState {
    try state.admit(command, in: context).state
  }
}
