import BoardEngine
import BoardModel
import ConflictRules
import Foundation
import TestSupport
import Testing

/// What a state answers from what it keeps, against walks over all findings.
@Suite struct KeptFindingsTests {
  private let soak = ProcessInfo.processInfo.environment["CROSSGOV_SOAK"] != nil

  /// Records that are owed, worked out by looking at every finding and every record.
  private func owed(_ findings: [Finding], _ board: Board, at moment: Timestamp) -> [String] {
    var names: [String] = []
    var held: Set<String> = []
    for finding in findings {
      guard let phase = finding.phase(at: moment), phase.severity > .note else { continue }
      held.insert(finding.name)
      let life = board.conflicts[finding.name]
      if let life, life.ended == nil {
        let isAsRecorded = life.severity == phase.severity.rawValue
        if life.settlement != nil {
          let (ranOut, isAnother) = reopening(finding, phase, life, at: moment)
          guard ranOut || isAnother else { continue }
          names.append("reopened \(finding.name)")
          if isAsRecorded, ranOut { continue }
        } else if isAsRecorded {
          continue
        }
      }
      names.append("raised \(finding.name) \(phase.severity.rawValue)")
    }
    for life in board.conflicts.sorted where life.ended == nil && !held.contains(life.finding) {
      names.append("ended \(life.finding)")
    }
    return names
  }

  /// Whether a settlement has run out, and whether the finding is worse or rests on facts recorded since.
  private func reopening(
    _ finding: Finding, _ phase: Phase, _ life: ConflictLife, at moment: Timestamp
  ) -> (ranOut: Bool, isAnother: Bool) {
    let ranOut = life.settlement?.until.map { $0 <= moment } ?? false
    let isWorse = Severity(rawValue: life.severity).map { $0 < phase.severity } ?? false
    let settled = life.settlement?.mark.position ?? 0
    return (ranOut, isWorse || finding.proof.facts.contains { $0.position > settled })
  }

  private func text(_ draft: DecidedEvent) -> String {
    let name = draft.body["finding"]?.string ?? ""
    return switch draft.kind {
    case .conflictEnded: "ended \(name)"
    case .conflictReopened: "reopened \(name)"
    default: "raised \(name) \(draft.body["severity"]?.string ?? "")"
    }
  }

  private func edges(
    _ findings: [Finding], _ board: Board, after start: Timestamp, upTo end: Timestamp
  ) -> [Timestamp] {
    // A settlement that runs out is something to write down at that moment.
    let untils = board.conflicts.sorted.filter { $0.ended == nil }.map { $0.settlement?.until }
    let all = untils + findings.flatMap(\.phases).flatMap { [$0.span.possible.from, $0.span.possible.to] }
    return Set(all.compactMap(\.self).filter { $0 > start && $0 <= end }).sorted()
  }

  @Test("books, edges and lists are those of all findings", arguments: 0..<6)
  func agreesWithWalks(_ seed: Int) {
    var history = RandomHistory(seed: seed + 50)
    var state = BoardState(board: Board.folding(history.events))
    for number in 0..<(soak ? 1500 : 100) {
      state.apply([history.step()])
      let findings = ConflictRules.findings(on: state.board)
      let now = history.builder.now
      for moment in [now, now.adding(.hours(7)), now.adding(.hours(-30))] {
        let drafts = state.bookkeeping(at: moment)
        #expect(drafts.map(text) == owed(findings, state.board, at: moment), "seed \(seed) event \(number)")
        let open = findings.filter { finding in
          guard let phase = finding.phase(at: moment) else { return false }
          guard let life = state.board.conflicts[finding.name], life.ended == nil, life.settlement != nil
          else { return true }
          let (ranOut, isAnother) = reopening(finding, phase, life, at: moment)
          return ranOut || isAnother
        }
        #expect(Set(state.openFindings(at: moment).map(\.finding)) == Set(open))
        let coming = findings.filter { $0.phase(at: moment) == nil && $0.phase(after: moment) != nil }
        #expect(Set(state.comingFindings(after: moment).map(\.finding)) == Set(coming))
        let later = moment.adding(.hours(20))
        #expect(
          state.edges(after: moment, upTo: later) == edges(findings, state.board, after: moment, upTo: later))
      }
      // Now and then somebody keeps the books, or settles something for a while.
      if number.isMultiple(of: 3) {
        for draft in state.bookkeeping(at: now) { state.apply([history.record(draft.kind, draft.body)]) }
        #expect(state.bookkeeping(at: now).isEmpty)
      }
      if number.isMultiple(of: 5), let name = state.openFindings(at: now).last?.finding.name {
        let body = JSONObject([
          ("finding", .string(name)), ("manner", "risk_accepted"),
          ("until", JSONValue(now.adding(.hours(3)))),
        ])
        state.apply([history.record(.conflictSettled, body)])
      }
    }
  }

  @Test("a preview raises and settles what a comparison of all findings does", arguments: 0..<6)
  func previewsCompareAll(_ seed: Int) throws {
    var history = RandomHistory(seed: seed + 90)
    var state = BoardState(board: Board.folding(history.events))
    for _ in 0..<(soak ? 600 : 60) {
      let event = history.step()
      // What says no time of its own happened when it was recorded, so the preview is of that moment.
      let now = event.boardTime
      let body = try #require(try CanonicalJSON.parse(event.body).object)
      let kind = try #require(EventKind(rawValue: event.kind))
      let context = DecisionContext(
        now: now, department: nil, actsForEveryDepartment: true, isScripted: true, seenPosition: 0,
        program: "test")
      // Many a command drawn by lot cannot stand; the event is taken in all the same.
      if let preview = try? state.preview(Command(kind, situation: event.situation, body), in: context) {
        let before = state.openFindings(at: now)
        var after = state
        // What is recorded may say more than the command: a correction begins when the entry did that it corrects.
        let own = preview.drafts.prefix { $0.kind == kind }
        after.applyProvisionally(Array(own), at: now)
        let held = BoardState(board: after.board).openFindings(at: now)
        let former = Dictionary(uniqueKeysWithValues: before.map { ($0.finding.name, $0.severity) })
        let raised = held.filter { open in former[open.finding.name].map { $0 < open.severity } ?? true }
        let settled = before.filter { open in !held.contains { $0.finding.name == open.finding.name } }
        #expect(preview.raised.map(\.finding.name) == raised.map(\.finding.name))
        #expect(preview.raised.map(\.severity) == raised.map(\.severity))
        #expect(preview.settled.map(\.finding.name) == settled.map(\.finding.name))
      }
      state.apply([event])
    }
  }

  @Test func aLineOfTheLogLeavesTheFindingsAlone() {
    var history = RandomHistory(seed: 7)
    for _ in 0..<80 { _ = history.step() }
    var state = BoardState(board: Board.folding(history.events))
    let before = state.findings
    state.apply([
      history.record(.logLine, JSONObject([("text", "A line"), ("flavour", "statement")]))
    ])
    #expect(state.findings == before)
  }
}
