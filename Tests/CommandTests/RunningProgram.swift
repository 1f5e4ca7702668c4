import Dispatch
import Foundation
import Glibc

/// A program that was started, whose output goes to files that can be read while it runs.
final class RunningProgram {
  private let process = Process()
  private let ended = DispatchSemaphore(value: 0)
  private let outputFile: URL
  private let errorFile: URL

  init(
    _ program: String, _ arguments: [String], input: String, environment: [String: String], in folder: URL
  ) throws {
    let name = UUID().uuidString
    outputFile = folder.appendingPathComponent("\(name).out")
    errorFile = folder.appendingPathComponent("\(name).err")
    let inputFile = folder.appendingPathComponent("\(name).in")
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    try Data(input.utf8).write(to: inputFile)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    process.terminationHandler = { [ended] _ in ended.signal() }
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  var identifier: Int32 { process.processIdentifier }
  var hasEnded: Bool { !process.isRunning }

  var output: String { Self.text(outputFile) }
  var errors: String { Self.text(errorFile) }

  private static func text(_ file: URL) -> String {
    String(decoding: FileManager.default.contents(atPath: file.path) ?? Data(), as: UTF8.self)
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Looks again and again until something holds of the program.
  ///
  /// - Returns: how long it took; nil when it did not come to hold in time.
  func wait(timeout: Duration = .seconds(20), until holds: (RunningProgram) -> Bool) -> Duration? {
    let start = ContinuousClock.now
    while !holds(self) {
      if ContinuousClock.now - start > timeout { return nil }
      _ = poll(nil, 0, 5)
    }
    return ContinuousClock.now - start
  }

  /// Waits for the program's end.
  func finish(timeout: Int = 60) throws -> Outcome {
    guard ended.wait(timeout: .now() + .seconds(timeout)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      throw TimedOut(output: output, errors: errors)
    }
    return Outcome(
      status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: output, errors: errors)
  }

  struct TimedOut: Error {
    var output: String
    var errors: String
  }
}
