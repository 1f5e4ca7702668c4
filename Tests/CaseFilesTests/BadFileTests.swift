import Testing

@testable import CaseFiles

/// Faults of whole files, and files that were made to do harm.
@Suite struct BadFileTests {
  private func errors(_ bytes: [UInt8]) -> [CaseError] {
    SmallCase.errors(files: [CaseFile(name: "a.yaml", bytes: bytes)], catalogue: .empty)
  }

  @Test(arguments: [
    ("syntax", "entries:\n  - {entry: a\n  - b: c\n", 3, "not YAML here"),
    ("tab", "entries:\n\t- entry: a\n", 2, "a tab stands here"),
    ("anchor", "entries:\n  - &a {entry: a}\n", 2, "an anchor stands here"),
    ("alias", "entries:\n  - entry: *a\n", 2, "an alias stands here"),
    ("alias behind a tag", "entries:\n  - entry: !x *a\n", 2, "an alias stands here"),
    ("control character", "entries:\n  - entry: a\u{1B}[2J\n", 2, "a control character stands here"),
    ("line separator", "entries:\n  - entry: a\u{2028}b\n", 2, "a line or paragraph separator stands here"),
    ("a key twice", "entries:\n  - entry: a\n    entry: b\n", 2, "`entry` stands twice"),
    ("an object as a key", "entries:\n  - {{a: b}: c}\n", 2, "a list or object stands where a key belongs"),
    ("no object", "- a\n", 1, "the file is not an object"),
    ("no list", "entries: a\n", 1, "the file has no list of entries"),
    ("an unknown key", "entrys: []\nentries: []\n", 1, "a file has no `entrys`"),
    ("an entry that is none", "entries:\n  - a\n", 2, "an entry is not an object"),
    ("two documents", "entries: []\n---\nentries: []\n", 2, "not YAML here"),
    ("empty", "", 0, "is empty"),
    ("a comment alone", "# nothing\n", 0, "is empty"),
    (
      "deep nesting", "entries: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40), 1,
      "deep"
    ),
  ])
  func `a fault of a file is told with its line`(
    _ what: String, _ text: String, _ line: Int, _ message: String
  ) throws {
    let errors = errors(Array(text.utf8))
    #expect(errors.count == 1, "\(errors)")
    #expect(errors.first?.file == "a.yaml")
    #expect(errors.first?.line == line, "\(errors)")
    #expect(errors.first?.message.contains(message) == true, "\(errors)")
    #expect(errors.first?.remedy.isEmpty == false)
  }

  @Test func `stars and ampersands in text are no aliases`() throws {
    let text = """
      source: R1
      source_status: press
      at: 2024-05-01
      entries:
        - entry: g
          kind: group.recorded
          id: g
          title: R&D and 2 * 3
          note: The so-called *guards* of Smith & Sons.
      """
    #expect(SmallCase.errors(file: text, catalogue: .empty).isEmpty)
  }

  @Test func `bytes that are not UTF-8 are told with their line`() {
    let errors = errors(Array("entries:\n  - entry: a".utf8) + [0xC3, 0x28] + Array("\n".utf8))
    #expect(errors.map(\.line) == [2])
    #expect(errors.first?.message == "is not UTF-8 text from here")
  }

  @Test func `a file above 4 MiB is not looked into`() {
    let errors = errors([UInt8](repeating: UInt8(ascii: "#"), count: CaseFile.largest + 1))
    #expect(errors.map(\.line) == [0])
    #expect(errors.first?.message.contains("more than the 4194304") == true)
  }

  @Test func `a file of brackets ends in an error`() {
    for text in [String(repeating: "[", count: 200_000), String(repeating: "- ", count: 100_000)] {
      #expect(errors(Array(text.utf8)).count == 1)
    }
  }

  @Test func `a folder without a situation is no case`() {
    #expect(throws: CaseErrors.self) {
      try CaseReader.situation([CaseFile(name: "sources.yaml", bytes: [])], catalogue: .empty)
    }
  }

  @Test func `a folder without its sources is one fault and not one an entry`() throws {
    let group = "  - {entry: g, kind: group.recorded, id: g, title: x}\n"
    let file = CaseFile(name: "a.yaml", bytes: Array((SmallCase.header + group).utf8))
    let situation = SmallCase.standing.filter { $0.name == "situation.yaml" }
    let error = #expect(throws: CaseErrors.self) {
      try CaseReader.situation(situation + [file], catalogue: .empty)
    }
    #expect(error?.errors.count == 1, "\(error?.errors ?? [])")
    let first = try #require(error?.errors.first)
    #expect(first.file == "sources.yaml")
    #expect(first.message == "is missing, and entries name sources: `R1` in situation.yaml:2 is the first")
    #expect(first.remedy.contains("- {id: R1, citation: …, read: …}"))
  }

  @Test func `a situation that cannot be read is not said to be none`() {
    let text = SmallCase.situation + "\n    stage: crisis\n"
    let files = SmallCase.standing.filter { $0.name != "situation.yaml" }
    let error = #expect(throws: CaseErrors.self) {
      try CaseReader.situation(
        files + [CaseFile(name: "situation.yaml", bytes: Array(text.utf8))], catalogue: .empty)
    }
    #expect(error?.errors.map(\.line) == [9], "\(error?.errors ?? [])")
    #expect(error?.errors.first?.message.contains("crisis") == true)
  }

  @Test func `a folder that is not there is told by name`() {
    do {
      _ = try CaseReader.situation(at: "/nowhere/at/all", catalogue: .empty)
      Issue.record("it was read")
    } catch {
      #expect(error.errors.first?.file == "/nowhere/at/all")
    }
  }

  @Test func `a catalogue holds reference data alone`() {
    let file = SmallCase.header.dropLast() + "\n  - {entry: g, kind: group.recorded, id: g, title: x}\n"
    do {
      _ = try CaseReader.catalogue([
        CaseFile(name: "a.yaml", bytes: Array(file.utf8)),
        CaseFile(name: "sources.yaml", bytes: Array(SmallCase.sources.utf8)),
      ])
      Issue.record("it was read")
    } catch {
      #expect(error.errors.first?.message == "group.recorded does not belong into a catalogue")
    }
  }
}
