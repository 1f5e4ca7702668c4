import Foundation

/// Runs programs for tests.
enum Shell {
  struct Outcome {
    var status: Int32
    var output: String
  }

  /// Runs a program found on the search path and returns its exit status and everything it printed.
  static func run(_ arguments: [String]) -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch { return Outcome(status: -1, output: "\(error)") }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: String(decoding: data, as: UTF8.self))
  }

  static func has(_ program: String) -> Bool { run(["which", program]).status == 0 }
}
