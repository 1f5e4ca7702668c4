import BoardModel
import EventLedger
import Testing

/// Who may write what, by position.
@Suite struct AuthorityTests {
  private static func text(_ key: SigningKey) -> JSONValue { .string(key.publicKey.hexadecimal) }

  private func last(_ history: History) -> Verdict? { history.verdicts().last }

  @Test func strangersWriteNothing() {
    var history = History()
    history.add(.line("hello"), by: Keys.stranger)
    #expect(last(history) == .quarantined(.notAMember))
  }

  @Test(arguments: [
    (EventKind.logLine, Keys.contributor, true), (.logLine, Keys.reviewer, false),
    (.actionRecorded, Keys.contributor, false), (.actionRecorded, Keys.lead, true),
    (.actionRecorded, Keys.administrator, false), (.decisionRecorded, Keys.lead, true),
    (.decisionRecorded, Keys.loggist, true), (.memberAdmitted, Keys.loggist, false),
    (.conflictRaised, Keys.contributor, true), (.conflictRaised, Keys.reviewer, false),
    (.ruleAdjusted, Keys.lead, false), (.ruleAdjusted, Keys.loggist, true), (.ruleAdopted, Keys.lead, false),
    (.groupRecorded, Keys.administrator, true), (.groupRecorded, Keys.contributor, false),
  ])
  func rolesDecideWhatAMemberWrites(_ kind: EventKind, _ author: SigningKey, _ isAllowed: Bool) {
    var history = History()
    let hasDepartment = KindSchema.of(kind).field("by") != nil
    let own: JSONValue = author.publicKey == Keys.contributor.publicKey ? "FCDO" : "HO"
    history.add(kind, hasDepartment ? JSONObject([("by", own)]) : JSONObject(), by: author)
    #expect(last(history) == (isAllowed ? .accepted : .quarantined(.notEntitled)))
  }

  @Test func aMemberWritesForTheirOwnDepartments() {
    var history = History()
    history.add(.line("ours", by: "HO"), by: Keys.lead)
    #expect(last(history) == .accepted)
    history.add(.line("theirs", by: "MOD"), by: Keys.lead)
    #expect(last(history) == .quarantined(.otherDepartment("MOD")))
    history.add(.line("theirs", by: "MOD"), by: Keys.loggist)
    #expect(last(history) == .accepted)
    history.add(.line("nobody's"), by: Keys.lead)
    #expect(last(history) == .quarantined(.malformed("by")))
    history.add(.line("nobody's"), by: Keys.loggist)
    #expect(last(history) == .accepted)
    history.add(.logLine, JSONObject([("by", 4)]), by: Keys.lead)
    #expect(last(history) == .quarantined(.malformed("by")))
  }

  @Test(arguments: [EventKind.conflictAcknowledged, .conflictShown])
  func whatADepartmentHasSeenOnlyItMaySay(_ kind: EventKind) {
    var history = History()
    history.add(kind, JSONObject([("department", "MOD")]), by: Keys.lead)
    #expect(last(history) == .quarantined(.otherDepartment("MOD")))
    history.add(kind, JSONObject([("department", "HO")]), by: Keys.lead)
    #expect(last(history) == .accepted)
  }

  @Test func anAdmittedMemberMayWriteFromThereOn() {
    var history = History()
    history.add(.line("early"), by: Keys.stranger)
    let member = Member(key: Keys.stranger.publicKey, departments: ["DBT"], roles: [.contributor])
    history.add(.memberAdmitted, member.body, by: Keys.administrator)
    history.add(.line("now", by: "DBT"), by: Keys.stranger)
    #expect(history.verdicts().suffix(3) == [.quarantined(.notAMember), .accepted, .accepted])
  }

  @Test func aRevokedKeyIsGoodForNothingAndNeverAdmittedAgain() {
    var history = History()
    history.add(.memberRevoked, JSONObject([("key", Self.text(Keys.lead))]), by: Keys.administrator)
    history.add(.line("still here"), by: Keys.lead)
    #expect(last(history) == .quarantined(.keyRetired))
    history.add(.memberAdmitted, Keys.founders[3].body, by: Keys.administrator)
    #expect(last(history) == .quarantined(.keyAlreadyUsed))
    history.add(.memberRevoked, JSONObject([("key", Self.text(Keys.stranger))]), by: Keys.administrator)
    #expect(last(history) == .quarantined(.unknownMember))
  }

  @Test func admittingAMemberAgainReplacesTheirRoles() {
    var history = History()
    let member = Member(key: Keys.lead.publicKey, departments: ["HO"], roles: [.reviewer])
    history.add(.memberAdmitted, member.body, by: Keys.administrator)
    history.add(.line("no longer"), by: Keys.lead)
    #expect(last(history) == .quarantined(.notEntitled))
  }

  @Test func aRotatedKeyHandsItsRolesOn() {
    var history = History()
    let new = Keys.key(50)
    let change = JSONObject([("key", Self.text(Keys.lead)), ("new_key", Self.text(new))])
    history.add(.memberRotated, change, by: Keys.contributor)
    #expect(last(history) == .quarantined(.notOwnKey))
    history.add(.memberRotated, change, by: Keys.lead)
    history.add(.line("new key", by: "HO"), by: new)
    #expect(last(history) == .accepted)
    history.add(.line("old key"), by: Keys.lead)
    #expect(last(history) == .quarantined(.keyRetired))
    history.add(
      .memberRotated, JSONObject([("key", Self.text(new)), ("new_key", Self.text(Keys.lead))]), by: new)
    #expect(last(history) == .quarantined(.keyAlreadyUsed))
  }

  @Test func aRecoveryTakesTwoAdministrators() {
    var history = History()
    let new = Keys.key(50)
    let proposal = history.add(
      .recoveryProposed, JSONObject([("key", Self.text(Keys.lead)), ("new_key", Self.text(new))]),
      by: Keys.administrator)
    let confirmation = JSONObject([("proposal", .integer(Int64(proposal)))])
    history.add(.line("not yet"), by: new)
    #expect(last(history) == .quarantined(.notAMember))
    history.add(.recoveryConfirmed, confirmation, by: Keys.administrator)
    #expect(last(history) == .quarantined(.confirmedByTheSame))
    history.add(.recoveryConfirmed, confirmation, by: Keys.loggist)
    #expect(last(history) == .quarantined(.notEntitled))
    history.add(.recoveryConfirmed, confirmation, by: Keys.secondAdministrator)
    history.add(.line("now", by: "HO"), by: new)
    #expect(history.verdicts().suffix(2) == [.accepted, .accepted])
    history.add(.line("lost key"), by: Keys.lead)
    #expect(last(history) == .quarantined(.keyRetired))
    history.add(.recoveryConfirmed, confirmation, by: Keys.secondAdministrator)
    #expect(last(history) == .quarantined(.noSuchProposal))
  }

  @Test func anAdministratorIsTheSamePersonAfterRotating() {
    var history = History()
    let rotated = Keys.key(51)
    let proposal = history.add(
      .recoveryProposed, JSONObject([("key", Self.text(Keys.lead)), ("new_key", Self.text(Keys.key(50)))]),
      by: Keys.administrator)
    history.add(
      .memberRotated, JSONObject([("key", Self.text(Keys.administrator)), ("new_key", Self.text(rotated))]),
      by: Keys.administrator)
    history.add(.recoveryConfirmed, JSONObject([("proposal", .integer(Int64(proposal)))]), by: rotated)
    #expect(last(history) == .quarantined(.confirmedByTheSame))
  }

  @Test func aProposalDiesWithItsProposersStanding() {
    var history = History()
    let proposal = history.add(
      .recoveryProposed, JSONObject([("key", Self.text(Keys.lead)), ("new_key", Self.text(Keys.key(50)))]),
      by: Keys.administrator)
    history.add(
      .memberRevoked, JSONObject([("key", Self.text(Keys.administrator))]), by: Keys.secondAdministrator)
    history.add(
      .recoveryConfirmed, JSONObject([("proposal", .integer(Int64(proposal)))]), by: Keys.secondAdministrator)
    #expect(last(history) == .quarantined(.noSuchProposal))
  }

  @Test func aForgedAdmissionChangesNothing() {
    var history = History()
    let member = Member(key: Keys.stranger.publicKey, departments: ["HO"], roles: [.administrator])
    history.add(.memberAdmitted, member.body, by: Keys.stranger)
    history.add(.line("let me in"), by: Keys.stranger)
    #expect(history.verdicts().suffix(2) == [.quarantined(.notAMember), .quarantined(.notAMember)])
  }

  @Test func aMalformedMemberIsPassedOver() {
    var history = History()
    var body = Keys.founders[3].body
    body["roles"] = ["emperor"]
    history.add(.memberAdmitted, body, by: Keys.administrator)
    #expect(last(history) == .quarantined(.malformed("member")))
  }
}
