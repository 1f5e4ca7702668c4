import BoardModel

/// How the form of a kind of entry begins: what it is called, and what it asks for before the rest.
///
/// Everything else about the form is in the kind's schema.
struct EntryPlan: Sendable {
  /// What the form is called.
  var title: String
  /// How the menu of entries speaks of it; nil where it is reached from the thing it is about.
  var offer: String?
  /// The fields that are asked for at once; the others of the kind come when more is wanted.
  var first: [String]

  init(_ title: String, offer: String? = nil, _ first: [String]) {
    self.title = title
    self.offer = offer
    self.first = first
  }

  /// The plan of a kind; nil for what people do not write in forms.
  static func of(_ kind: EventKind) -> EntryPlan? { table[kind] }

  /// The kinds that a menu offers, in the order in which it does.
  static let offered: [EventKind] = [
    .undertakingGiven, .instructionGiven, .noticeSent, .gateRecorded, .resourceRecorded, .drawRecorded,
    .readingRecorded, .policyRecorded, .exceptionRecorded, .constraintRecorded, .abuseReported,
    .indicatorRecorded, .triggerReceived, .dutyTakenUp, .tripwireRecorded, .pathwayRecorded, .groupRecorded,
    .placeRecorded, .actorRecorded, .situationChanged, .ruleAdjusted,
  ]

  private static let table: [EventKind: EntryPlan] = [
    .actionRecorded: EntryPlan(
      "New action", ["title", "department", "tool", "status", "scope", "effects", "rests_on", "note"]),
    .actionChanged: EntryPlan("Change action", ["status", "title", "scope", "effects", "rests_on", "note"]),
    .policyRecorded: EntryPlan(
      "New policy", offer: "a policy that others rely on", ["title", "department", "assessor", "checker"]),
    .policyVersioned: EntryPlan("Version of a policy", ["occurred", "summary", "coverage"]),
    .undertakingGiven: EntryPlan(
      "New promise", offer: "a promise: what people were told they may count on",
      ["title", "department", "groups", "promise", "window", "rests_on"]),
    .undertakingChanged: EntryPlan("Change promise", ["status", "window", "title"]),
    .instructionGiven: EntryPlan(
      "New instruction", offer: "an instruction: people are told to go somewhere, or to keep away",
      ["title", "department", "direction", "scope"]),
    .instructionChanged: EntryPlan("Change instruction", ["status", "scope", "title"]),
    .noticeSent: EntryPlan(
      "Notice", offer: "a notice: people were told of a change",
      ["title", "department", "groups", "about", "channel"]),
    .gateRecorded: EntryPlan(
      "New gate", offer: "a gate that people must pass", ["title", "owner", "kind", "place", "closes"]),
    .gateChanged: EntryPlan("Change gate", ["owner", "opens", "closes", "lead_hours", "title"]),
    .gateCounted: EntryPlan(
      "Count a group", ["group", "standing", "pending", "cleared", "refused", "moved"]),
    .resourceRecorded: EntryPlan(
      "New resource", offer: "a resource: something of which there is only so much",
      ["title", "department", "unit", "capacity"]),
    .resourceChanged: EntryPlan("Change resource", ["capacity", "title"]),
    .drawRecorded: EntryPlan(
      "Draw on a resource", offer: "a draw: a department counts on part of a resource",
      ["title", "department", "resource", "amount", "group", "window"]),
    .drawChanged: EntryPlan("Change draw", ["amount", "status", "window"]),
    .readingRecorded: EntryPlan(
      "An account", offer: "an account of something, beside others",
      ["subject", "attribute", "value", "source", "source_status", "account"]),
    .exceptionRecorded: EntryPlan(
      "New exception", offer: "an exception or licence from what an action does",
      ["title", "department", "from", "scope"]),
    .exceptionChanged: EntryPlan("Change exception", ["status", "scope"]),
    .constraintRecorded: EntryPlan(
      "New constraint", offer: "a standing constraint: what no action may do",
      ["title", "department", "levers", "tools", "scope", "decision"]),
    .constraintChanged: EntryPlan("Change constraint", ["status", "scope"]),
    .abuseReported: EntryPlan(
      "Report an abuse", offer: "an attack or another grave abuse", ["title", "actor", "groups", "place"]),
    .indicatorRecorded: EntryPlan(
      "New indicator", offer: "an indicator: a sign of what may come", ["title", "watchers", "state"]),
    .indicatorChanged: EntryPlan("Change indicator", ["state", "watchers"]),
    .tripwireRecorded: EntryPlan(
      "New trip-wire", offer: "a trip-wire: what is owed, by whom, once something happens",
      ["title", "department", "indicators", "duty", "within_hours"]),
    .triggerReceived: EntryPlan(
      "A trigger was received", offer: "a trigger: what sets a trip-wire off has been received",
      ["title", "tripwire"]),
    .dutyTakenUp: EntryPlan(
      "Take up a duty", offer: "that a department takes up what a trip-wire asks of it",
      ["tripwire", "task"]),
    .pathwayRecorded: EntryPlan(
      "New pathway", offer: "a pathway: the gates that people must pass, in order",
      ["title", "groups", "gates"]),
    .groupRecorded: EntryPlan(
      "New group", offer: "a group of people, as a count and a description",
      ["title", "within", "overlaps", "family_of", "least", "most"]),
    .placeRecorded: EntryPlan("New place", offer: "a place", ["title", "within"]),
    .actorRecorded: EntryPlan(
      "New actor", offer: "an actor: a power, force or company, and who controls it",
      ["title", "controlled_by"]),
    .situationChanged: EntryPlan(
      "Change the situation", offer: "what changes in the situation: stage, alert, what must stay possible",
      ["stage", "alert", "objectives"]),
    .ruleAdjusted: EntryPlan(
      "Adjust a rule", offer: "that the committee silences a rule, or grades it otherwise, for a time",
      ["rule", "manner", "severity", "until", "reason"]),
    .decisionCompleted: EntryPlan(
      "Add to a decision", ["rationale", "known", "options", "conditions", "review_at", "tasks", "dissent"]),
    .decisionConfirmed: EntryPlan("Confirm that a decision was read back", ["person"]),
  ]

  /// The entry that changes a thing of a kind; nil where none does, or where it has a form of its own.
  static func change(of kind: EntityKind) -> EventKind? {
    switch kind {
    case .action: .actionChanged
    case .undertaking: .undertakingChanged
    case .instruction: .instructionChanged
    case .gate: .gateChanged
    case .resource: .resourceChanged
    case .draw: .drawChanged
    case .exception: .exceptionChanged
    case .constraint: .constraintChanged
    case .indicator: .indicatorChanged
    case .decision: .decisionCompleted
    default: nil
    }
  }
}
