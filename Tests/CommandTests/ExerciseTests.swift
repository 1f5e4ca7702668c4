import BoardModel
import Foundation
import Testing

/// What a new user must be able to do, done from the command line.
struct ExerciseTests {
  @Test func theDemoPrintsTheBoardWhereThereIsNoTerminal() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("demo", environment: ["CROSSGOV_BOARD": nil])
    #expect(outcome.status == 0)
    for text in ["EXERCISE", "FCDO · ", "HO · ", "MOD · ", "HMT · ", "Wed 25 Aug 2021 17:42 BST"] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    // The board is kept, said where, and the one that is meant next.
    #expect(outcome.errors.contains(sandbox["state"]))
    let tasks = try sandbox.run("task", environment: ["CROSSGOV_BOARD": nil])
    #expect(tasks.status == 0)
    #expect(tasks.output.contains("Security checks of the Nowzad staff"))
  }

  @Test func everyEntryUpToTheOpeningFits() throws {
    let sandbox = try Sandbox.exercise()
    #expect(try sandbox.events("script.refused").isEmpty)
    #expect(try sandbox.events("department.recorded").contains { $0.record("body").text("id") == "HMG" })
  }

  @Test func aDepartmentUpdatesItsTask() throws {
    let sandbox = try Sandbox.exercise()
    let outcome = try sandbox.run(
      "task", "update", "nowzad-checks", "--status", "doing", "--done", "40", "--as", "HO")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Updated task nowzad-checks as #"))
    let task = try #require(
      try sandbox.list("task", "list", "--department", "HO").first { $0.text("id") == "nowzad-checks" })
    #expect(task.integer("done") == 40)
    #expect(task.text("status") == "doing")
  }

  @Test func howAGroupStandsAtAGateIsCounted() throws {
    let sandbox = try Sandbox.exercise()
    let outcome = try sandbox.run(
      "gate", "count", "security-check", "nowzad-staff", "--standing", "pending", "--pending", "28",
      "--cleared",
      "40", "--as", "HO")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try sandbox.run("gate", "--department", "HO").output.contains("28 pending"))
    let line = try #require(try sandbox.run("log", "--last", "1").lines.first)
    #expect(line.contains("group nowzad-staff · standing pending · pending 28 · cleared 40"), "\(line)")
    let wrong = try sandbox.run("gate", "count", "security-check", "nobody", "--standing", "waiting")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("--standing: `standing` cannot be `waiting`"), "\(wrong.errors)")
  }

  @Test func aTaskOfAnotherDepartmentIsNotForThemToChange() throws {
    let sandbox = try Sandbox.exercise()
    let outcome = try sandbox.run("task", "update", "nowzad-checks", "--status", "done", "--as", "MOD")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("it is HO's, and you act for MOD"))
    // The loggist at the shared terminal records for anybody.
    #expect(try sandbox.run("task", "update", "nowzad-checks", "--status", "done").status == 0)
  }

  @Test func aLineIsLoggedAndFoundAgain() throws {
    let sandbox = try Sandbox.exercise()
    let outcome = try sandbox.run(
      "note", "MOD: gate closes 04:30", "--for-department", "FCDO", "--for-department", "HO",
      "--flavour", "question", "--as", "MOD")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let line = try #require(try sandbox.list("note").last)
    #expect(line.text("text") == "MOD: gate closes 04:30")
    #expect(line.text("flavour") == "question")
    #expect(line.text("by") == "MOD")
    #expect(line.texts("for") == ["FCDO", "HO"])
  }

  @Test func theWordListIsNoLineOfTheLog() throws {
    let sandbox = try Sandbox.exercise()
    let before = try sandbox.position()
    #expect(try sandbox.run("note", "seen by all", "--as", "HO").status == 0)
    let listed = try sandbox.run("note", "list")
    #expect(listed.status == 0)
    #expect(listed.output.contains("seen by all"))
    #expect(try sandbox.position() == before + 1)
  }

  @Test func aLateLineSaysWhy() throws {
    let sandbox = try Sandbox.exercise()
    let before = try sandbox.position()
    let refused = try sandbox.run("note", "late", "--occurred", "2021-08-25 12:00 BST")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--late: it happened 5 h 42 m ago"))
    #expect(try sandbox.position() == before)
    let taken = try sandbox.run(
      "note", "late", "--occurred", "2021-08-25 12:00 BST", "--late", "the line was down")
    #expect(taken.status == 0)
    #expect(try sandbox.list("note").last?.text("late_reason") == "the line was down")
  }

  @Test func aDecisionSettlesAConflictAndIsFoundByAWordOfItsRationale() throws {
    let sandbox = try Sandbox.exercise()
    let open = try sandbox.list("conflicts", "list")
    let interpreters = try #require(
      open.first { $0.text("name") == "pathway/interpreter-eligible-may/security-check" })
    #expect(interpreters.text("state") == "open")
    let number = try #require(interpreters.integer("number"))
    let proof = try sandbox.run("conflicts", "show", "C\(number)")
    #expect(proof.output.contains("How they meet"))
    #expect(proof.output.contains("Flaggable since"))
    let decided = try sandbox.run(
      "decide", "Review the refusals", "--rationale", "The interpreters were told otherwise in writing",
      "--settles", "C\(number)", "--option", "Review", "--reject", "Leave it: people hide", "--present",
      "MOD, HO",
      "--dissent", "HMT: 'costs': {not} [counted]")
    #expect(decided.status == 0, "\(decided.errors)")
    #expect(decided.output.contains("Recorded decision D1 as #"))
    #expect(decided.output.contains("No longer open: C\(number) "))
    #expect(try sandbox.list("decisions", "list", "otherwise").count == 1)
    #expect(try sandbox.list("decisions", "list", "nonsense").isEmpty)
    let sheet = try sandbox.run("decisions", "show", "D1").output
    #expect(sheet.contains("Leave it — rejected: people hide"))
    #expect(sheet.contains("Dissent   HMT: 'costs': {not} [counted]"))
    #expect(sheet.contains("On the screen"))
    let data = try Record.one(sandbox.run("decisions", "show", "D1", "--json").output)
    let chain = try #require(data.text("seen_chain"))
    let words = try #require(Bytes32(hexadecimal: chain).map(ChainWords.of))
    #expect(data.text("seen_chain_words") == words)
    #expect(sheet.contains("chain \(words) (\(chain))"), "\(sheet)")
    let after = try sandbox.list("conflicts", "list", "--all").first { $0.integer("number") == number }
    #expect(after?.text("state") == "resolved")
  }

  @Test func aConflictIsAcknowledgedForADepartment() throws {
    let sandbox = try Sandbox.exercise()
    let refused = try sandbox.run("conflicts", "acknowledge", "C1")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--as"))
    #expect(try sandbox.run("conflicts", "acknowledge", "C1", "--as", "HO").status == 0)
    let proof = try Record.one(sandbox.run("conflicts", "show", "C1", "--json").output)
    #expect(proof.texts("acknowledged_by") == ["HO"])
  }

  @Test func anActionIsAddedAndChanged() throws {
    let sandbox = try Sandbox.exercise()
    let added = try sandbox.run(
      "action", "add", "Close the post", "--tool", "T05c", "--scope", "{places: [kabul]}", "--as", "FCDO")
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.contains("Added action a1"))
    #expect(try sandbox.run("action", "change", "a1", "--status", "suspended", "--as", "FCDO").status == 0)
    let action = try sandbox.list("action").first { $0.text("id") == "a1" }
    #expect(action?.text("status") == "suspended")
  }

  @Test func aPromiseAndAnInstructionAreAddedChangedAndListedApart() throws {
    let sandbox = try Sandbox.exercise()
    let promised = try sandbox.run(
      "promise", "add", "Guards will be flown out", "--to", "embassy-guards", "--promise", "flight", "--as",
      "FCDO",
      "--dry-run")
    #expect(promised.output.contains("undertaking.given"), "\(promised.errors)")
    let told = try sandbox.run(
      "instruction", "add", "Keep away from the gate", "--direction", "avoid", "--scope",
      "{groups: all, places: [kabul]}", "--status", "proposed", "--as", "FCDO")
    #expect(told.status == 0, "\(told.errors)")
    let id = try #require(told.output.firstMatch(of: /Added instruction (\S+) as/)?.1)
    let given = try sandbox.run(
      "promise", "add", "We will write", "--to", "embassy-guards", "--promise", "wait", "--as", "FCDO")
    #expect(given.status == 0, "\(given.errors)")
    let promise = try #require(given.output.firstMatch(of: /Added promise (\S+) as/)?.1)

    let instructions = try sandbox.list("instruction")
    #expect(instructions.contains { $0.text("id") == String(id) && $0.text("direction") == "avoid" })
    #expect(instructions.allSatisfy { $0.text("promise") == nil })
    let promises = try sandbox.list("promise")
    #expect(promises.contains { $0.text("id") == String(promise) })
    #expect(promises.allSatisfy { $0.text("direction") == nil })

    let withdrawn = try sandbox.run(
      "instruction", "change", String(id), "--status", "withdrawn", "--as", "FCDO")
    #expect(withdrawn.status == 0, "\(withdrawn.errors)")
    let kept = try sandbox.run("promise", "change", String(promise), "--status", "kept", "--as", "FCDO")
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(
      try sandbox.list("instruction").first { $0.text("id") == String(id) }?.text("status") == "withdrawn")
    #expect(try sandbox.list("promise").first { $0.text("id") == String(promise) }?.text("status") == "kept")
    #expect(try sandbox.run("promise", "change", String(promise)).errors.contains("nothing to change"))
    let wrong = try sandbox.run("promise", "change", String(id), "--status", "kept", "--as", "FCDO")
    #expect(wrong.status == 1 && wrong.errors.contains("the id cannot be taken: "), "\(wrong.errors)")
  }

  @Test func everyListPrintsTextAndData() throws {
    let sandbox = try Sandbox.exercise()
    let names = [
      "task", "action", "policy", "promise", "undertaking", "instruction", "gate", "situation", "conflicts",
      "decisions",
    ]
    for name in names {
      #expect(try sandbox.run(name, "list").status == 0, "\(name)")
      let data = try sandbox.run(name, "list", "--json")
      #expect(throws: Never.self, "\(name)") { try Record.array(data.output) }
    }
    #expect(try sandbox.list("member").count == 6)
    #expect(try sandbox.list("kinds", "task.recorded").first?.text("kind") == "task.recorded")
  }

  @Test func reopeningFindsEverything() throws {
    let sandbox = try Sandbox.exercise()
    #expect(try sandbox.run("task", "add", "Ring the hotel", "--as", "HO").status == 0)
    #expect(try sandbox.run("note", "a line", "--as", "HO").status == 0)
    let before = try sandbox.run("log", "--json").output
    // Whoever opens it next, with a state of their own, sees the same.
    let other = try sandbox.run("log", "--json", environment: ["XDG_STATE_HOME": sandbox["other"]])
    #expect(other.output == before)
    #expect(try sandbox.run("verify").status == 0)
  }
}
