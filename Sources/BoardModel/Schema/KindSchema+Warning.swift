extension KindSchema {
  private static let indicatorFields: [Field] =
    [
      Field("watchers", .list(.reference(.department)), "who watches it"),
      Field("state", .word(IndicatorState.words), "whether it is there"), Field.note,
    ] + Field.fact

  static let warningKinds: [KindSchema] = [
    KindSchema(
      .abuseReported, .contribution, "An attack on people, or another grave abuse, is reported.",
      [
        Field.newID, Field.title, Field("actor", .reference(.actor), required: true, "who did it"),
        Field("groups", .list(.reference(.group)), required: true, "to whom"),
        Field("place", .reference(.place), "where"), Field.note,
      ] + Field.fact),
    KindSchema(
      .indicatorRecorded, .contribution, "Something is watched, or should be, as a sign of what may come.",
      [Field.newID, Field.title, Field("factor", .line, "the risk factor it belongs to")] + indicatorFields),
    KindSchema(
      .indicatorChanged, .contribution, "An indicator appears, goes, or is watched by others.",
      [.id(.indicator), .newTitle] + indicatorFields),
    KindSchema(
      .tripwireRecorded, .direction, "What the committee wants done, by whom, once something happens.",
      [
        Field.newID, Field.title, .department(required: true, "who owes it"),
        Field("indicators", .list(.reference(.indicator)), "any of these being present sets it off"),
        Field("duty", .line, required: true, "what is owed then"),
        Field("within_hours", .integer(0...87_600), required: true, "how soon"), Field.note,
      ] + Field.fact),
    KindSchema(
      .triggerReceived, .contribution, "What sets a trip-wire off has been received.",
      [
        Field.newID, Field.title, Field("tripwire", .reference(.tripwire), required: true, "which trip-wire"),
        Field.note,
      ] + Field.fact),
    KindSchema(
      .dutyTakenUp, .conduct, "A department takes up what a trip-wire asks of it.",
      [
        Field("tripwire", .reference(.tripwire), required: true, "which trip-wire"),
        Field("task", .reference(.task), "the task that does it"), Field.note,
      ] + Field.fact),
  ]
}
