import BoardEngine
import BoardModel
import BoardSession
import EventLedger
import Foundation
import Testing

/// Sessions of several people on one board.
struct SessionTests {
  let office: Office

  init() throws { office = try Office() }

  @Test func twoUpdatesOfOneFieldFromOneViewMeet() throws {
    let first = try office.session("HO")
    let second = try office.session("HO")
    let seen = first.head.position
    try first.record(Office.update("t1", "done", 40), seen: seen)
    let error = try #require(throws: LedgerError.self) {
      try second.record(Office.update("t1", "done", 41), seen: seen)
    }
    guard case .moved(let movements)? = error.underlying as? Rejection else {
      Issue.record("\(error)")
      return
    }
    #expect(movements.map(\.field) == ["done"])
    #expect(movements.map(\.department) == ["HO"])
    // What is written to other fields meanwhile is no obstacle, nor is anything seen before.
    try second.record(Office.update("t1", "total", 70), seen: seen)
    try second.record(Office.update("t1", "done", 41), seen: second.head.position)
    #expect(second.state.board.tasks["t1"]?.done.last?.value == 41)
  }

  @Test(arguments: [
    [DoubtfulDisk.Outcome.recordedButUnknown], [.lostAndUnknown], [.lostAndUnknown, .recordedButUnknown],
  ])
  func whatTheDiskLeavesOpenIsRecordedOnce(_ outcomes: [DoubtfulDisk.Outcome]) throws {
    let session = try office.session("HO") { DoubtfulDisk($0, outcomes) }
    let before = session.state.board.lines.count
    var command = Office.example(.logLine)
    command.fields["by"] = "HO"
    let events: [Event]
    if outcomes.count > 1 {
      // Both tries failed as far as anybody can tell; the person tries again, as the screen says they may.
      let error = #expect(throws: LedgerError.self) { try session.record(command) }
      #expect(error?.code == .outcomeUnknown)
    }
    events = try session.record(command)
    #expect(events.first?.kind == EventKind.logLine.rawValue)
    #expect(session.state.board.lines.count == before + 1)
    // Said once more, it is another line.
    try session.record(command)
    #expect(session.state.board.lines.count == before + 2)
  }

  @Test(arguments: [
    ("MOD", EventKind.actionRecorded, "you may not record action.recorded"),
    ("MOD", .memberRevoked, "you may not record member.revoked"),
    ("HO", .catalogueAdopted, "you may not record catalogue.adopted"),
  ])
  func whatReadersWouldNotBelieveIsNotWritten(_ department: String, _ kind: EventKind, _ message: String)
    throws
  {
    let session = try office.session(department)
    let command = Office.example(kind)
    let before = session.head
    let error = try #require(throws: LedgerError.self) { try session.record(command) }
    #expect("\(error)".contains(message), "\(error)")
    #expect(throws: Rejection.self) { try session.preview(command) }
    #expect(session.head == before)
    #expect(session.trust.quarantined.isEmpty)
  }

  @Test func nobodySpeaksForADepartmentThatIsNotTheirs() throws {
    let session = try office.session("HO")
    var command = Office.example(.logLine)
    command.fields["by"] = "MOD"
    #expect(throws: LedgerError.self) { try session.record(command) }
    command.fields["by"] = nil
    try session.record(command)
    #expect(session.state.board.lines.sorted.last?.by == "HO")
  }

  @Test func whatIsAnothersIsNotForThemToChange() throws {
    let session = try office.session("HO")
    try office.session("control").record(
      Command(
        .actionRecorded, situation: "SDN",
        JSONObject([("id", "a1"), ("title", "Watch"), ("department", "MOD")])))
    try session.catchUp()
    let change = Command(.actionChanged, situation: "SDN", JSONObject([("id", "a1"), ("status", "ended")]))
    let error = try #require(throws: LedgerError.self) { try session.record(change) }
    #expect("\(error)".contains("it is MOD's, and you act for HO"))
    let own = Office.example(.actionRecorded)
    #expect(throws: LedgerError.self) { try session.record(own) }
  }

  @Test func aReferenceRecordOfAScriptIsPlayedOnce() throws {
    let session = try office.session("control")
    let entries = [
      Office.entry("party", at: 1, .departmentRecorded, ["id": "UN", "title": "United Nations"]),
      Office.entry("task", at: 2, .taskRecorded, ["id": "t9", "title": "Ask them", "department": "UN"]),
    ]
    session.setScript(entries)
    try session.playScript(until: Office.start.adding(.minutes(5)))
    #expect(session.state.board.departments["UN"] != nil)
    #expect(session.state.board.tasks["t9"] != nil)
    #expect(session.state.board.scriptRefusals.keys.isEmpty)
    let head = session.head
    // Another terminal finds both played.
    let other = try office.session("control")
    other.setScript(entries)
    #expect(other.nextEntry == nil)
    #expect(try !other.playScript(until: Office.start.adding(.minutes(5))))
    #expect(other.head == head)
  }

  @Test func theClockGoesOnWithEverythingOnTheWay() throws {
    let session = try office.session("control")
    session.setScript([
      Office.entry("one", at: 10, .taskRecorded, ["id": "t7", "title": "First", "department": "HO"]),
      Office.entry("two", at: 20, .taskRecorded, ["id": "t8", "title": "Second", "department": "HO"]),
    ])
    let before = session.head.position
    try session.driveClock(to: Office.start.adding(.minutes(30)))
    let times = try session.history.events.filter { $0.position > before }.map(\.boardTime)
    #expect(times == times.sorted())
    #expect(times.count == 3)
    #expect(session.now == Office.start.adding(.minutes(30)))
    #expect(throws: SessionError.self) { try session.driveClock(to: Office.start) }
  }

  @Test func aWholeHistoryIsImportedOrNothingOfIt() throws {
    let session = try office.session("control")
    let good = Office.entry("one", at: 1, .taskRecorded, ["id": "t7", "title": "First", "department": "HO"])
    let bad = Office.entry("two", at: 2, .taskRecorded, ["id": "t8", "title": "Second", "department": "XX"])
    let before = session.head
    let error = try #require(throws: LedgerError.self) { try session.importHistory([good, bad]) }
    #expect("\(error)".contains("case.yaml:2: department"), "\(error)")
    #expect(session.head == before)
    #expect(try session.importHistory([good]) == 1)
    #expect(try session.importHistory([good]) == 0)
  }

  @Test func aReaderNeedsNoKey() throws {
    let session = try office.session(nil)
    #expect(session.obstacle != nil)
    #expect(session.state.board.tasks["t1"] != nil)
    #expect(throws: SessionError.self) { try session.record(Office.update("t1", "done", 1)) }
  }
}
