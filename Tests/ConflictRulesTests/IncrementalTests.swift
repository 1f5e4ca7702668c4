import BoardModel
import ConflictRules
import Foundation
import TestSupport
import Testing

/// Findings kept from event to event against whole evaluations.
@Suite struct IncrementalTests {
  private func differs(_ kept: BoardFindings, _ board: Board, comparingWords: Bool) -> String? {
    let whole = ConflictRules.findings(on: board)
    let found = kept.sorted
    guard found == whole else {
      let left = Set(found)
      let right = Set(whole)
      return "kept only: \(left.subtracting(right).map(\.name).sorted()), "
        + "whole only: \(right.subtracting(left).map(\.name).sorted())"
    }
    if comparingWords, let odd = zip(found, whole).first(where: { $0.account != $1.account }) {
      return "\(odd.0.name) says “\(odd.0.summary)” instead of “\(odd.1.summary)”, or its proof differs"
    }
    return nil
  }

  /// Takes an event in, and holds that what is not said to have changed has not.
  static func take(_ event: Event, _ board: Board, _ kept: inout BoardFindings) {
    var changes = BoardChanges()
    changes.add(event)
    let former = kept
    let changed = kept.update(to: board, changes: changes)
    for finding in kept.unbound where !changed.contains(finding.name) {
      #expect(former[finding.name] == finding, "event \(event.position): \(finding.name)")
    }
    for finding in former.unbound where !changed.contains(finding.name) {
      #expect(kept[finding.name] != nil, "event \(event.position): \(finding.name)")
    }
  }

  /// Follows a history, and now and then another way that it might have gone.
  private func follow(seed: Int, events: Int, wordsEvery: Int) {
    var history = RandomHistory(seed: seed)
    var board = Board.folding(history.events)
    var kept = BoardFindings(board)
    func take(_ event: Event, _ board: inout Board, _ kept: inout BoardFindings) {
      board.apply(event)
      Self.take(event, board, &kept)
    }
    for number in 0..<events {
      if number.isMultiple(of: 10) {
        var (other, otherBoard, otherKept) = (history, board, kept)
        for _ in 0..<3 { take(other.step(), &otherBoard, &otherKept) }
        let odd = differs(otherKept, otherBoard, comparingWords: false)
        #expect(odd == nil, "seed \(seed) beside event \(number): \(odd ?? "")")
      }
      let event = history.step()
      take(event, &board, &kept)
      let odd = differs(kept, board, comparingWords: number.isMultiple(of: wordsEvery))
      #expect(odd == nil, "seed \(seed) after event \(event.position), \(event.kind): \(odd ?? "")")
      if odd != nil { return }
    }
  }

  @Test("what is kept equals a whole evaluation after every event", arguments: 0..<14)
  func equalsWhole(_ seed: Int) { follow(seed: seed, events: 150, wordsEvery: 5) }

  @Test("histories drawn by lot raise grades by each condition", arguments: 0..<4)
  func raisesGrades(_ condition: Int) {
    var raised = 0
    for seed in stride(from: condition, to: 40, by: 4) {
      var history = RandomHistory(seed: seed)
      for _ in 0..<150 { _ = history.step() }
      raised +=
        ConflictRules.findings(on: history.builder.board).filter { finding in
          finding.rule.id == "R1" && finding.phases.contains { $0.severity == .blocking }
        }.count
    }
    #expect(raised > 0)
  }

  @Test(
    "what is kept equals a whole evaluation after every event of long histories",
    .enabled(if: ProcessInfo.processInfo.environment["CROSSGOV_SOAK"] != nil), arguments: 100..<140)
  func soakEqualsWhole(_ seed: Int) { follow(seed: seed, events: 2000, wordsEvery: 3) }

  @Test("a kind of event that nobody placed is looked at, and a line of the log is not")
  func changesOfEvents() {
    var placed: [EventKind] = []
    for kind in EventKind.allCases {
      var changes = BoardChanges()
      let event = Event(
        position: 1, id: Bytes16(high: 0, low: 1), kind: kind.rawValue, kindVersion: 1, isCritical: false,
        recorded: BoardBuilder.hour(0), boardTime: BoardBuilder.hour(0), situation: "",
        author: Bytes32(first: Bytes16(high: 0, low: 0), second: Bytes16(high: 0, low: 0)),
        body: Array(#"{"finding":"f","id":"x","number":1}"#.utf8))
      changes.add(event)
      if !changes.isWhole { placed.append(kind) }
      if kind == .logLine { #expect(changes.isEmpty) }
      if kind == .gateCounted { #expect(changes.things == [Subject(.gate, "x")]) }
    }
    #expect(placed.contains(.decisionRecorded))
  }
}
