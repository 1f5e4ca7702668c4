import Dispatch
import Foundation

/// The built program, and what it printed when it was run without a terminal.
enum Crossgov {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program next to the test program.
  static let path: String = {
    let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    // The tests run inside their own program, or are loaded by one of the toolchain.
    for candidate in [own].compactMap(\.self) + CommandLine.arguments {
      var folder = URL(fileURLWithPath: candidate).deletingLastPathComponent()
      for _ in 0...3 {
        let program = folder.appendingPathComponent("crossgov")
        var isDirectory: ObjCBool = false
        if FileManager.default.fileExists(atPath: program.path, isDirectory: &isDirectory),
          !isDirectory.boolValue, FileManager.default.isExecutableFile(atPath: program.path)
        {
          return program.path
        }
        folder = folder.deletingLastPathComponent()
      }
    }
    return "crossgov"
  }()

  /// Runs a program to its end, with files for what it prints: a server that it leaves behind keeps no one waiting.
  ///
  /// - Throws: `Trouble` with what it printed, when it had to be killed.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String], timeout: Duration = .seconds(60)
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (output, errors) = (folder.appendingPathComponent("1"), folder.appendingPathComponent("2"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    func text(_ file: URL) throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }
    guard ended.wait(timeout: .now() + timeout / .seconds(1)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      let words = ([program] + arguments).joined(separator: " ")
      throw Trouble(what: "\(words) did not end; it printed:\n\(try text(output))\(try text(errors))")
    }
    return Outcome(status: process.terminationStatus, output: try text(output), errors: try text(errors))
  }
}
