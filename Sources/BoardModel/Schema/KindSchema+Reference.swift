extension KindSchema {
  private static func effects(_ name: String, _ meaning: String) -> Field {
    Field(name, .list(.reference(.lever)), meaning)
  }

  static let referenceKinds: [KindSchema] = [
    KindSchema(
      .departmentRecorded, .registry, "A department or an outside party is known to the board.",
      [
        Field.newID, Field.title,
        Field(
          "column", .integer(1...99), "its place on the Board; absent means only when it holds something"),
        Field("external", .flag, "whether it is outside government"), Field.note,
      ] + Field.provenance),
    KindSchema(
      .leverRecorded, .registry, "A condition that actions and objectives need, raise or lower.",
      [Field.newID, Field.title, Field.note] + Field.provenance),
    KindSchema(
      .toolRecorded, .registry, "An entry of the toolkit with its default effects.",
      [
        Field.newID, Field.title,
        Field("class", .word(["tool", "mechanism"]), required: true, "toolkit entry or legal mechanism"),
        Field.department(required: true, "the usual lead"),
        Field("supports", .list(.reference(.department)), "who else holds a part of it or a gate in it"),
        Field("power", .line, "the instrument it rests on"),
        effects("needs", "levers it needs"), effects("raises", "levers it raises"),
        effects("lowers", "levers it lowers"),
        Field("lead_days", .integer(0...3650), "days from decision to effect"),
        Field("lag_days", .integer(0...3650), "days until its effects on levers are felt"),
        Field("decay_days", .integer(0...36_500), "days for which they are felt after it has ended"),
        Field("stages", .list(.word(Stage.words)), "the stages at which it should at least be considered"),
        Field("decision_owed", .flag, "whether using it needs a recorded decision"),
        Field("actor_logic", .word(["all_parties", "targeted"]), "whether it addresses all parties or one"),
        Field.note,
      ] + Field.provenance),
    KindSchema(
      .situationOpened, .registry, "A crisis is put on the board.",
      [Field.newID, Field.title] + situation),
    KindSchema(
      .situationChanged, .registry, "Something about a crisis changes.",
      [.id(.situation), .newTitle] + situation),
    KindSchema(
      .groupRecorded, .registry, "A group of people, as a count and a description; never names.",
      [
        Field.newID, Field.title,
        Field("within", .list(.reference(.group)), "the wider groups it belongs to"),
        Field("overlaps", .list(.reference(.group)), "groups that share members with it"),
        Field("family_of", .list(.reference(.group)), "groups it shares households with"),
        Field("least", .integer(0...CanonicalJSON.largestInteger), "how many at least"),
        Field("most", .integer(0...CanonicalJSON.largestInteger), "how many at most"), Field.note,
      ] + Field.fact),
    KindSchema(
      .placeRecorded, .registry, "A place that scopes can name.",
      [Field.newID, Field.title, Field("within", .reference(.place), "the wider place"), Field.note]
        + Field.fact),
    KindSchema(
      .actorRecorded, .registry, "An actor: a power, force, company or person in office.",
      [
        Field.newID, Field.title,
        Field(
          "controlled_by",
          .list(
            .object([
              Field("actor", .reference(.actor), required: true, "who controls it"),
              Field("window", .window, "when"),
            ])), "who controls it"), Field.note,
      ] + Field.fact),
  ]

  private static let situation: [Field] =
    [
      Field("stage", .word(Stage.words), "where it stands"),
      Field("armed_conflict", .flag, "whether there is one; atrocities happen without"),
      Field("alert", .line, "the alert level in force"),
      Field("marking", .line, "protective marking shown at top and bottom"),
      Field(
        "zone",
        .object([
          Field("label", .line, required: true, "what the local time is called"),
          Field("minutes", .integer(-840...840), required: true, "minutes ahead of UTC"),
        ]), "the local time"),
      Field(
        "objectives",
        .list(
          .object([
            Field("id", .code, required: true, "its identifier"),
            Field("title", .line, required: true, "what must stay possible"),
            Field("needs", .list(.reference(.lever)), "the levers that it needs"),
            Field("department", .reference(.department), "who holds it"),
            Field("scope", .scope, "for whom, where and when"), Field.stake,
          ])), "what must stay possible"), Field.note,
    ] + Field.fact
}
