import EventLedger
import Foundation

/// A directory seen through a user-space file system, for as long as this lives.
final class UserSpaceMount {
  struct Refused: Error {
    var output: String
  }

  private let place = TemporaryDirectory()

  init(of directory: TemporaryDirectory) throws {
    // Python hands on no files but the three: what stays behind to serve the mount must hold nothing that the tests
    // wait to see closed.
    let script = "import subprocess, sys; sys.exit(subprocess.call(['bindfs'] + sys.argv[1:]))"
    let outcome = Shell.run(["python3", "-c", script, directory.path, place.path])
    guard outcome.status == 0 else { throw Refused(output: outcome.output) }
  }

  deinit { _ = Shell.run(["umount", place.path]) }

  subscript(name: String) -> String { place[name] }

  /// Whether this machine lets the tests mount, found out by doing so.
  static let isPossible: Bool = {
    guard Shell.has("bindfs"), Shell.has("python3") else { return false }
    do {
      _ = try UserSpaceMount(of: TemporaryDirectory())
      return true
    } catch {
      return false
    }
  }()
}
