extension KindSchema {
  private static let exceptionFields: [Field] =
    [
      Field("scope", .scope, "whom, where, what and when it spares"),
      Field("levers", .list(.reference(.lever)), "the levers it leaves alone; absent means all"),
      Field("status", .word(LimitStatus.words), "whether it is in force"), Field.note,
    ] + Field.fact

  private static let constraintFields: [Field] =
    [
      Field("scope", .scope, "whom, where, what and when it protects"),
      Field("status", .word(LimitStatus.words), "whether it is in force"), Field.note,
    ] + Field.fact

  /// Exceptions from actions, and constraints upon them.
  static let limitKinds: [KindSchema] = [
    KindSchema(
      .exceptionRecorded, .conduct, "A licence, carve-out or exemption from what actions do.",
      [
        Field.newID, Field.title, .department(required: true, "who grants it"),
        Field("from", .list(.reference(.action)), required: true, "the actions that it is an exception from"),
      ] + exceptionFields),
    KindSchema(
      .exceptionChanged, .conduct, "An exception is widened, narrowed or lifted.",
      [.id(.exception), .newTitle] + exceptionFields),
    KindSchema(
      .constraintRecorded, .direction, "A standing constraint: what no action may do while it stands.",
      [
        Field.newID, Field.title, .department(required: true, "who holds it"),
        Field("decision", .integer(1...999_999), "the decision that set it"),
        Field("levers", .list(.reference(.lever)), "levers that nothing may lower"),
        Field("tools", .list(.reference(.tool)), "tools that may not be used"),
      ] + constraintFields),
    KindSchema(
      .constraintChanged, .direction, "A standing constraint is widened, narrowed or lifted.",
      [.id(.constraint), .newTitle] + constraintFields),
  ]
}
