extension KindSchema {
  private static let finding = Field("finding", .line, required: true, "the finding's stable name")

  private static let decisionFields: [Field] =
    [
      Field("statement", .text, redactable: true, "what was decided"),
      Field("rationale", .text, redactable: true, "why"),
      Field("known", .text, redactable: true, "what was known and how sure"),
      Field(
        "options",
        .list(
          .object([
            Field("title", .line, required: true, "the option"),
            Field("chosen", .flag, "whether it was taken"),
            Field("why_rejected", .text, "why it was not"),
          ])), redactable: true, "the options considered"),
      Field("maker", .line, redactable: true, "who decided, by post"),
      Field("power", .line, redactable: true, "the power or policy it rests on"),
      Field("present", .line, redactable: true, "who was present"),
      Field("consulted", .line, redactable: true, "who was consulted"),
      Field("informed", .line, redactable: true, "who was told"),
      Field("dissent", .map(.department, .line), redactable: true, "who disagreed and how"),
      Field("resource_limited", .flag, "whether a better option was left for want of resources"),
      Field("conditions", .text, redactable: true, "what it depends on"),
      Field("review_at", .instant, "when it is looked at again"),
      Field("review_trigger", .line, redactable: true, "what makes it be looked at again"),
      Field("tasks", .list(.reference(.task)), "the tasks it sets"), Field.restsOn, Field.note,
    ] + Field.fact

  static let recordKinds: [KindSchema] = [
    KindSchema(
      .logLine, .contribution, "One line of the running log.",
      [
        Field("text", .text, required: true, redactable: true, "the line"),
        Field("flavour", .word(LineFlavour.words), required: true, "statement, question, decision or action"),
        Field("for", .list(.reference(.department)), "the departments it is for"),
      ] + Field.fact),
    KindSchema(
      .materialAttached, .contribution, "Material too long for an entry is attached by its hash.",
      [
        Field("sha256", .hexadecimal(32), required: true, "SHA-256 of its bytes"),
        Field("size", .integer(0...CanonicalJSON.largestInteger), required: true, "its length in bytes"),
        Field.title,
        Field(
          "entry", .integer(1...CanonicalJSON.largestInteger), "position of the entry that it belongs to"),
        Field("kept_at", .line, redactable: true, "where it is kept"), Field.note,
      ] + Field.fact),
    KindSchema(
      .decisionRecorded, .direction, "A decision, or the recorded choice not to decide.",
      [
        Field("number", .integer(1...999_999), required: true, "its number on the board, without gaps"),
        Field.title, Field("no_decision", .flag, "whether it records that nothing was decided"),
        Field(
          "completes", .integer(1...CanonicalJSON.largestInteger), "position of the log line it began as"),
        Field("supersedes", .integer(1...999_999), "number of the decision it takes the place of"),
        Field("settles", .list(.line), "names of the findings it settles"),
        Field("manner", .word(Settlement.words), "how it settles them"),
        Field("until", .instant, "when an accepted risk comes back"),
        Field("agreed_by", .list(.reference(.department)), "the sides that agree it is no conflict"),
        Field(
          "seen_position", .integer(0...CanonicalJSON.largestInteger), "last event on the maker's screen"),
        Field("seen_chain", .hexadecimal(32), "the chain value there"),
        Field("seen_screen", .line, "the screen and filter in view"),
        Field("seen_conflicts", .list(.line), "names of the findings open at that moment"),
        Field("seen_silenced", .list(.line), "names of the findings silenced at that moment"),
        Field("program", .line, "the program's version"), Field("rules", .line, "the rules' version"),
      ] + decisionFields),
    KindSchema(
      .decisionCompleted, .direction, "What was left out of a decision is added; nothing is replaced.",
      [Field("number", .integer(1...999_999), required: true, "which decision")] + decisionFields),
    KindSchema(
      .decisionConfirmed, .direction, "A second person confirms that a decision was read back.",
      [
        Field("number", .integer(1...999_999), required: true, "which decision"),
        Field("person", .line, redactable: true, "who confirms"),
      ] + Field.fact),
    KindSchema(
      .conflictRaised, .bookkeeping, "The board raised a finding.",
      [
        finding, Field("kind", .code, required: true, "the kind of conflict"),
        Field("rule", .code, required: true, "the rule"),
        Field("rule_version", .integer(1...9999), required: true, "its version"),
        Field("severity", .word(["note", "watch", "conflict", "blocking"]), required: true, "how bad"),
        Field("departments", .list(.reference(.department)), "whose actions meet"),
        Field(
          "facts", .list(.integer(1...CanonicalJSON.largestInteger)), "positions of the events it rests on"),
        Field("summary", .text, redactable: true, "the finding in words"),
        Field("true_since", .instant, "since when it holds"),
        Field("flaggable_since", .instant, "since when the facts were known to anybody"),
        Field("bites", .instant, "when it does harm"),
      ]),
    KindSchema(
      .conflictShown, .bookkeeping, "A finding was on the screen of a department for the first time.",
      [
        finding, Field("department", .reference(.department), required: true, "which department"),
        Field("post", .line, "which post"),
      ]),
    KindSchema(
      .conflictAcknowledged, .contribution, "A department says that it has seen a finding.",
      [finding, .department(required: true, "which department"), Field.note] + Field.fact),
    KindSchema(
      .conflictResolving, .contribution, "A department says what it is doing about a finding.",
      [
        finding, .department(required: true, "which department"),
        Field("task", .reference(.task), "the task that does it"), Field.note,
      ] + Field.fact),
    KindSchema(
      .conflictSettled, .direction, "A finding is resolved, accepted as a risk or declared no conflict.",
      [
        finding, Field("manner", .word(Settlement.words), required: true, "how"),
        Field("decision", .integer(1...999_999), "the decision that settles it"),
        Field("until", .instant, "when an accepted risk comes back"),
        Field("reason", .text, redactable: true, "why"),
        Field("agreed_by", .list(.reference(.department)), "the sides that agree it is none"),
      ] + Field.fact),
    KindSchema(
      .conflictReopened, .bookkeeping, "A settled finding is open again.",
      [finding, Field("reason", .text, redactable: true, "what changed")]),
    KindSchema(
      .conflictEnded, .bookkeeping, "A finding no longer holds, or its time has passed.",
      [
        finding,
        Field(
          "outcome", .word(["cleared", "came_true", "lapsed", "told_together"]), required: true,
          "how it ended"),
        Field("told_as", .line, "the finding that stands for it, where it is told together with others"),
        Field("reason", .text, redactable: true, "what shows it"),
      ]),
  ]
}
