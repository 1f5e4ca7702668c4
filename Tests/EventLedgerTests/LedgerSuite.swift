import BoardModel
import Dispatch
import EventLedger
import Synchronization
import Testing

/// What every ledger does, whatever it is made of.
@Suite struct LedgerSuite {
  let directory = TemporaryDirectory()

  @Test(arguments: LedgerKind.allCases)
  func beginsWithItsFounding(_ kind: LedgerKind) throws {
    let ledger = try kind.make(directory)
    let entries = try ledger.all()
    #expect(entries.map(\.event.kind) == ["board.founded"])
    #expect(
      ledger.identity == BoardIdentity(id: Bytes16(high: 7, low: 9), title: "Test board", isExercise: false))
    #expect(ledger.access == .readWrite)
    #expect(try ledger.head() == entries[0].point)
  }

  @Test(arguments: LedgerKind.allCases)
  func recordsInOrderAndReadsInBatches(_ kind: LedgerKind) throws {
    let ledger = try kind.make(directory)
    let recorded = try ledger.add((1...10).map { .line("line \($0)") })
    #expect(recorded.map(\.event.position) == Array(2...11))
    #expect(try ledger.entries(after: 4, limit: 3) == Array(recorded[3...5]))
    #expect(try ledger.entries(after: 11, limit: 3) == [])
    #expect(try ledger.head() == recorded.last?.point)
    #expect(try ledger.point(at: 5) == recorded[3].point)
    #expect(try ledger.point(at: 12) == nil)
  }

  @Test(arguments: LedgerKind.allCases)
  func givesTheDecisionWhatArrivedSince(_ kind: LedgerKind) throws {
    let ledger = try kind.make(directory)
    let seen = try ledger.head()
    let other = try ledger.add([.line("meanwhile")])
    var arrived: [LedgerEntry] = []
    _ = try ledger.append(after: seen, signer: Keys.loggist) { moment in
      arrived = moment.newEntries
      return [.line("after all")]
    }
    #expect(arrived == other)
  }

  @Test(arguments: LedgerKind.allCases)
  func writesNothingWhenTheDecisionThrows(_ kind: LedgerKind) throws {
    struct No: Error {}
    let ledger = try kind.make(directory)
    let error = #expect(throws: LedgerError.self) {
      try ledger.append(after: try ledger.head(), signer: Keys.loggist) { _ in throw No() }
    }
    #expect(error?.code == .refused)
    #expect(error?.underlying is No)
    #expect(try ledger.head().position == 1)
    try ledger.add([.line("still works")])
  }

  @Test(arguments: LedgerKind.allCases)
  func recordsAnEventOnceHoweverOftenItIsTried(_ kind: LedgerKind) throws {
    let ledger = try kind.make(directory)
    let draft = EventDraft.line("once")
    let first = try ledger.add([draft])
    #expect(try ledger.add([draft]) == first)
    #expect(try ledger.add([draft, .line("new"), draft]).map(\.event.position) == [2, 3, 2])
    #expect(try ledger.head().position == 3)
    #expect(try ledger.entry(id: draft.id) == first[0])
    #expect(try ledger.entry(id: .random()) == nil)
    let error = #expect(throws: LedgerError.self) { try ledger.add([.line("other", id: draft.id)]) }
    #expect(error?.code == .identifierTaken(position: 2))
  }

  @Test(arguments: LedgerKind.allCases)
  func writesAllOfAnAppendOrNothing(_ kind: LedgerKind) throws {
    let ledger = try kind.make(directory)
    let taken = try ledger.add([.line("first")])[0].event.id
    #expect(throws: LedgerError.self) { try ledger.add([.line("a"), .line("b", id: taken)]) }
    #expect(try ledger.head().position == 2)
  }

  @Test(arguments: LedgerKind.allCases)
  func refusesACallerTooFarBehind(_ kind: LedgerKind) throws {
    let ledger = try kind.make(directory)
    let seen = try ledger.head()
    try ledger.add((0...AppendLimit.newEntries).map { .line("line \($0)") })
    let error = #expect(throws: LedgerError.self) {
      try ledger.append(after: seen, signer: Keys.loggist) { _ in [] }
    }
    #expect(error?.code == .behind(newEntries: AppendLimit.newEntries + 1))
  }

  @Test(arguments: LedgerKind.allCases)
  func refusesACallerFromAnotherHistory(_ kind: LedgerKind) throws {
    let ledger = try kind.make(directory)
    try ledger.add([.line("a")])
    for seen in [
      ChainPoint(position: 1, chain: .zero), ChainPoint(position: 2, chain: .zero),
      ChainPoint(position: 3, chain: try ledger.head().chain),
    ] {
      let error = #expect(throws: LedgerError.self) {
        try ledger.append(after: seen, signer: Keys.loggist) { _ in [.line("b")] }
      }
      #expect(error?.code == .historyChanged)
    }
  }

  @Test(arguments: LedgerKind.allCases)
  func recordedTimeNeverGoesBack(_ kind: LedgerKind) throws {
    let clock = TestClock()
    let ledger = try kind.make(directory, clock: clock)
    let founded = try ledger.all()[0].event.recorded
    clock.now = Timestamp(milliseconds: founded.milliseconds - 60_000)
    #expect(try ledger.add([.line("early")])[0].event.recorded == founded)
    clock.now = founded.adding(.seconds(5))
    #expect(try ledger.add([.line("late")])[0].event.recorded == founded.adding(.seconds(5)))
  }

  @Test(arguments: LedgerKind.allCases)
  func boardTimeFollowsTheDraft(_ kind: LedgerKind) throws {
    let ledger = try kind.make(directory)
    var draft = EventDraft.line("driven")
    draft.boardTime = Timestamp(milliseconds: 12)
    let event = try ledger.add([draft])[0].event
    #expect(event.boardTime.milliseconds == 12)
    #expect(event.recorded.milliseconds > 12)
  }

  @Test(arguments: LedgerKind.allCases)
  func refusesDraftsThatHaveNoStoredForm(_ kind: LedgerKind) throws {
    let ledger = try kind.make(directory)
    var long = EventDraft.line(String(repeating: "x", count: CanonicalJSON.largestBody))
    #expect(throws: LedgerError.self) { try ledger.add([long]) }
    long = .line("x")
    long.kind = ""
    #expect(throws: LedgerError.self) { try ledger.add([long]) }
    long = .line("x")
    long.situation = "\n"
    #expect(throws: LedgerError.self) { try ledger.add([long]) }
    #expect(try ledger.head().position == 1)
  }

  @Test(arguments: LedgerKind.allCases)
  func tellsWatchersOfWhatIsRecorded(_ kind: LedgerKind) throws {
    let ledger = try kind.make(directory)
    let called = DispatchSemaphore(value: 0)
    let calledAt = Mutex(ContinuousClock.now)
    let watch = try ledger.watch {
      calledAt.withLock { $0 = .now }
      called.signal()
    }
    for number in 1...3 {
      try ledger.add([.line("line \(number)")])
      let start = ContinuousClock.now
      try #require(called.wait(timeout: .now() + 10) == .success)
      let taken = calledAt.withLock { $0 } - start
      #expect(taken < .milliseconds(1500), "a loaded machine gets six times the promise")
    }
    watch.cancel()
    try ledger.add([.line("unheard")])
    #expect(called.wait(timeout: .now() + 0.3) == .timedOut)
  }

  @Test(arguments: LedgerKind.allCases)
  func manyThreadsShareALedger(_ kind: LedgerKind) async throws {
    let ledger = try kind.make(directory)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for thread in 0..<4 {
        group.addTask {
          for number in 0..<25 { try ledger.add([.line("\(thread).\(number)")]) }
        }
      }
      try await group.waitForAll()
    }
    let entries = try ledger.all()
    #expect(entries.map(\.event.position) == Array(1...101))
    for (before, entry) in zip(entries, entries.dropFirst()) { #expect(entry.previous == before.chainValue) }
  }
}
