import Foundation
import TestSupport
import Testing

extension Exercise {
  /// The call-forward without a quota: what is worst at the moment at which the exercise begins.
  static let quota = "capacity/pjhq-quota/instruction-new-cases-come"

  /// The conflicts as the command line lists them, those to come among them.
  func conflicts() throws -> [[String: Any]] {
    let output = try run("conflicts", "list", "--json").output
    return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
  }

  /// The number that a conflict has on the board, as screens show it.
  func number(of name: String) throws -> String {
    let found = try #require(try conflicts().first { $0["name"] as? String == name }, "\(name)")
    return "C\(try #require(found["number"] as? Int))"
  }

  /// What the head of every screen says of the open conflicts.
  func severities() throws -> String {
    let open = try conflicts().filter { $0["state"] as? String == "open" }
    func count(_ severity: String) -> Int { open.count { $0["severity"] as? String == severity } }
    return "■ \(count("blocking")) blocking ▲ \(count("conflict")) conflict ● \(count("watch")) watch"
  }
}

extension PseudoTerminal {
  /// How many lines of open conflicts the screen of conflicts says there are; one cause is one line.
  func openLines() throws -> Int {
    let match = try #require(screenText.firstMatch(of: /Open \(([0-9]+)\)/), "\(screenText)")
    return try #require(Int(match.1))
  }
}
