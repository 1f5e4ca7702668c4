import Glibc
import TestSupport

/// Finds the probe next to the test program, and starts it in a pseudo-terminal.
enum ProbeRun {
  static var path: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // The tests run inside their own program, or are loaded by one of the toolchain.
    let candidates = [own] + CommandLine.arguments
    for candidate in candidates {
      let folder = candidate.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      for depth in 0...3 where folder.count > depth {
        let probe = folder.dropLast(depth).joined(separator: "/") + "/terminal-probe"
        if access(probe, X_OK) == 0 { return probe }
      }
    }
    return "terminal-probe"
  }

  static func start(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 60, rows: Int = 12
  ) throws -> PseudoTerminal {
    try PseudoTerminal(path, arguments, environment: environment, columns: columns, rows: rows)
  }
}
