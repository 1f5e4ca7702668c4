import Foundation
import Testing

/// Backup and restoration.
struct RestoreTests {
  @Test func anExerciseIsRestoredWithTheKeysThatStandBesideTheDestination() throws {
    let sandbox = try Sandbox.exercise()
    #expect(try sandbox.run("backup", sandbox["copy"]).status == 0)
    #expect(try sandbox.run("note", "lost later").status == 0)
    try FileManager.default.moveItem(atPath: sandbox.board, toPath: sandbox["kept"])
    let dry = try sandbox.run("restore", sandbox["copy"], "--to", sandbox.board, "--dry-run")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(!FileManager.default.fileExists(atPath: sandbox.board))
    let restored = try sandbox.run(
      "restore", sandbox["copy"], "--to", sandbox.board, "--reason", "disk failed")
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(restored.output.contains("one entry that was seen here before is not in it"))
    let event = try #require(try sandbox.events("board.restored").first)
    #expect(event.record("body").text("reason") == "disk failed")
    #expect(event.record("body").integer("lost_position") != nil)
    #expect(try sandbox.run("note", "on we go", "--as", "HO").status == 0)
    #expect(try sandbox.run("verify").status == 0)
  }

  @Test func elsewhereTheKeysComeAlong() throws {
    let sandbox = try Sandbox.exercise()
    #expect(try sandbox.run("backup", sandbox["copy"]).status == 0)
    let restored = try sandbox.run("restore", sandbox["copy"], "--to", sandbox["again.crossgov"])
    #expect(restored.status == 0, "\(restored.errors)")
    let noted = try sandbox.run("note", "x", "--as", "HO", "--board", sandbox["again.crossgov"])
    #expect(noted.status == 0, "\(noted.errors)")
  }

  @Test func withoutKeysItSaysWhereItLooked() throws {
    let sandbox = try Sandbox.exercise()
    #expect(try sandbox.run("backup", sandbox["copy"]).status == 0)
    try FileManager.default.moveItem(atPath: sandbox.board + ".keys", toPath: sandbox["away.keys"])
    let refused = try sandbox.run("restore", sandbox["copy"], "--to", sandbox["again"])
    #expect(refused.status == 4)
    #expect(refused.errors.contains(sandbox["again.keys"]))
    #expect(refused.errors.contains("--keys-of"))
    #expect(!FileManager.default.fileExists(atPath: sandbox["again"]))
    // Without its keys the exercise is read, and says what is missing.
    #expect(try sandbox.run("task").status == 0)
    let noted = try sandbox.run("note", "x")
    #expect(noted.status == 6)
    #expect(noted.errors.contains(sandbox.board + ".keys"))
    let named = try sandbox.run(
      "restore", sandbox["copy"], "--to", sandbox["again"], "--keys-of", sandbox["away"])
    #expect(named.status == 0, "\(named.errors)")
  }

  @Test func onlyAnAdministratorRestores() throws {
    let sandbox = try Sandbox()
    #expect(
      try sandbox.run(
        "init", sandbox.board, "--title", "x", "--department", "FCDO", "--post", "Crisis lead"
      ).status == 0)
    #expect(try sandbox.run("backup", sandbox["copy"]).status == 0)
    let other: [String: String?] = ["XDG_CONFIG_HOME": sandbox["other"]]
    let refused = try sandbox.run("restore", sandbox["copy"], "--to", sandbox["again"], environment: other)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("Ask: Crisis lead"))
    #expect(!FileManager.default.fileExists(atPath: sandbox["again"]))
    #expect(try sandbox.run("restore", sandbox["copy"], "--to", sandbox["again"]).status == 0)
  }
}
