import BoardModel
import TestSupport
import Testing

@testable import ConflictRules

/// Phases against conditions evaluated one moment at a time.
@Suite struct PhaseTests {
  /// A grid over the times that random boards use, and every edge of the findings with its neighbours.
  private func moments(_ findings: [Finding]) -> [Timestamp] {
    var moments = Set(stride(from: -5.0, to: 90, by: 0.5).map(BoardBuilder.hour))
    for phase in findings.flatMap(\.phases) {
      for edge in [phase.span.possible.from, phase.span.possible.to].compactMap(\.self) {
        for step in [-1, 0, 1] { moments.insert(edge.adding(TimeSpan(milliseconds: Int64(step)))) }
      }
    }
    return moments.sorted()
  }

  @Test("phases agree with evaluation at every edge and between", arguments: 0..<60)
  func agreesWithOracle(_ seed: Int) {
    let board = RandomBoard(seed: seed, isRough: false).rough.board
    let findings = ConflictRules.findings(on: board)
    let checked = findings.filter { $0.kind == .pathway || $0.kind == .opposed }
    for moment in moments(findings) {
      var held: [String: Severity] = [:]
      for finding in checked {
        if let phase = finding.phase(at: moment) { held[finding.name] = phase.severity }
      }
      let expected = Oracle(board: board, moment: moment).severities
      #expect(held == expected, "seed \(seed) at \(TimeText.iso(moment))")
      if held != expected { return }
    }
  }

  /// Guards who had been refused are cleared by the statement that promises them entry, some time that evening.
  private func statement(_ name: String?, of other: String?) -> Finding? {
    var builder = BoardBuilder()
    builder.group("guards")
    builder.gate("check")
    builder.pathway("way", ["guards"], ["check"])
    builder.count("check", "guards", "refused", at: -10)
    func time(_ moment: String?) -> JSONValue {
      JSONValue(
        UncertainTime(
          earliest: BoardBuilder.hour(10), latest: BoardBuilder.hour(16), words: "evening", moment: moment))
    }
    builder.count("check", "guards", "cleared", ["occurred": time(name)])
    builder.undertaking("entry", ["guards"], "entry", ["occurred": time(other)])
    return builder.finding("pathway/entry/check")
  }

  @Test("what one moment brings begins together, and what may be two moments does not")
  func oneMoment() {
    #expect(statement("statement", of: "statement") == nil)
    #expect(statement(nil, of: nil)?.phases.first?.span.certain == nil)
    #expect(statement("statement", of: "another") != nil)
    #expect(statement("statement", of: nil) != nil)
  }

  @Test("a moment under one name over two spans is two")
  func oneNameTwoSpans() {
    var world = World(moment: BoardBuilder.hour(12))
    let evening = UncertainTime(
      earliest: BoardBuilder.hour(10), latest: BoardBuilder.hour(16), moment: "statement")
    var day = evening
    day.latest = BoardBuilder.hour(20)
    _ = world.hasHappened(evening, position: 1)
    _ = world.hasHappened(evening, position: 2)
    #expect(world.guesses.count == 1)
    _ = world.hasHappened(day, position: 3)
    #expect(world.guesses.count == 2)
    let isNoEarlier = [
      world.follows(evening, position: 1, after: evening, at: 2),
      world.follows(evening, position: 2, after: evening, at: 1),
    ]
    #expect(isNoEarlier == [true, true])
    #expect(world.guesses.count == 2)
  }

  @Test("what is certain is so whatever the truth, and what is so was possible", arguments: 0..<150)
  func worldsCoverTheTruth(_ seed: Int) {
    let boards = RandomBoard(seed: seed, isRough: true)
    let rough = ConflictRules.findings(on: boards.rough.board)
    let truth = ConflictRules.findings(on: boards.truth.board)
    let truthByName = Dictionary(uniqueKeysWithValues: truth.map { ($0.name, $0) })
    let roughByName = Dictionary(uniqueKeysWithValues: rough.map { ($0.name, $0) })
    for moment in moments(rough + truth) {
      for finding in rough {
        guard let phase = finding.phase(at: moment), phase.span.certain?.contains(moment) ?? false else {
          continue
        }
        let real = truthByName[finding.name]?.phase(at: moment)?.severity
        #expect(real == phase.severity, "seed \(seed): \(finding.name) certain at \(TimeText.iso(moment))")
        if real != phase.severity { return }
      }
      for finding in truth {
        guard let phase = finding.phase(at: moment) else { continue }
        let possible = roughByName[finding.name]?.phase(at: moment)?.severity ?? .note
        let isCovered = roughByName[finding.name]?.phase(at: moment) != nil && possible >= phase.severity
        #expect(isCovered, "seed \(seed): \(finding.name) possible at \(TimeText.iso(moment))")
        if !isCovered { return }
      }
    }
  }

  @Test("findings are sorted, named once and the same whenever they are evaluated", arguments: 0..<20)
  func stable(_ seed: Int) {
    let board = RandomBoard(seed: seed, isRough: true).rough.board
    let findings = ConflictRules.findings(on: board)
    #expect(findings == ConflictRules.findings(on: board))
    #expect(findings.map(\.name) == findings.map(\.name).sorted())
    #expect(Set(findings.map(\.name)).count == findings.count)
    for finding in findings {
      #expect(!finding.phases.isEmpty && !finding.summary.isEmpty && !finding.proof.facts.isEmpty)
      #expect(ConflictRules.rules.contains(finding.rule))
      for (phase, next) in zip(finding.phases, finding.phases.dropFirst()) {
        let end = phase.span.possible.to
        #expect(end != nil && end ?? BoardBuilder.hour(0) <= next.span.possible.from ?? BoardBuilder.hour(0))
      }
    }
  }

  @Test("ten thousand tasks and a thousand instructions")
  func manyTasks() {
    var builder = BoardBuilder()
    for number in 0..<100 { builder.place("p\(number)") }
    for number in 0..<50 { builder.group("g\(number)") }
    builder.gate("g0", ["closes": .hour(100)])
    builder.pathway("way", (0..<10).map { "g\($0)" }, ["g0"])
    for number in 0..<10_000 { builder.task("t\(number)") }
    for number in 0..<1000 {
      builder.instruction(
        "i\(number)", number.isMultiple(of: 2) ? "go" : "avoid",
        .people(.these(["g\(number % 50)"]), at: .these(["p\(number * 7 % 100)"])))
    }
    let board = builder.board
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = ConflictRules.findings(on: board).count }
    print("10,000 tasks, 1,000 instructions: \(count) findings in \(time)")
    #expect(count > 0)
  }
}
