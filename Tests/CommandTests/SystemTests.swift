import Foundation
import Glibc
import TestSupport
import Testing

/// The program among other programs, on a machine with its own ideas.
struct SystemTests {
  @Test func aFollowerSeesAnotherProcessWithinASecond() throws {
    let sandbox = try Sandbox.exercise()
    let follower = try sandbox.start(Program.path, ["log", "--follow", "--last", "1"])
    #expect(follower.wait { $0.output.hasSuffix("\n") } != nil)
    var slowest = Duration.zero
    for number in 1...3 {
      #expect(try sandbox.run("note", "line number \(number)", "--as", "HO").status == 0)
      let took = follower.wait { $0.output.contains("line number \(number)") }
      slowest = max(slowest, try #require(took))
    }
    #expect(slowest < .seconds(1))
    follower.send(SIGINT)
    let outcome = try follower.finish()
    #expect(outcome.status == 0)
    #expect(!outcome.wasKilled)
    #expect(outcome.errors.isEmpty)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func followingEndsCleanlyWhenAsked(_ signal: Int32) throws {
    let sandbox = try Sandbox.exercise()
    let follower = try sandbox.start(Program.path, ["log", "--follow", "--json", "--last", "1"])
    #expect(follower.wait { $0.output.hasSuffix("\n") } != nil)
    // It may not have come to waiting yet, so ask until it hears.
    let ended = follower.wait { program in
      program.send(signal)
      return kill(program.identifier, 0) != 0 || program.hasEnded
    }
    #expect(ended != nil)
    let outcome = try follower.finish()
    #expect(outcome.output.hasSuffix("\n"))
    #expect(outcome.status == 0 || outcome.wasKilled && outcome.status == signal)
    #expect(try sandbox.run("note", "x").status == 0)
  }

  @Test func aReaderWhoGoesAwayIsNoError() throws {
    let sandbox = try Sandbox.exercise()
    let script = "{ \"$0\" log; echo status $? >&2; } | head -1"
    let outcome = try sandbox.run("/bin/sh", ["-c", script, Program.path])
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors == "status 0\n")
    let follower = "{ \"$0\" log --follow; echo status $? >&2; } | head -1"
    let followed = try sandbox.run("/bin/sh", ["-c", follower, Program.path])
    #expect(followed.errors == "status 0\n")
  }

  @Test func outputThatCannotBeWrittenIsSaid() throws {
    let sandbox = try Sandbox.exercise()
    let outcome = try sandbox.run("/bin/sh", ["-c", "\"$0\" log >/dev/full", Program.path])
    #expect(outcome.status == 7)
    #expect(outcome.errors.contains("No space left on device"))
  }

  @Test func theLanguageOfTheMachineDoesNotMatter() throws {
    let sandbox = try Sandbox.exercise()
    let usual = try sandbox.run("task")
    for environment in [["LC_ALL": "C"], ["LC_ALL": nil], ["LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8"]] {
      let outcome = try sandbox.run("task", environment: environment)
      #expect(outcome.status == 0)
      #expect(outcome.output == usual.output)
    }
  }

  @Test func withoutAHomeKeysAreNeverMadeInTheWorkingDirectory() throws {
    let sandbox = try Sandbox.exercise()
    let none: [String: String?] = ["HOME": nil, "XDG_CONFIG_HOME": nil, "XDG_STATE_HOME": sandbox["state"]]
    #expect(try sandbox.run("task", environment: none).status == 0)
    #expect(!FileManager.default.fileExists(atPath: sandbox[".config"]))
    #expect(!FileManager.default.fileExists(atPath: sandbox[".local"]))
  }

  @Test func withoutAPlaceForItsStateABoardIsStillRead() throws {
    let sandbox = try Sandbox.exercise()
    // A file stands where the directory ought to be.
    try Data().write(to: URL(fileURLWithPath: sandbox["blocked"]))
    let blocked: [String: String?] = ["XDG_STATE_HOME": sandbox["blocked"]]
    let outcome = try sandbox.run("task", environment: blocked)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("cannot be remembered"))
    let demo = try sandbox.run("demo", environment: blocked)
    #expect(demo.status == 7)
    #expect(demo.errors.contains("XDG_STATE_HOME"))
  }

  @Test(arguments: [nil, "no-such-terminal"])
  func theScreensSayWhatTerminalTheyNeed(_ kind: String?) throws {
    let sandbox = try Sandbox.exercise()
    let arguments = [kind.map { "TERM=\($0)" } ?? "-uTERM", Program.path, "open"]
    let terminal = try PseudoTerminal("/usr/bin/env", arguments, environment: sandbox.environment)
    try terminal.wait(for: "export TERM=xterm-256color")
    #expect(try terminal.waitForExit() == 4)
  }

  @Test func listsFoldOnATerminal() throws {
    let sandbox = try Sandbox.exercise()
    let terminal = try PseudoTerminal(
      Program.path, ["task", "list"], environment: sandbox.environment, columns: 80, rows: 60)
    try terminal.wait(for: "Work through the")
    #expect(try terminal.waitForExit() == 0)
    // A line that the terminal had to break would leave the rest at the left margin.
    let rows = terminal.screenText.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }
    #expect(rows.dropFirst().allSatisfy { $0.first == " " || $0.contains(/todo|doing|blocked/) })
  }

  private static let nobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups"]

  /// Whether the program can be run as somebody who owns nothing.
  private static var canBeNobody: Bool {
    guard getuid() == 0, let sandbox = try? Sandbox() else { return false }
    let outcome = try? sandbox.run("/usr/bin/setpriv", nobody + [Program.path, "--version"])
    return outcome?.status == 0
  }

  @Test(.enabled(if: canBeNobody, "needs root, setpriv and a build that others may run"))
  func aBoardThatMayNotBeWrittenIsRead() throws {
    let sandbox = try Sandbox.exercise()
    chmod(sandbox.directory.path, 0o755)
    chmod(sandbox.board, 0o644)
    let state: [String: String?] = ["XDG_STATE_HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent"]
    let read = try sandbox.run("/usr/bin/setpriv", Self.nobody + [Program.path, "task"], environment: state)
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.contains("Nowzad"))
    let written = try sandbox.run(
      "/usr/bin/setpriv", Self.nobody + [Program.path, "note", "x"], environment: state)
    #expect(written.status == 6)
    #expect(written.errors.contains("ask for membership of its group"))
    chmod(sandbox.board, 0o600)
    let closed = try sandbox.run(
      "/usr/bin/setpriv", Self.nobody + [Program.path, "task"], environment: state)
    #expect([4, 6, 7].contains(closed.status))
    #expect(!closed.errors.isEmpty)
  }

  /// Whether small file systems can be made here.
  private static var canMount: Bool {
    guard getuid() == 0, let sandbox = try? Sandbox(), let disk = try? SmallDisk(at: sandbox["disk"]) else {
      return false
    }
    return withExtendedLifetime(disk) { true }
  }

  @Test(.enabled(if: canMount, "needs root and the right to mount"))
  func aFullDiskLosesNothing() throws {
    let sandbox = try Sandbox.exercise()
    let disk = try SmallDisk(at: sandbox["disk"])
    let board = disk.path + "/board.crossgov"
    try FileManager.default.copyItem(atPath: sandbox.board, toPath: board)
    try FileManager.default.copyItem(atPath: sandbox.board + ".keys", toPath: board + ".keys")
    sandbox.environment["CROSSGOV_BOARD"] = board
    #expect(try sandbox.run("note", "while there is room").status == 0)
    let before = try sandbox.position()
    disk.fill()
    let refused = try sandbox.run("note", "when there is none", "--as", "HO")
    #expect(refused.status == 7, "\(refused.errors)")
    #expect(refused.errors.contains("Make room"), "\(refused.errors)")
    let copied = try sandbox.run("backup", disk.path + "/copy")
    #expect(copied.status != 0)
    #expect(!FileManager.default.fileExists(atPath: disk.path + "/copy"))
    disk.empty()
    #expect(try sandbox.position() == before)
    #expect(try sandbox.run("verify").status == 0)
    #expect(try sandbox.run("note", "again", "--as", "HO").status == 0)
    #expect(try sandbox.position() == before + 1)
  }
}
