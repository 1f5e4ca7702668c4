import Foundation
import Testing

/// A real board, a case as its history, and what was known when.
struct HistoryTests {
  private func founded() throws -> Sandbox {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run(
      "init", sandbox.board, "--title", "Review", "--department", "FCDO", "--post", "Reviewer")
    #expect(outcome.status == 0, "\(outcome.errors)")
    return sandbox
  }

  @Test func aBoardIsFoundedWithTheCatalogue() throws {
    let sandbox = try Sandbox()
    let founding = try sandbox.run("init", sandbox.board, "--title", "x", "--department", "FCDO")
    #expect(founding.errors.contains("Made the key"), "\(founding.errors)")
    #expect(try sandbox.events("tool.recorded").count > 12)
    let noSituation = try sandbox.run("task", "add", "x")
    #expect(noSituation.status == 1)
    #expect(noSituation.errors.contains("crossgov situation open"))
    let opened = try sandbox.run("situation", "open", "SDN", "--title", "Sudan", "--stage", "imminent")
    #expect(opened.status == 0, "\(opened.errors)")
    let changed = try sandbox.run("situation", "change", "SDN", "--stage", "ongoing")
    #expect(changed.status == 0, "\(changed.errors)")
    #expect(try sandbox.list("situation", "list").map { $0.text("stage") } == ["ongoing"])
    #expect(try sandbox.run("situation", "change", "SDN").status == 64)
    #expect(try sandbox.run("situation", "change", "XXX", "--stage", "risk").errors.contains("It has: SDN"))
    #expect(try sandbox.run("task", "add", "Ring the post").status == 0)
    // The only department of its member is the one recorded for.
    #expect(try sandbox.list("task", "list").first?.text("department") == "FCDO")
    let driven = try sandbox.run("clock", "--step")
    #expect(driven.status == 1)
    #expect(driven.errors.contains("no exercise"))
  }

  @Test func aDepartmentThatNobodyKnowsFoundsNothing() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("init", sandbox.board, "--title", "x", "--department", "XYZ")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no department “XYZ”"))
    #expect(try sandbox.names().isEmpty)
  }

  @Test func theSecondCaseIsImportedWhole() throws {
    let sandbox = try founded()
    let imported = try sandbox.run("import", "yemen-2015-2020")
    #expect(imported.status == 0, "\(imported.errors)")
    let raised = try sandbox.list("review", "conflicts").map { $0.text("name") }
    #expect(raised.contains("record/constraint-no-new-saudi/action-licence-air-cooler"))
  }

  @Test func aWholeCaseIsImportedOnce() throws {
    let sandbox = try founded()
    let before = try sandbox.position()
    let dry = try sandbox.run("import", "afghanistan-2021", "--dry-run")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(try sandbox.position() == before)
    let told = dry.output.split(separator: "\n").first { $0.hasPrefix("It would raise ") }
    #expect(told?.hasSuffix(".") == true && told?.contains(" blocking") == true, "\(dry.output)")
    let imported = try sandbox.run("import", "afghanistan-2021")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.output.contains(told?.replacing("It would raise", with: "It raised") ?? "-"))
    let after = try sandbox.position()
    #expect(after > before + 200)
    let again = try sandbox.run("import", "afghanistan-2021")
    #expect(again.output.contains("Recorded 0 entries"))
    #expect(try sandbox.position() == after)
    #expect(try sandbox.list("conflicts", "list").count > 3)
    #expect(try sandbox.run("verify").status == 0)
  }

  @Test func aCaseThatDoesNotFitTheBoardIsLeftOutWhole() throws {
    let sandbox = try founded()
    #expect(
      try sandbox.run("record", "situation.opened", "id=AFG-2021", "title=Taken", "stage=risk").status == 0)
    let before = try sandbox.position()
    for arguments in [["import", "afghanistan-2021", "--dry-run"], ["import", "afghanistan-2021"]] {
      let outcome = try sandbox.run(Program.path, arguments)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("situation.yaml:"), "\(outcome.errors)")
      #expect(outcome.errors.contains("there is a situation “AFG-2021” already"))
    }
    #expect(try sandbox.position() == before)
  }

  @Test func whatWasKnownIsToldFromWhatWasTrue() throws {
    let sandbox = try Sandbox.exercise()
    func known(_ moment: String, _ more: String...) throws -> [Record] {
      try Record.array(
        sandbox.run(Program.path, ["review", "--known", moment, "--list", "tasks", "--json"] + more).output)
    }
    let early = try known("2021-08-10 12:00 BST")
    let late = try known("2021-08-25 17:42 BST")
    #expect(early.count < late.count)
    #expect(!early.contains { $0.text("id") == "nowzad-checks" })
    #expect(late.contains { $0.text("id") == "nowzad-checks" })
    #expect(try known("2021-08-25 17:42 BST", "--to", "MOD").count <= late.count)

    // A correction made today of what held then changes what is true and not what was known.
    let coverage = try sandbox.run(
      "policy", "version", "arap", "--cover", "local-staff=yes", "--effective", "2021-08-20 09:00 BST",
      "--as", "HO",
      "--acknowledge", "reliance/*", "--acknowledge", "pathway/*", "--reason", "found in the file")
    #expect(coverage.status == 0, "\(coverage.errors)")
    func version(_ option: String) throws -> Int? {
      try Record.array(
        sandbox.run("review", option, "2021-08-21 09:00 BST", "--list", "policies", "--json").output
      ).first { $0.text("id") == "arap" }?.integer("version")
    }
    #expect(try version("--true") == 5)
    #expect(try version("--known") == 4)
  }

  @Test func whatWasCalledOtherwiseOrHadNotBegunIsNoPartOfWhatWasTrue() throws {
    let sandbox = try Sandbox.exercise()
    let moment = "2021-08-20 12:00 BST"
    func promises(_ moment: String) throws -> [Record] {
      try Record.array(
        sandbox.run("review", "--true", moment, "--list", "promises", "--json").output)
    }
    let before = try promises(moment)
    let now = try promises("2021-08-25 17:42 BST")
    #expect(!before.contains { $0.text("status") == "not begun" })
    #expect(before.count < now.count)
    let promise = try #require(before.first { $0.text("id") == "interpreter-eligible-july" })
    let renamed = try sandbox.run(
      "promise", "change", "interpreter-eligible-july", "--title", "Renamed today", "--as", "MOD")
    #expect(renamed.status == 0, "\(renamed.errors)")
    #expect(
      try promises(moment).first { $0.text("id") == "interpreter-eligible-july" }?.text("title")
        == promise.text("title"))
  }

  @Test func aReviewNamesOneMomentAndOneList() throws {
    let sandbox = try Sandbox.exercise()
    for arguments in [
      ["review"], ["review", "--known", "2021-08-25", "--true", "2021-08-25"],
      ["review", "--known", "soonish"], ["review", "--known", "2021-08-25", "--list", "songs"],
      ["review", "--true", "2021-08-25", "--to", "HO"],
    ] {
      let outcome = try sandbox.run(Program.path, arguments)
      #expect(outcome.status == 64, "\(arguments)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func conflictsInHindsightStandBesideWhatWasRaisedAtTheTime() throws {
    let sandbox = try founded()
    #expect(try sandbox.run("import", "afghanistan-2021").status == 0)
    let all = try sandbox.list("review", "conflicts")
    let quota = try #require(
      all.first { $0.text("name") == "capacity/pjhq-quota/instruction-new-cases-come" })
    #expect(quota.text("flaggable_since") == "2021-08-25T16:42:00Z")
    #expect(quota.text("severity") == "blocking")
    let closing = try #require(all.first { $0.text("name") == "pathway/new-cases-come/baron-processing" })
    #expect(closing.text("harm") == "2021-08-27T03:30:00Z")
    #expect(closing.integer("lead_hours_least") == 34)

    let night = try sandbox.list(
      "review", "conflicts", "--known", "2021-08-25 17:42 BST", "--kind", "opposed")
    #expect(night.isEmpty)
    let list = try sandbox.run("review", "conflicts").output
    #expect(
      all.allSatisfy { list.contains("  \($0.text("name") ?? "?")\n") }, "one without a number has its name")
    #expect(list.contains(" · shown to nobody · acknowledged by nobody\n"), "\(list.prefix(600))")
    try ReadmeExcerpt.inHindsight().expect(in: list)
    let text = try sandbox.run("review", "conflicts", "pathway/new-cases-come/baron-processing")
    #expect(text.output.contains("What could have been done\n  - "), "\(text.output)")
    #expect(text.output.contains("Flaggable since  25 Aug 2021 17:42\n"), "\(text.output)")
    #expect(text.output.contains("Raised           never"))
    // The proof knows no more than when it was recorded where the record does not say who learnt of it, and says so.
    let told = try sandbox.run("conflicts", "show", "pathway/new-cases-come/baron-processing").output
    #expect(told.contains("Flaggable since  Wed 25 Aug 2021 17:42 BST\n"), "\(told)")
    let untold = try sandbox.run("conflicts", "show", "ownership/gate-airport-clearance/no-lead").output
    #expect(untold.contains("Flaggable since  when recorded, "), "\(untold)")
    let csv = try sandbox.run("review", "conflicts", "--csv").output.split(separator: "\r\n")
    #expect(csv.first?.hasPrefix("number,name,kind,rule,severity") == true)
    #expect(csv.count == all.count + 1)
    #expect(try sandbox.run("review", "conflicts", "--kind", "song").status == 64)
  }
}
