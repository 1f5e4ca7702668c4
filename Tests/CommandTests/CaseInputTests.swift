import Testing

/// Case files with something wrong in them: file, line, what, and what to write instead.
struct CaseInputTests {
  @Test func theCaseThatComesWithTheProgramIsSound() throws {
    let outcome = try Sandbox().run("check-case", "afghanistan-2021")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("AFG-2021"))
  }

  @Test(arguments: [
    ("10-registers.yaml", "    title: Kabul\n", "    titel: Kabul\n", "titel"),
    ("20-schemes.yaml", "    department: HO\n", "    department: HOO\n", "HOO"),
    (
      "50-airlift.yaml", "window: {from: 2021-08-16, to: 2021-08-22}",
      "window: {from: 2021-08-22, to: 2021-08-16}", "window"
    ),
    ("50-airlift.yaml", "    at: 2021-08-20 12:00 BST\n", "    at: yesterdayish\n", "yesterdayish"),
    ("10-registers.yaml", "    source: S38\n", "    source: S9999\n", "S9999"),
    ("10-registers.yaml", "  - entry: place-kabul\n", "  - entry: place-kabul: x\n", ""),
  ])
  func aWrongEntryIsNamedWithFileAndLine(_ file: String, _ right: String, _ wrong: String, _ named: String)
    throws
  {
    let sandbox = try Sandbox()
    let folder = try CaseFolder.copied(to: sandbox["case"])
    let line = try folder.replace(right, with: wrong, in: file)
    let outcome = try sandbox.run("check-case", folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("\(file):\(line)"), "line \(line): \(outcome.errors.prefix(600))")
    #expect(outcome.errors.contains(named), "\(outcome.errors.prefix(600))")
  }

  @Test func circlesAreNamed() throws {
    let sandbox = try Sandbox()
    let groups = try CaseFolder.copied(to: sandbox["groups"])
    try groups.replace(
      "    title: Afghans at risk\n", with: "    title: Afghans at risk\n    within: [arap-people]\n",
      in: "10-registers.yaml")
    let circle = try sandbox.run("check-case", groups.path)
    #expect(circle.status == 1)
    #expect(circle.errors.contains("10-registers.yaml:"))
    #expect(circle.errors.contains("arap-people"))

    let blockers = try CaseFolder.copied(to: sandbox["blockers"])
    try blockers.replace(
      "    blocked_by: [laptops]\n", with: "    blocked_by: [call-forward-emails]\n", in: "50-airlift.yaml")
    let blocked = try sandbox.run("check-case", blockers.path)
    #expect(blocked.status == 1)
    #expect(blocked.errors.contains("50-airlift.yaml:"), "\(blocked.errors.prefix(400))")
    #expect(blocked.errors.contains("call-forward-emails"))
  }

  @Test func whatABoardWouldRefuseIsSaidWithFileAndLineBeforeAnybodyImportsIt() throws {
    let sandbox = try Sandbox()
    let folder = try CaseFolder.copied(to: sandbox["case"])
    // Each file is sound; findings about a promise and an instruction of one name would have one name.
    try folder.append(
      """

        - entry: other
          kind: instruction.given
          id: guards-entry
          title: x
          department: HO
          direction: go
          scope: {groups: all}
          occurred: 2021-12-01
          source: S22
          source_status: official

      """, to: "70-aftermath.yaml")
    let outcome = try sandbox.run("check-case", folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("70-aftermath.yaml:"), "\(outcome.errors.prefix(400))")
    #expect(
      outcome.errors.contains("there is an undertaking “guards-entry”"), "\(outcome.errors.prefix(400))")
  }

  @Test func aCaseThatIsNotThereIsSaidWithThoseThatAre() throws {
    let sandbox = try Sandbox()
    for arguments in [["check-case", "atlantis"], ["demo", "--case", "atlantis", "--board", sandbox.board]] {
      let outcome = try sandbox.run(Program.path, arguments)
      #expect(outcome.status == 4)
      #expect(outcome.errors.contains("afghanistan-2021"))
    }
  }

  @Test func aSpoiltCaseMakesNoBoard() throws {
    let sandbox = try Sandbox()
    let folder = try CaseFolder.copied(to: sandbox["case"])
    try folder.replace("    department: HO\n", with: "    department: HOO\n", in: "20-schemes.yaml")
    let outcome = try sandbox.run("demo", "--case", folder.path, "--board", sandbox.board)
    #expect(outcome.status == 1)
    #expect(try sandbox.names().isEmpty)
  }
}
