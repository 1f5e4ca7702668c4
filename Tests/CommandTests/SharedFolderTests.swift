import Foundation
import Glibc
import Testing

/// A board on a user-space file system, where locks do not keep two hosts apart.
struct SharedFolderTests {
  /// A folder seen through a user-space file system.
  private final class Mount {
    let path: String

    struct Refused: Error {}

    init(of folder: String, at path: String, in sandbox: Sandbox) throws {
      self.path = path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      // Python hands on no files but the three: what stays behind to serve the mount must hold nothing that the tests
      // wait to see closed.
      let script = "import subprocess, sys; sys.exit(subprocess.call(['bindfs'] + sys.argv[1:]))"
      guard try sandbox.run("/usr/bin/env", ["python3", "-c", script, folder, path]).status == 0 else {
        throw Refused()
      }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }
  }

  /// Whether this machine lets the tests mount, found out by doing so.
  private static let canMount: Bool = {
    guard access("/usr/bin/bindfs", X_OK) == 0, let sandbox = try? Sandbox(),
      let mount = try? Mount(of: sandbox.directory.path, at: sandbox["probe"], in: sandbox)
    else { return false }
    return withExtendedLifetime(mount) { true }
  }()

  @Test(.enabled(if: canMount, "needs bindfs and the right to mount with it"))
  func aBoardOnASharedFolderIsReadAndNothingIsWrittenToIt() throws {
    let sandbox = try Sandbox.exercise()
    let folder = sandbox["host"]
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let board = folder + "/board.crossgov"
    try FileManager.default.copyItem(atPath: sandbox.board, toPath: board)
    try FileManager.default.copyItem(atPath: sandbox.board + ".keys", toPath: board + ".keys")
    let mount = try Mount(of: folder, at: sandbox["share"], in: sandbox)
    sandbox.environment["CROSSGOV_BOARD"] = mount.path + "/board.crossgov"
    let before = try Data(contentsOf: URL(fileURLWithPath: board))

    let list = try sandbox.run("task")
    #expect(list.status == 0)
    #expect(list.output.contains("Nowzad"))
    #expect(list.errors.contains("a copy as of now: the file lies on a user-space file system"))
    for change in [["note", "x", "--as", "HO"], ["decide", "x", "--as", "HO"], ["clock", "--step"]] {
      let refused = try sandbox.run(Program.path, change)
      #expect(refused.status == 6, "\(change): \(refused.errors)")
      #expect(refused.errors.contains("work on the host that holds the file"), "\(change)")
    }
    let followed = try sandbox.run("log", "--last", "1", "--follow")
    #expect(followed.status == 6)
    let founded = try sandbox.run(
      "init", mount.path + "/new.crossgov", "--title", "x", "--department", "HO")
    #expect(founded.status == 4)
    #expect(try sandbox.run("verify").status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: board)) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        == ["board.crossgov", "board.crossgov.keys"])
  }
}
