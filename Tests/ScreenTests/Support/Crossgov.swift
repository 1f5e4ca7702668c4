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

  /// Runs a program to its end, its output in a pipe.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    let output = Pipe()
    let errors = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
