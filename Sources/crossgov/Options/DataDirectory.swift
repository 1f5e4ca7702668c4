import Foundation

/// Where the catalogue and the cases that come with the program lie.
enum DataDirectory {
  /// `$CROSSGOV_DATA`, `share/crossgov` beside the program's `bin`, or `Data` in a source checkout above it.
  static func locate() throws -> URL {
    if let path = ProcessInfo.processInfo.environment["CROSSGOV_DATA"], !path.isEmpty {
      return URL(fileURLWithPath: path, isDirectory: true)
    }
    let program = executable.deletingLastPathComponent()
    let installed = program.deletingLastPathComponent().appendingPathComponent("share/crossgov")
    var candidates = [installed]
    var folder = program
    while folder.path != "/" {
      candidates.append(folder.appendingPathComponent("Data"))
      folder = folder.deletingLastPathComponent()
    }
    for candidate in candidates
    where FileManager.default.fileExists(atPath: candidate.appendingPathComponent("catalogue").path) {
      return candidate
    }
    throw Failure(
      .cannotOpen,
      "the catalogue and the cases were not found beside the program. Set CROSSGOV_DATA to the Data directory."
    )
  }

  private static var executable: URL {
    let link = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return URL(fileURLWithPath: link ?? CommandLine.arguments.first ?? ".").resolvingSymlinksInPath()
  }
}
