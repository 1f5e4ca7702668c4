import Foundation
import Testing

/// What is said and done about conflicts on the command line.
struct ConflictLifeTests {
  /// The call-forward without a quota: MOD's quota, FCDO's call.
  private let quota = "capacity/pjhq-quota/instruction-new-cases-come"
  /// A promise of MOD's that HO's check stands against.
  private let refusal = "pathway/interpreter-eligible-july/security-check"

  private func conflictNumber(_ name: String, in sandbox: Sandbox) throws -> Int {
    try #require(
      try Record.one(sandbox.run("conflicts", "show", name, "--json").output).integer("number"), "\(name)")
  }

  @Test func theProofDrawsTheLineOfTimeAndTellsFourTimesApart() throws {
    let sandbox = try Sandbox.exercise()
    let proof = try sandbox.run("conflicts", "show", quota).output
    #expect(proof.contains("██"))
    #expect(proof.contains("│ now, 25 Aug 2021 17:42"))
    for heading in ["True since", "Flaggable since", "Raised", "Shown to", "What can be done"] {
      #expect(proof.contains(heading), "\(heading)")
    }
    #expect(proof.contains("Goes to the heads 25 Aug 18:42 unless FCDO, MOD say they have seen it"))
    let ascii = try sandbox.run("conflicts", "show", quota, "--ascii").output
    #expect(ascii.unicodeScalars.allSatisfy { $0.value < 0x80 })
    #expect(ascii.contains("####"))
  }

  @Test func aWayOutIsTakenByWhoeverMayAndAskedForByOthers() throws {
    let sandbox = try Sandbox.exercise()
    let list = try sandbox.list("conflicts", "resolve", quota)
    let number = try #require(list.first { $0.text("resolution") == "withdraw" }?.integer("number"))
    #expect(list.first { $0.text("resolution") == "delay" }?.texts("missing") == ["until when"])
    let before = try sandbox.position()

    let dry = try sandbox.run(
      "conflicts", "resolve", quota, "--take", "\(number)", "--as", "FCDO", "--dry-run")
    #expect(dry.output.contains("It would settle:"))
    #expect(try sandbox.position() == before)

    let other = try sandbox.run("conflicts", "resolve", quota, "--take", "\(number)", "--as", "MOD")
    #expect(other.status == 1)
    #expect(other.errors.contains("it is FCDO's to do, and you act for MOD"))
    let asked = try sandbox.run("conflicts", "resolve", quota, "--take", "\(number)", "--ask", "--as", "MOD")
    #expect(asked.status == 0, "\(asked.errors)")
    let task = try #require(try sandbox.events("task.recorded", after: before).first)
    #expect(task.record("body").text("department") == "FCDO")

    let taken = try sandbox.run("conflicts", "resolve", quota, "--take", "\(number)", "--as", "FCDO")
    #expect(
      taken.output.contains(try "No longer open: C\(conflictNumber(quota, in: sandbox))"),
      "\(taken.output)\(taken.errors)")
  }

  @Test func aWayOutWithAGapSaysWhatIsMissing() throws {
    let sandbox = try Sandbox.exercise()
    let outcome = try sandbox.run("conflicts", "resolve", quota, "--take", "1", "--as", "FCDO")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("it leaves open what the board does not know: until when"))
    let none = try sandbox.run("conflicts", "resolve", quota, "--take", "99", "--as", "FCDO")
    #expect(none.errors.contains("there is no way out 99"))
  }

  @Test func workTakenUpIsSaidToBeDoneAboutTheConflict() throws {
    let sandbox = try Sandbox.exercise()
    let list = try sandbox.list("conflicts", "resolve", refusal)
    let number = try #require(list.first { $0.text("department") == "HO" }?.integer("number"))
    #expect(try sandbox.run("conflicts", "resolve", refusal, "--take", "\(number)", "--as", "HO").status == 0)
    let said = try sandbox.run(
      "conflicts", "resolving", refusal, "--note", "A second pair of eyes", "--as", "MOD")
    #expect(said.status == 0, "\(said.errors)")
    let proof = try sandbox.run("conflicts", "show", refusal).output
    #expect(proof.contains("Being resolved   HO"))
    #expect(proof.contains("A second pair of eyes"))
    #expect(proof.contains("Every department it concerns has seen it."))
    #expect(
      try sandbox.list("conflicts", "list").first { $0.text("name") == refusal }?.text("state") == "resolving"
    )
    let empty = try sandbox.run("conflicts", "resolving", refusal, "--as", "MOD")
    #expect(empty.status == 64)
  }

  @Test func anAcceptedRiskComesBackWhenItsTimeIsOver() throws {
    let sandbox = try Sandbox.exercise()
    let vague = try sandbox.run("conflicts", "settle", quota, "--manner", "risk_accepted", "--as", "FCDO")
    #expect(vague.status == 1)
    #expect(vague.errors.contains("--until: a risk is accepted without an end"))
    #expect(vague.errors.contains("--why: a risk is accepted without a reason"))
    let accepted = try sandbox.run(
      "conflicts", "settle", quota, "--manner", "risk_accepted", "--why", "A quota is coming", "--until",
      "2021-08-25 18:00 BST", "--as", "FCDO")
    #expect(
      accepted.output.contains(try "No longer open: C\(conflictNumber(quota, in: sandbox))"),
      "\(accepted.errors)"
    )
    let rehearsed = try sandbox.run("clock", "--to", "2021-08-25 18:05 BST", "--dry-run", "--as", "FCDO")
    #expect(
      rehearsed.output.contains("would begin: blocking capacity/"), "\(rehearsed.output)\(rehearsed.errors)")
    let clock = try sandbox.run("clock", "--to", "2021-08-25 18:05 BST", "--as", "FCDO")
    #expect(clock.output.contains("conflict.reopened"), "\(clock.output)\(clock.errors)")
    #expect(try sandbox.list("conflicts", "list").contains { $0.text("name") == quota })
    #expect(try sandbox.events("conflict.reopened").count == 1)
  }

  @Test func noConflictNeedsEverySide() throws {
    let sandbox = try Sandbox.exercise()
    let half = try sandbox.run(
      "conflicts", "settle", quota, "--manner", "not_a_conflict", "--why", "Counted twice", "--agreed-by",
      "FCDO", "--as", "FCDO")
    #expect(half.status == 1)
    #expect(half.errors.contains("--agreed-by: MOD has not agreed that this is no conflict"))
    let decided = try sandbox.run(
      "decide", "Counted twice", "--settles", quota, "--manner", "not_a_conflict", "--rationale", "x",
      "--agreed-by", "FCDO,MOD", "--as", "FCDO")
    #expect(decided.status == 0, "\(decided.errors)")
    let sheet = try sandbox.run("decisions", "show", "D1").output
    #expect(sheet.contains("agreed by FCDO, MOD"))
    #expect(sheet.contains("\(quota): not a conflict"), "\(sheet)")
    // Words for people, and the stored ones for programs.
    let list = try sandbox.run("conflicts", "list", "--all").output
    #expect(list.contains("not a conflict") && !list.contains("not_a_conflict"), "\(list)")
    let record = try sandbox.list("conflicts", "list", "--all").first { $0.text("name") == quota }
    #expect(record?.text("state") == "not_a_conflict")
  }

  @Test func aSilencedRuleIsListedApartAndStoredWithADecision() throws {
    let sandbox = try Sandbox.exercise()
    let silence = [
      "record", "rule.adjusted", "rule=capacity", "manner=silenced", "reason=Counted elsewhere",
      "until=2021-08-26 09:00 BST",
    ]
    // It is FCDO's own conflict.
    let refused = try sandbox.run(Program.path, silence + ["--as", "FCDO"])
    #expect(refused.status == 1 && refused.errors.contains("Ask one who may: chair, loggist"), "\(refused)")
    let dry = try sandbox.run(Program.path, silence + ["--dry-run"])
    #expect(dry.output.contains("It would silence:"))
    #expect(try sandbox.run(Program.path, silence).status == 0)
    #expect(try !sandbox.list("conflicts", "list").contains { $0.text("kind") == "capacity" })
    let silenced = try sandbox.list("conflicts", "list", "--silenced")
    let usual = try sandbox.run("conflicts").output
    #expect(usual.hasSuffix("Silenced: \(silenced.count) (crossgov conflicts list --silenced)\n"), "\(usual)")
    #expect(!silenced.isEmpty && silenced.allSatisfy { $0.text("rule") == "capacity" })
    #expect(try sandbox.run("decide", "Go on", "--as", "FCDO").status == 0)
    let decision = try Record.one(sandbox.run("decisions", "show", "D1", "--json").output)
    #expect(decision.texts("seen_silenced").isEmpty == false)
    let proof = try sandbox.run("conflicts", "show", quota).output
    #expect(proof.contains("The rule is silenced until 26 Aug 2021 09:00: Counted elsewhere"))
    #expect(proof.contains("Bites     as soon as it goes ahead; so far it is only proposed\n"), "\(proof)")
  }

  @Test func aGroupIsALineAndEachMemberARecord() throws {
    let sandbox = try Sandbox.exercise()
    let records = try sandbox.list("conflicts", "list")
    let groups = Dictionary(grouping: records.filter { $0.text("state") == "open" }) {
      $0.text("group") ?? ""
    }
    let several = try #require(groups.first { $0.value.count > 1 })
    let lines = try sandbox.run("conflicts").lines
    #expect(
      lines.contains { $0.contains("\(several.key)/*") && $0.contains("\(several.value.count) effects of") })
    let all = try sandbox.run("conflicts", "--all").lines
    #expect(
      all.count { line in several.value.contains { line.contains($0.text("name") ?? "?") } }
        == several.value.count)
  }

  @Test func theAgendaPutsWhatNobodyLookedAtFirst() throws {
    let sandbox = try Sandbox.exercise()
    let plain = try sandbox.list("conflicts", "list")
    let agenda = try sandbox.list("conflicts", "list", "--agenda")
    #expect(plain.first?.text("severity") == "blocking")
    #expect(agenda.first?.text("climb") == "agenda")
    #expect(agenda.first?.texts("waiting_for").isEmpty == false)
  }
}
