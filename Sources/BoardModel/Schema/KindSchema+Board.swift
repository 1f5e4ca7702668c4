extension KindSchema {
  private static let member: [Field] = [
    Field("key", .hexadecimal(32), required: true, "public Ed25519 key"),
    Field("person", .line, redactable: true, "the member's name"),
    Field("post", .line, "the post held"),
    Field("departments", .list(.code), required: true, "the departments the member acts for"),
    Field("roles", .list(.word(Role.allCases.map(\.rawValue))), required: true, "what the member may do"),
  ]

  private static let reason = Field("reason", .text, redactable: true, "why")

  static let boardKinds: [KindSchema] = [
    KindSchema(
      .boardFounded, critical: true, .founding, "A board begins: always position 1 and only there.",
      [
        Field("board", .hexadecimal(16), required: true, "the board's random identifier"),
        Field("title", .line, required: true, "what the board is called"),
        Field("exercise", .flag, required: true, "whether nothing on it is real"),
        Field("founders", .list(.object(member)), required: true, "the first members"),
        Field("case_digest", .hexadecimal(32), "SHA-256 of the case it plays"),
        Field("catalogue_digest", .hexadecimal(32), "SHA-256 of the catalogue it starts from"),
        Field("clock", .instant, "where the driven clock of an exercise stands"),
      ]),
    KindSchema(
      .boardRestored, critical: true, .administration, "The file was put back from a backup.",
      [
        Field("position", .integer(1...CanonicalJSON.largestInteger), required: true, "last event restored"),
        Field("chain", .hexadecimal(32), required: true, "its chain value"),
        Field("lost_position", .integer(0...CanonicalJSON.largestInteger), "last event known to be missing"),
        Field("lost_chain", .hexadecimal(32), "the chain value there, where remembered"), reason,
      ]),
    KindSchema(
      .clockSet, critical: true, .direction, "The driven clock of an exercise is set, started or stopped.",
      [
        Field("anchor", .instant, required: true, "what the clock shows at the event's recorded time"),
        Field(
          "rate", .integer(0...3_600_000), required: true,
          "thousandths of a board second in one real second; 0 stands still"),
        Field("by", .reference(.department), "the department that set it"),
      ]),
    KindSchema(
      .catalogueAdopted, .administration, "Reference data of one version is in force from here.",
      [
        Field("digest", .hexadecimal(32), required: true, "SHA-256 of the catalogue's files"),
        Field("as_of", .instant, "the date of the catalogue"), Field.note,
      ]),
    KindSchema(
      .scriptRefused, .bookkeeping, "An entry of the exercise script no longer fitted and was left out.",
      [
        Field("script_entry", .code, required: true, "which entry"),
        Field("reason", .text, required: true, redactable: true, "what it ran against"),
      ]),
    KindSchema(
      .memberAdmitted, critical: true, .administration, "A member is admitted, or given other roles.", member),
    KindSchema(
      .memberRevoked, critical: true, .administration, "A member's key is good for nothing after this.",
      [Field("key", .hexadecimal(32), required: true, "whose"), reason]),
    KindSchema(
      .memberRotated, critical: true, .bookkeeping, "A member replaces their own key; the old one signs.",
      [
        Field("key", .hexadecimal(32), required: true, "the old key, which is the author's"),
        Field("new_key", .hexadecimal(32), required: true, "the key that takes its place"), reason,
      ]),
    KindSchema(
      .recoveryProposed, critical: true, .administration,
      "An administrator proposes a new key for a member who lost theirs.",
      [
        Field("key", .hexadecimal(32), required: true, "the lost key"),
        Field("new_key", .hexadecimal(32), required: true, "the key to take its place"), reason,
      ]),
    KindSchema(
      .recoveryConfirmed, critical: true, .administration,
      "A second administrator confirms a recovery, which takes effect here.",
      [
        Field(
          "proposal", .integer(1...CanonicalJSON.largestInteger), required: true, "position of the proposal")
      ]),
  ]
}
