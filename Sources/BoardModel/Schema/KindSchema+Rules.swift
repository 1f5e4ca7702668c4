extension KindSchema {
  private static let severity = Field(
    "severity", .word(["note", "watch", "conflict", "blocking"]), "how bad it is")

  static let ruleKinds: [KindSchema] = [
    KindSchema(
      .ruleAdopted, .committee, "A rule about two actions is in force, in place of an earlier version.",
      [
        Field.newID, Field("version", .integer(1...9999), required: true, "its version"), Field.title,
        Field("reason", .text, required: true, "why it matters"),
        Field("kind", .word(PairRule.Kind.words), required: true, "the kind of finding it gives"),
        Field(
          "first",
          .object([
            Field("tools", .list(.reference(.tool)), "by which tools it acts; absent means any"),
            Field("lowers", .list(.reference(.lever)), "which levers it lowers"),
            Field("raises", .list(.reference(.lever)), "which levers it raises"),
            Field("actor_logic", .word(["all_parties", "targeted"]), "whom the tool addresses"),
          ]), required: true, "the action that undermines, or helps"),
        Field(
          "second",
          .object([
            Field("tools", .list(.reference(.tool)), "by which tools it acts; absent means any"),
            Field("needs", .list(.reference(.lever)), "which levers it needs"),
            Field("objectives", .flag, "whether an objective of the situation may stand in its place"),
          ]), required: true, "what is undermined, or helped"),
        Field(
          "requires", .list(.word(["groups", "places", "actors", "goods"])), required: true,
          "the dimensions in which their scopes must meet"),
        Field(
          "severity", .word(["note", "watch", "conflict", "blocking"]), required: true, "how bad it is"),
        Field(
          "blocking_when", .list(.word(PairRule.Raising.words)), "what raises it to blocking; any of these"),
        Field(
          "remedy_days", .integer(0...3650),
          "days that the usual way out takes, such as a licence; for lead_time"
        ),
        Field("lag_days", .integer(0...3650), "days until the first is felt, where the tool does not say"),
        Field("decay_days", .integer(0...36_500), "days for which it is felt after it has ended"),
        Field("resolutions", .list(.word(Resolution.words)), "what usually resolves it, first what is usual"),
        Field("example", .text, required: true, "a true case of it, with where it is written"), Field.note,
      ] + Field.acknowledgement + Field.provenance),
    KindSchema(
      .ruleAdjusted, .committee, "The committee silences a rule, grades it otherwise or takes that back.",
      [
        Field("rule", .code, required: true, "which rule"),
        Field("manner", .word(RuleAdjustment.Manner.words), required: true, "what is done to it"), severity,
        Field("until", .instant, "when this ends; owed unless it takes an adjustment back"),
        Field("reason", .text, required: true, redactable: true, "why"),
      ] + Field.fact),
  ]
}
