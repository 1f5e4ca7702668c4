extension KindSchema {
  static let factKinds: [KindSchema] =
    actionKinds + policyKinds + promiseKinds + gateKinds + taskKinds + resourceKinds + accountKinds
    + limitKinds

  private static let actionFields: [Field] =
    [
      Field("tool", .reference(.tool), "the toolkit entry put to use"),
      Field("status", .word(ActionStatus.words), "how far it is"),
      Field("scope", .scope, "whom, where, what and when it concerns"),
      Field(
        "effects",
        .list(
          .object([
            Field("lever", .reference(.lever), required: true, "which lever"),
            Field("direction", .word(["needs", "raises", "lowers"]), required: true, "what it does to it"),
            Field("except", .list(.reference(.group)), "groups it spares"),
            Field("except_actors", .list(.reference(.actor)), "actors it spares"),
            Field("except_goods", .list(.line), "goods it spares"),
            Field("lag_days", .integer(0...3650), "days until it is felt"),
            Field("decay_days", .integer(0...36_500), "days for which it is felt after the action has ended"),
            Field("reason", .line, required: true, "why it differs from the tool's defaults"),
          ])), "effects that differ from the tool's defaults"),
      Field("uses", .list(.reference(.actor)), "actors it runs through"),
      Field("standing", .flag, "whether it is an instrument in force from before, such as a licence"),
      Field("also_in", .list(.reference(.situation)), "other situations that it is linked into"),
      Field.stake,
      Field("decision", .integer(1...999_999), "number of the decision behind it"),
      Field("decision_record", .word(DecisionRecord.words), "whether a record of such a decision is held"),
      Field.restsOn, Field.note,
    ] + Field.fact

  private static let actionKinds: [KindSchema] = [
    KindSchema(
      .actionRecorded, .conduct, "A department puts a tool to use, or proposes to.",
      [Field.newID, Field.title, .department(required: true, "whose action it is")] + actionFields),
    KindSchema(
      .actionChanged, .conduct, "Something about an action changes.",
      [.id(.action), .newTitle] + actionFields),
  ]

  private static let policyKinds: [KindSchema] = [
    KindSchema(
      .policyRecorded, .conduct, "A rule that others rely on; its versions say whom it covers.",
      [
        Field.newID, Field.title, .department(required: true, "who makes the rule"),
        Field("assessor", .reference(.department), "who decides single cases"),
        Field("checker", .reference(.department), "who checks them"), Field.note,
      ] + Field.fact),
    KindSchema(
      .policyChanged, .conduct,
      "Somebody is named to decide or to check single cases, or a policy gets a new name.",
      [
        .id(.policy), .newTitle, Field("assessor", .reference(.department), "who decides single cases now"),
        Field("checker", .reference(.department), "who checks them now"), Field.note,
      ] + Field.fact),
    KindSchema(
      .policyVersioned, .conduct, "A version of a policy takes effect when the event occurred.",
      [
        .id(.policy), Field("version", .integer(1...9999), required: true, "its number, from 1 without gaps"),
        Field("summary", .text, redactable: true, "what the version says"),
        Field("announced", .instant, "when it was made public, where earlier than its effect"),
        Field("applies_to_pending", .flag, "whether cases lodged before are judged by it"),
        Field("coverage", .map(.group, .word(Coverage.words)), required: true, "whom it covers"), Field.note,
      ] + Field.fact),
  ]

  private static let promiseKinds: [KindSchema] = [
    KindSchema(
      .undertakingGiven, .conduct, "A department tells people what they may count on.",
      [
        Field.newID, Field.title, .department(required: true, "who promised"),
        Field("groups", .list(.reference(.group)), required: true, "to whom"),
        Field("promise", .word(Promise.words), required: true, "what they were told"),
        Field("channel", .line, "how they were told"),
        Field("authority", .line, "on whose authority"),
        Field("place", .reference(.place), "where it is to be kept"),
        Field("window", .window, "when it is to be kept"),
        Field("status", .word(UndertakingStatus.words), "whether it still stands"), Field.restsOn, Field.note,
      ] + Field.fact),
    KindSchema(
      .undertakingChanged, .conduct, "A promise is kept, withdrawn or broken, or its terms change.",
      [
        .id(.undertaking), .newTitle,
        Field("status", .word(UndertakingStatus.words), "whether it still stands"),
        Field("window", .window, "when it is to be kept"), Field.restsOn, Field.note,
      ] + Field.fact),
    KindSchema(
      .instructionGiven, .conduct, "A department tells people to go somewhere or to keep away.",
      [
        Field.newID, Field.title, .department(required: true, "who told them"),
        Field("direction", .word(Direction.words), required: true, "go or avoid"),
        Field("scope", .scope, required: true, "whom it tells, where and when"),
        Field("channel", .line, "how they were told"),
        Field("status", .word(InstructionStatus.words), "whether it still stands"), Field.restsOn, Field.note,
      ] + Field.fact),
    KindSchema(
      .instructionChanged, .conduct, "An instruction is withdrawn or its scope changes.",
      [
        .id(.instruction), .newTitle, Field("scope", .scope, "whom it tells, where and when"),
        Field("status", .word(InstructionStatus.words), "whether it still stands"), Field.note,
      ] + Field.fact),
    KindSchema(
      .noticeSent, .contribution, "People are told of a change.",
      [
        Field.newID, Field.title, .department(required: true, "who told them"),
        Field("groups", .list(.reference(.group)), required: true, "whom"),
        Field("about", .list(.subject), required: true, "of what"), Field("channel", .line, "how"),
        Field.note,
      ] + Field.fact),
  ]

  private static let gateFields: [Field] =
    [
      Field("owner", .reference(.department), "who holds it"),
      Field("kind", .word(GateKind.words), "what happens there"),
      Field("policy", .reference(.policy), "the policy that decides there"),
      Field("resource", .reference(.resource), "what is used up there"),
      Field("place", .reference(.place), "where it is"),
      Field("lead_hours", .integer(0...87_600), "hours that passing it takes"),
      Field("opens", .instant, "when it opens"), Field("closes", .instant, "when it closes"), Field.note,
    ] + Field.fact

  private static let gateKinds: [KindSchema] = [
    KindSchema(
      .pathwayRecorded, .registry, "The gates that people of some groups must pass, in order.",
      [
        Field.newID, Field.title,
        Field("groups", .list(.reference(.group)), required: true, "whose way it is"),
        Field("gates", .list(.reference(.gate)), required: true, "the gates, first to last"), Field.note,
      ] + Field.fact),
    KindSchema(
      .gateRecorded, .conduct, "A gate that people must pass.", [Field.newID, Field.title] + gateFields),
    KindSchema(
      .gateChanged, .conduct, "Something about a gate changes.", [.id(.gate), .newTitle] + gateFields),
    KindSchema(
      .gateCounted, .contribution, "How a group stands at a gate.",
      [
        .id(.gate), Field("group", .reference(.group), required: true, "which group"),
        Field("standing", .word(GateStanding.words), required: true, "how it stands as a whole"),
        Field("pending", .integer(0...CanonicalJSON.largestInteger), "how many wait"),
        Field("cleared", .integer(0...CanonicalJSON.largestInteger), "how many may pass"),
        Field("refused", .integer(0...CanonicalJSON.largestInteger), "how many may not"),
        Field("moved", .integer(0...CanonicalJSON.largestInteger), "how many have passed"), Field.note,
      ] + Field.fact),
  ]

  private static let taskFields: [Field] =
    [
      Field("post", .line, "the post that does it"),
      Field("status", .word(TaskStatus.words), "how far it is"),
      Field("due", .instant, "when it must be done"),
      Field("blocked_by", .list(.reference(.task)), "tasks that must be done first"),
      Field("waiting_on", .reference(.department), "the department it waits for"),
      Field("action", .reference(.action), "the action it is part of"),
      Field("done", .integer(0...CanonicalJSON.largestInteger), "how many are done"),
      Field("total", .integer(0...CanonicalJSON.largestInteger), "how many there are"), Field.restsOn,
      Field.note,
    ] + Field.fact

  private static let taskKinds: [KindSchema] = [
    KindSchema(
      .taskRecorded, .contribution, "A step of work.",
      [Field.newID, Field.title, .department(required: true, "who does it")] + taskFields),
    KindSchema(
      .taskChanged, .contribution, "Something about a step of work changes.",
      [.id(.task), .newTitle, .department(required: false, "who does it now")] + taskFields),
  ]

  private static let drawFields: [Field] =
    [
      Field("amount", .integer(0...CanonicalJSON.largestInteger), "how much of it"),
      Field("window", .window, "when"),
      Field("status", .word(DrawStatus.words), "whether it stands"), Field.note,
    ] + Field.fact

  private static let resourceKinds: [KindSchema] = [
    KindSchema(
      .resourceRecorded, .conduct, "Something of which there is only so much.",
      [
        Field.newID, Field.title, .department(required: true, "who holds it"),
        Field("unit", .line, required: true, "what it is counted in"),
        Field("capacity", .integer(0...CanonicalJSON.largestInteger), "how much there is"), Field.note,
      ] + Field.fact),
    KindSchema(
      .resourceChanged, .conduct, "There is more or less of something.",
      [
        .id(.resource), .newTitle,
        Field("capacity", .integer(0...CanonicalJSON.largestInteger), "how much there is from then on"),
        Field.note,
      ] + Field.fact),
    KindSchema(
      .drawRecorded, .conduct, "A department counts on part of a resource.",
      [
        Field.newID, Field.title, .department(required: true, "who counts on it"),
        Field("resource", .reference(.resource), required: true, "which resource"),
        Field("group", .reference(.group), "for whom"),
        Field("for", .subject, "for what: an action or an undertaking"),
      ] + drawFields),
    KindSchema(
      .drawChanged, .conduct, "A draw changes or is released.", [.id(.draw), .newTitle] + drawFields),
  ]

  private static let accountKinds: [KindSchema] = [
    KindSchema(
      .readingRecorded, .contribution, "One account of one attribute; others may stand beside it.",
      [
        Field.newID, Field("subject", .subject, required: true, "what it is about"),
        Field("attribute", .code, required: true, "which attribute of it"),
        Field("value", .line, required: true, redactable: true, "what the account says"), Field.note,
      ] + Field.fact)
  ]
}
