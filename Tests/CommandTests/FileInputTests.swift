import Foundation
import Testing

/// Files that are no boards, or boards with something wrong in them.
struct FileInputTests {
  private func spoil(_ path: String, at offset: UInt64, with bytes: [UInt8]) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.seek(toOffset: offset)
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
  }

  @Test func whatIsNoBoardIsSaidToBeNone() throws {
    let sandbox = try Sandbox()
    try Data().write(to: URL(fileURLWithPath: sandbox["empty"]))
    try Data("Dear all,\n".utf8).write(to: URL(fileURLWithPath: sandbox["letter"]))
    try FileManager.default.createDirectory(atPath: sandbox["folder"], withIntermediateDirectories: true)
    let cases = [
      ("empty", "no board file"), ("letter", "no board file"), ("folder", "directory"),
      ("missing", "there is no such file"), ("pipe", "no board file"),
    ]
    #expect(mkfifo(sandbox["pipe"], 0o600) == 0)
    for (name, message) in cases {
      for arguments in [["task"], ["note", "x"], ["verify"], ["open", "--plain"]] {
        let outcome = try sandbox.run(Program.path, arguments + ["--board", sandbox[name]])
        #expect(outcome.status == 4, "\(name) \(arguments)")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(outcome.errors.contains(sandbox[name]))
        #expect(outcome.output.isEmpty)
      }
    }
    #expect(FileManager.default.contents(atPath: sandbox["empty"])?.isEmpty ?? false)
  }

  @Test func aBoardOfANewerProgramIsLeftAlone() throws {
    let sandbox = try Sandbox.exercise()
    // SQLite keeps user_version at byte 60, most significant byte first.
    try spoil(sandbox.board, at: 60, with: [0, 0, 0, 99])
    let before = FileManager.default.contents(atPath: sandbox.board)
    let outcome = try sandbox.run("note", "x")
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("format 99"))
    #expect(outcome.errors.contains("use a newer one"))
    #expect(FileManager.default.contents(atPath: sandbox.board) == before)
  }

  @Test func aDamagedPageEndsTheBoardThere() throws {
    let sandbox = try Sandbox.exercise()
    let size = try #require(FileManager.default.contents(atPath: sandbox.board)?.count)
    try spoil(
      sandbox.board, at: UInt64(size / 2 / 4096 * 4096 + 100), with: [UInt8](repeating: 0xff, count: 3000))
    let before = FileManager.default.contents(atPath: sandbox.board)

    let verified = try sandbox.run("verify")
    #expect(verified.status == 5)
    #expect(verified.errors.contains(/entry \d+ is damaged/))
    let match = try #require(verified.errors.firstMatch(of: /Entries 1 to (\d+) are sound/))
    let sound = try #require(Int(match.1))
    #expect((1..<230).contains(sound))
    #expect(verified.errors.contains("crossgov restore"))
    let data = try sandbox.run("verify", "--json")
    #expect(data.status == 5)
    let damaged = try #require(verified.errors.firstMatch(of: /entry (\d+) is damaged/))
    #expect(try Record.one(data.output).integer("damaged_at") == Int(damaged.1))
    #expect(try Record.one(data.output).integer("entries") == sound)

    // What comes before it is still there to be read, and the status says that it is not all.
    let log = try sandbox.run("log", "--json")
    #expect(log.status == 5)
    #expect(log.lines.count == sound)
    #expect(log.errors.contains("The board is damaged at entry"))

    for arguments in [["note", "x"], ["backup", sandbox["copy"]], ["task", "add", "x", "--as", "HO"]] {
      #expect(try sandbox.run(Program.path, arguments).status == 5, "\(arguments)")
    }
    #expect(!FileManager.default.fileExists(atPath: sandbox["copy"]))
    #expect(FileManager.default.contents(atPath: sandbox.board) == before)
  }

  @Test func aTriggerThatWasSwappedStopsWriting() throws {
    let sandbox = try Sandbox.exercise()
    let path = sandbox.board
    var content = try #require(FileManager.default.contents(atPath: path))
    let range = try #require(
      content.range(of: Data("CREATE TRIGGER event_is_never_changed BEFORE UPDATE".utf8)))
    content.replaceSubrange(
      range, with: Data("CREATE TRIGGER event_is_never_changed BEFORE DELETE".utf8))
    try content.write(to: URL(fileURLWithPath: path))

    let listed = try sandbox.run("task")
    #expect(listed.status == 0)
    #expect(listed.errors.contains("event_is_never_changed altered"))
    let noted = try sandbox.run("note", "x")
    #expect(noted.status == 6)
    #expect(noted.errors.contains("event_is_never_changed altered"))
    let verified = try sandbox.run("verify")
    #expect(verified.status == 5)
    #expect(verified.errors.contains("schema was changed"))
  }

  @Test func aHistoryThatWasCutIsNoticedAndWrittenToOnlyOnceItIsAccepted() throws {
    let sandbox = try Sandbox.exercise()
    try FileManager.default.copyItem(atPath: sandbox.board, toPath: sandbox["older"])
    #expect(try sandbox.run("note", "one more").status == 0)
    try FileManager.default.removeItem(atPath: sandbox.board)
    try FileManager.default.copyItem(atPath: sandbox["older"], toPath: sandbox.board)

    let read = try sandbox.run("task")
    #expect(read.status == 0)
    #expect(read.errors.contains("entry 363 was seen here before and is gone"))
    let noted = try sandbox.run("note", "another")
    #expect(noted.status == 5)
    #expect(noted.errors.contains("crossgov verify --accept"))
    #expect(try sandbox.run("verify").status == 5)
    #expect(try sandbox.run("verify", "--accept").status == 0)
    #expect(try sandbox.run("note", "another").status == 0)
  }

  @Test func anotherBoardInItsPlaceIsNoticed() throws {
    let sandbox = try Sandbox.exercise()
    #expect(try sandbox.run("task").status == 0)
    #expect(
      try sandbox.run("init", sandbox["other"], "--title", "x", "--department", "HO").status == 0)
    try FileManager.default.removeItem(atPath: sandbox.board)
    try FileManager.default.moveItem(atPath: sandbox["other"], toPath: sandbox.board)
    let read = try sandbox.run("task")
    #expect(read.errors.contains("another board"), "\(read.errors)")
    #expect(try sandbox.run("verify").status == 5)
  }

  @Test func aBoardThatWasMovedIsKnownByItsIdentifier() throws {
    let sandbox = try Sandbox.exercise()
    try FileManager.default.copyItem(atPath: sandbox.board, toPath: sandbox["older"])
    #expect(try sandbox.run("note", "one more").status == 0)
    // The older one at a path where nothing was seen before.
    let read = try sandbox.run("task", "--board", sandbox["older"])
    #expect(read.errors.contains("entry 363 was seen here before and is gone"), "\(read.errors)")
  }

  @Test func nothingIsMadeOverAnything() throws {
    let sandbox = try Sandbox.exercise()
    let before = FileManager.default.contents(atPath: sandbox.board)
    for arguments in [
      ["demo", "--board", sandbox.board], ["backup", sandbox.board],
      ["init", sandbox.board, "--title", "x", "--department", "HO"],
      ["restore", sandbox.board, "--to", sandbox.board],
    ] {
      let outcome = try sandbox.run(Program.path, arguments)
      #expect(outcome.status == 4, "\(arguments)")
      #expect(outcome.errors.contains("there is a file already"), "\(outcome.errors)")
    }
    #expect(FileManager.default.contents(atPath: sandbox.board) == before)
    let nowhere = try sandbox.run("demo", "--board", sandbox["no/such/board"])
    #expect(nowhere.status == 4)
    #expect(!FileManager.default.fileExists(atPath: sandbox["no"]))
  }
}

extension Sandbox {
  /// What there is beside the board, the program's own directories and the tests' files apart.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path)
      .filter { $0.hasPrefix("board") }.sorted()
  }
}
