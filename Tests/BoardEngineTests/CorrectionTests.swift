import BoardEngine
import BoardModel
import TestSupport
import Testing

/// What may take the place of an entry, and from when it then holds.
@Suite struct CorrectionTests {
  private func problems(_ command: Command, on builder: BoardBuilder) -> [String] {
    do {
      _ = try Scene.state(builder).decide(command, in: Scene.context(forAll: true))
      return []
    } catch {
      if case .invalid(let problems) = error { return problems.map { "\($0.field): \($0.what)" } }
      return ["\(error)"]
    }
  }

  private func count(_ standing: String, corrects position: Int) -> Command {
    Scene.command(
      .gateCounted,
      [
        "id": "clearance", "group": "guards", "standing": .string(standing),
        "corrects": .integer(Int64(position)),
      ])
  }

  @Test func aCorrectionHoldsFromWhenTheWrongEntryDid() throws {
    var builder = Scene.guards()
    let wrong = builder.count("clearance", "guards", "refused", at: 1)
    let state = try Scene.after(
      count("cleared", corrects: wrong), on: Scene.state(builder), in: Scene.context("HO", hours: 9))
    let standings = try #require(state.board.gates["clearance"]?.standings["guards"])
    #expect(standings.entries.count == 1)
    #expect(standings.value(at: BoardBuilder.hour(2))?.standing == .cleared)
  }

  @Test func onlyAnEntryAboutTheSameThingIsCorrected() {
    var builder = Scene.guards()
    builder.gate("seat", owner: "MOD")
    let other = builder.count("seat", "guards", "refused", at: 1)
    let founding = 1
    #expect(problems(count("cleared", corrects: 999), on: builder).first?.contains("no entry #999") == true)
    #expect(
      problems(count("cleared", corrects: other), on: builder)
        == ["corrects: entry #\(other) is about “seat”, not about “clearance”"])
    #expect(
      problems(count("cleared", corrects: founding), on: builder).first?.hasPrefix("corrects: ") == true)
  }

  @Test func aTaskIsCorrectedByItsOwnEntriesOnly() {
    var builder = Scene.guards()
    let line = builder.add(.logLine, ["text": "seen", "flavour": "statement"])
    let first = builder.add(.taskRecorded, ["id": "a", "title": "a", "department": "HO"])
    let second = builder.add(.taskChanged, ["id": "a", "status": "done"])
    let other = builder.add(.taskRecorded, ["id": "b", "title": "b", "department": "HO"])
    func change(_ position: Int) -> [String] {
      problems(
        Scene.command(
          .taskChanged, ["id": "a", "status": "doing", "corrects": .integer(Int64(position))]), on: builder)
    }
    #expect(change(first) == [])
    #expect(change(second) == [])
    #expect(change(other) == ["corrects: entry #\(other) is about “b”, not about “a”"])
    #expect(change(line) == ["corrects: entry #\(line) is one of log.…, not of task.…"])
  }

  @Test func aCorrectedVersionKeepsItsNumber() throws {
    var builder = Scene.guards()
    let wrong = builder.version("arap", 2, ["guards": "no"])
    func version(_ fields: [String: JSONValue]) -> Command {
      let common: [String: JSONValue] = ["id": "arap", "coverage": .object(JSONObject([("guards", "yes")]))]
      return Scene.command(.policyVersioned, common.merging(fields) { $1 })
    }
    let corrects = JSONValue.integer(Int64(wrong))
    let body = try #require(
      try Scene.state(builder).decide(version(["corrects": corrects]), in: Scene.context("MOD")).first?.body)
    #expect(body["version"] == 2)
    #expect(
      problems(version(["corrects": corrects, "version": 3]), on: builder)
        == ["version: entry #\(wrong) is version 2, not 3"])
    // It would be recorded and change nothing.
    #expect(
      problems(version(["corrects": 2, "version": 2]), on: builder).first?.hasPrefix("corrects: ") == true)
  }

  @Test(arguments: [
    (EventKind.undertakingGiven, EventKind.instructionGiven),
    (EventKind.instructionGiven, EventKind.undertakingGiven),
  ])
  func aPromiseAndAnInstructionHaveNoIdentifierInCommon(first: EventKind, second: EventKind) {
    func fields(_ kind: EventKind) -> [String: JSONValue] {
      kind == .undertakingGiven
        ? ["id": "x", "title": "Come", "department": "FCDO", "groups": ["guards"], "promise": "come"]
        : [
          "id": "x", "title": "Go", "department": "FCDO", "direction": "go",
          "scope": .object(JSONObject([("groups", ["guards"])])),
        ]
    }
    var builder = Scene.guards()
    builder.add(first, fields(first))
    #expect(
      problems(Scene.command(second, fields(second)), on: builder).first?.hasPrefix("id: there is an ")
        == true)
  }
}
