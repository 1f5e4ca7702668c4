import BoardEngine
import BoardModel

/// The form of any kind of entry, made from its schema and what the board holds.
struct EntryForm {
  let builder: FormBuilder
  let kind: EventKind
  /// What it is about: the thing that changes or is counted, or what a new entry begins with.
  let about: String
  let plan: EntryPlan

  init?(_ builder: FormBuilder, _ kind: EventKind, about: String) {
    guard let plan = EntryPlan.of(kind) else { return nil }
    self.builder = builder
    self.kind = kind
    self.about = about
    self.plan = plan
  }

  var board: Board { builder.board }

  /// The thing that the entry changes, by the field that names it; nil for what is new.
  var changed: Subject? {
    if kind == .decisionCompleted || kind == .decisionConfirmed { return Subject(.decision, about) }
    guard case .reference(let entity)? = KindSchema.of(kind).field("id")?.type else { return nil }
    return Subject(entity, about)
  }

  /// What the entry says of its thing without being asked.
  var fixed: JSONObject {
    guard let changed else { return JSONObject() }
    if changed.kind == .decision { return JSONObject([("number", .integer(Int64(about) ?? 0))]) }
    return JSONObject([("id", .string(about))])
  }

  /// What the fields begin with; nil when what it is about is not on the board.
  private var given: JSONObject? {
    if let changed {
      guard let held = HeldFields.of(changed, on: board, at: builder.now) else { return nil }
      if kind != .gateCounted { return held }
      let groups = countable
      guard groups.count == 1, let group = groups.first else { return JSONObject() }
      var fields = HeldFields.count(board.gates[about]?.standings[group]?.value(at: builder.now))
      fields["group"] = .string(group)
      return fields
    }
    guard !about.isEmpty else { return JSONObject() }
    let (name, value): (String, JSONValue) =
      switch kind {
      case .drawRecorded: ("resource", .string(about))
      case .noticeSent: ("about", JSONValue([about]))
      case .exceptionRecorded: ("from", JSONValue([about]))
      case .triggerReceived, .dutyTakenUp: ("tripwire", .string(about))
      case .ruleAdjusted: ("rule", .string(about))
      default: ("subject", .string(about))
      }
    return JSONObject([(name, value)])
  }

  /// The groups that have been counted at the gate.
  var countable: [String] {
    guard kind == .gateCounted else { return [] }
    return board.gates[about]?.standings.keys.sorted() ?? []
  }

  /// Nil when what it is about is not on the board.
  var fields: [FormField]? {
    guard let given else { return nil }
    let schema = KindSchema.of(kind)
    let order = plan.first + Self.late + schema.fields.map(\.name)
    var seen = Set(["id", "script_entry", "acknowledges"] + fixed.keys)
    if !builder.state.viewer.actsForEveryDepartment { seen.formUnion(["by", "recorded_for"]) }
    let isDirection = kind == .decisionConfirmed
    return order.filter { seen.insert($0).inserted }.compactMap(schema.field).flatMap { field in
      var fields = controls(of: field, given[field.name])
      let isFirst =
        plan.first.contains(field.name) || field.name == "by" && !isDirection
        || field.name == "occurred" && !isDirection || field.isRequired
      for index in fields.indices where !isFirst { fields[index].isHidden = true }
      return fields
    }
  }

  /// What comes after the fields of the kind itself, in this order.
  private static let late = ["by", "occurred", "late_reason", "acknowledge_reason"]

  /// The department in whose name a loggist records it, where the board knows that.
  var holder: String? {
    changed.flatMap { Resolver(builder.state.snapshot.state, at: builder.now).holder(of: $0) }
  }

  /// The situation that the entry belongs to.
  var situation: String {
    let own: String? =
      switch changed?.kind {
      case .action: board.actions[about]?.situation
      case .undertaking: board.undertakings[about]?.situation
      case .instruction: board.instructions[about]?.situation
      case .gate: board.gates[about]?.situation
      case .resource: board.resources[about]?.situation
      case .draw: board.draws[about]?.situation
      case .exception: board.exceptions[about]?.situation
      case .constraint: board.constraints[about]?.situation
      case .indicator: board.indicators[about]?.situation
      case .policy: board.policies[about]?.situation
      case .decision: Int(about).flatMap { board.decisions[$0]?.situation }
      default: nil
      }
    return own ?? builder.situation
  }
}
