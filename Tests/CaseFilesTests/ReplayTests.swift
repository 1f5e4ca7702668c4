import BoardEngine
import BoardModel
import ConflictRules
import Testing

@testable import CaseFiles

/// Plays the shipped case on a board as a script does.
@Suite struct ReplayTests {
  /// The board after the entries up to a moment.
  private func board(at moment: Timestamp) throws -> BoardState {
    var state = BoardState()
    let entries = try ShippedData.catalogue().entries
    let script = try ShippedData.afghanistan().entries.filter { $0.at <= moment }
    for (index, entry) in (entries + script).enumerated() {
      var command = entry.command
      if index >= entries.count { command.fields["script_entry"] = .string(entry.entry) }
      let context = DecisionContext(
        now: index < entries.count ? script[0].at : entry.at, department: nil, actsForEveryDepartment: true,
        isScripted: true, seenPosition: state.board.position, program: "test")
      do {
        state = try state.admit(command, in: context).state
      } catch {
        Issue.record("\(entry.file):\(entry.line) \(entry.entry): \(error)")
      }
    }
    return state
  }

  private func moment(_ text: String) throws -> Timestamp { try #require(TimeText.parse(text)?.latest) }

  private func open(_ text: String) throws -> [String: Severity] {
    let moment = try moment(text)
    let findings = try board(at: moment).openFindings(at: moment)
    return Dictionary(uniqueKeysWithValues: findings.map { ($0.finding.name, $0.severity) })
  }

  @Test func `every entry is accepted by a board`() throws {
    let state = try board(at: moment("2030-01-01"))
    #expect(state.board.situations["AFG-2021"] != nil)
  }

  @Test func `the facts of the record bear findings that nobody wrote`() throws {
    let opening = try open("2021-08-25 17:42 BST")
    #expect(opening["capacity/pjhq-quota/instruction-new-cases-come"] == .blocking)
    #expect(opening["pathway/interpreter-eligible-may/security-check"] == .conflict)
    #expect(opening["pathway/guards-entry/call-forward"] == .blocking)
    #expect(opening.keys.allSatisfy { !$0.hasPrefix("opposed/") })

    let night = try open("2021-08-25")
    #expect(night["opposed/new-cases-come/keep-away"] == .conflict)
    #expect(night["opposed/family-come-to-baron/keep-away"] == .blocking)

    let morning = try open("2021-08-20 12:00 BST")
    #expect(morning["pathway/guards-being-evacuated/guards-permission"] == .blocking)

    let december = try open("2021-12-14 16:00 GMT")
    #expect(december["reliance/undertaking-category-4-reassured/arap@5"] == .conflict)
  }
}
