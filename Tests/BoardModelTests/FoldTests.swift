import BoardModel
import TestSupport
import Testing

@Suite struct FoldTests {
  private func action(_ changes: (inout BoardBuilder) -> Void) -> Action? {
    var builder = BoardBuilder()
    builder.add(
      .actionRecorded,
      ["id": "a", "title": "a", "department": "HO", "status": "active", "occurred": .time(14)])
    changes(&builder)
    return builder.board.actions["a"]
  }

  @Test("a late change takes its place in time")
  func lateEntry() {
    let found = action {
      $0.add(.actionChanged, ["id": "a", "status": "suspended", "occurred": .time(13)])
    }
    #expect(found?.status.value(at: BoardBuilder.hour(13.5)) == .suspended)
    #expect(found?.status.value(at: BoardBuilder.hour(20)) == .active)
  }

  @Test("a correction replaces what it names and nothing else")
  func correction() {
    let found = action {
      let wrong = $0.add(.actionChanged, ["id": "a", "status": "ended", "occurred": .time(15)])
      $0.add(.actionChanged, ["id": "a", "status": "suspended", "occurred": .time(17)])
      $0.add(
        .actionChanged,
        ["id": "a", "status": "approved", "occurred": .time(16), "corrects": .integer(Int64(wrong))])
    }
    #expect(found?.status.value(at: BoardBuilder.hour(15.5)) == .active)
    #expect(found?.status.value(at: BoardBuilder.hour(16.5)) == .approved)
    #expect(found?.status.value(at: BoardBuilder.hour(18)) == .suspended)
  }

  @Test("an event about something unknown moves the position and nothing else")
  func unknownThing() {
    var builder = BoardBuilder()
    builder.add(.actionChanged, ["id": "nothing", "status": "ended"])
    #expect(builder.board.position == 1)
    #expect(builder.board.actions.isEmpty)
  }

  @Test("the first recording of an identifier stands")
  func recordedTwice() {
    var builder = BoardBuilder()
    builder.draw("d", on: "seats", 10)
    builder.draw("d", on: "seats", 99)
    #expect(builder.board.draws["d"]?.amount.last?.value == 10)
  }

  @Test("folding in pieces gives what folding the whole gives", arguments: 0..<30)
  func pieces(_ cut: Int) {
    let events = history
    let at = cut * events.count / 30
    var pieces = Board.folding(events[..<at])
    let kept = pieces
    for event in events[at...] { pieces.apply(event) }
    #expect(description(pieces) == description(Board.folding(events)))
    // A board that was copied is left as it was.
    #expect(description(kept) == description(Board.folding(events[..<at])))
  }

  private var history: [Event] {
    var builder = BoardBuilder()
    builder.group("guards")
    builder.policy("arap")
    builder.gate("security")
    for number in 0..<20 {
      let late = Double(number * 7 % 11)
      builder.version("arap", number + 1, ["guards": number.isMultiple(of: 2) ? "yes" : "no"], at: late)
      builder.count("security", "guards", number.isMultiple(of: 3) ? "refused" : "pending", at: late)
      builder.task("t\(number)")
      builder.add(
        .taskChanged, ["id": .string("t\(number / 2)"), "status": "doing", "occurred": .time(late)])
      builder.undertaking("u\(number)", ["guards"], at: late)
      builder.add(.undertakingChanged, ["id": .string("u\(number / 3)"), "status": "kept"])
    }
    return builder.events
  }

  /// What a board holds, in order; registers themselves have none.
  private func description(_ board: Board) -> [String] {
    let policies = board.policies.sorted.map { "\($0)" }
    let undertakings = board.undertakings.sorted.map { "\($0)" }
    let tasks = board.tasks.sorted.map { "\($0)" }
    let gates = board.gates.sorted.map { gate in
      "\(gate.id) \(gate.trace) "
        + gate.standings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined()
    }
    let notes = board.notes.keys.map { "\($0) \(board.notes[$0]?.occurred.earliest.milliseconds ?? 0)" }
    return ["\(board.position)"] + policies.map { sorted($0) } + undertakings + tasks + gates + notes
  }

  /// Dictionaries are described in any order; the letters of the description are not.
  private func sorted(_ text: String) -> String { String(text.sorted()) }
}
