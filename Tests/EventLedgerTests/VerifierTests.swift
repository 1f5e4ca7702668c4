import BoardModel
import EventLedger
import Testing

/// What each kind of tampering comes to.
@Suite struct VerifierTests {
  @Test func acceptsWhatWasRecorded() {
    let history = History.withLines(5)
    #expect(history.verdicts() == Array(repeating: .accepted, count: 6))
    #expect(history.verified().point == history.entries.last?.point)
  }

  @Test func goesOnWhereItStopped() {
    let history = History.withLines(9)
    var verifier = LedgerVerifier(board: History.board)
    for start in stride(from: 0, to: 10, by: 3) {
      _ = verifier.check(Array(history.entries.dropFirst(start).prefix(3)), depth: .signatures)
    }
    #expect(verifier.point == history.entries.last?.point)
    #expect(verifier.damage == nil)
  }

  @Test(arguments: [CheckDepth.links, .signatures])
  func findsEachChangedColumn(_ depth: CheckDepth) {
    let changes: [(inout LedgerEntry) -> Void] = [
      { $0.event.id.low ^= 1 }, { $0.event.kind = "log.lined" }, { $0.event.kindVersion = 2 },
      { $0.event.isCritical.toggle() }, { $0.event.recorded.milliseconds += 1 },
      { $0.event.boardTime.milliseconds += 1 }, { $0.event.situation = "AFG-2022" },
      { $0.event.author.first.low ^= 1 }, { $0.disclosure = .whole(.zero) }, { $0.entryHash.first.low ^= 1 },
      { $0.event.body[$0.event.body.count - 3] ^= 1 }, { $0.algorithm = 2 },
    ]
    for change in changes {
      var history = History.withLines(4)
      change(&history.entries[2])
      #expect(history.verified(depth: depth).damage?.position == 3)
      #expect(history.verdicts(depth: depth).count == 3)
    }
  }

  @Test func findsAStrippedOrAlteredSignature() {
    for signature in [Bytes64(first: .zero, second: .zero), History.withLines(1).entries[0].signature] {
      var history = History.withLines(4)
      history.entries[2].signature = signature
      #expect(history.verdicts(depth: .links).last == .damaged(.brokenLink))
      #expect(history.verified().damage?.position == 4)
      history.rechain()
      #expect(history.verdicts(depth: .links).last == .accepted, "hashes alone do not tell")
      // Every later signature is over a hash that changed.
      #expect(history.verdicts().dropFirst(2).allSatisfy { $0 == .quarantined(.badSignature) })
    }
  }

  @Test func findsRemovedRepeatedAndExchangedEntries() {
    var history = History.withLines(5)
    history.entries.remove(at: 3)
    #expect(history.verdicts().last == .damaged(.outOfOrder(expected: 4)))
    history = .withLines(5)
    history.entries.insert(history.entries[3], at: 3)
    #expect(history.verdicts().last == .damaged(.outOfOrder(expected: 5)))
    history = .withLines(5)
    history.entries.swapAt(2, 3)
    #expect(history.verdicts().last == .damaged(.outOfOrder(expected: 3)))
    history.entries[2].event.position = 3
    history.entries[3].event.position = 4
    #expect(history.verdicts().last == .damaged(.hashMismatch))
  }

  @Test func findsAHistoryChainedAnewWithoutKeys() {
    var history = History.withLines(5)
    history.entries.remove(at: 3)
    for index in history.entries.indices { history.entries[index].event.position = index + 1 }
    history.rechain()
    #expect(history.verdicts(depth: .links).allSatisfy { $0.isAccepted })
    #expect(history.verdicts().map(\.isAccepted) == [true, true, true, false, false])
  }

  @Test func anEntryOfAnotherBoardIsWorthNothing() {
    var history = History.withLines(2)
    var other = History()
    other.entries[0] = history.entries[0]
    other.add(.line("elsewhere"), board: Bytes16(high: 8, low: 8))
    history.entries[1] = other.entries[1]
    #expect(history.verdicts().last == .damaged(.hashMismatch))
    #expect(history.verdicts(board: Bytes16(high: 8, low: 8)) == [.damaged(.hashMismatch)])
  }

  @Test func aHistoryBeginsWithItsFounding() {
    var history = History()
    history.entries = []
    history.add(.line("no founding"))
    #expect(history.verdicts() == [.damaged(.notFounded)])
    history.entries = []
    history.add(Keys.founding().draft, by: Keys.stranger)
    #expect(history.verdicts() == [.damaged(.notFounded)])
    history.entries = []
    history.add(Keys.founding(Bytes16(high: 1, low: 1)).draft, by: Keys.administrator)
    #expect(history.verdicts() == [.damaged(.notFounded)])
    history = History()
    history.entries[0].signature.first.first.high ^= 1
    #expect(history.verdicts() == [.damaged(.notFounded)])
    history = History()
    history.add(Keys.founding().draft, by: Keys.administrator)
    #expect(history.verdicts() == [.accepted, .quarantined(.foundingAgain)])
  }

  @Test func keepsUnknownKindsAndStopsWritingAtCriticalOnes() {
    var history = History()
    for (kind, isCritical) in [("weather.observed", false), ("quorum.changed", true)] {
      history.add(
        EventDraft(
          id: .random(), kind: kind, kindVersion: 1, isCritical: isCritical, situation: "",
          body: JSONObject(),
          boardTime: nil))
    }
    var newer = EventDraft.line("of a newer version")
    newer.kindVersion = 2
    history.add(newer)
    history.add(.line("after all"))
    #expect(
      history.verdicts() == [
        .accepted, .unknownKind(isCritical: false), .unknownKind(isCritical: true),
        .unknownKind(isCritical: false), .accepted,
      ])
    #expect(history.verified().unknownCritical == 3)
  }

  @Test func aStrangerCannotStopABoardWithAnUnknownCriticalKind() {
    var history = History()
    history.add(
      EventDraft(
        id: .random(), kind: "quorum.changed", kindVersion: 1, isCritical: true, situation: "",
        body: JSONObject(),
        boardTime: nil), by: Keys.stranger)
    #expect(history.verdicts().last == .quarantined(.notAMember))
    #expect(history.verified().unknownCritical == nil)
  }

  @Test func stopsAtAnUnknownFormat() {
    var history = History.withLines(2)
    history.entries[1].format = 2
    #expect(history.verdicts().last == .damaged(.unknownFormat(2)))
  }

  @Test func passesOverWhatIsDatedBeforeTheEntryItFollows() {
    var history = History.withLines(2)
    history.add(.line("backdated"), recorded: 1_600_000_000_000)
    history.add(.line("fine"))
    #expect(history.verdicts().suffix(2) == [.quarantined(.recordedOutOfOrder), .accepted])
  }

  @Test func aFlagThatIsNotTheKindsIsPassedOver() {
    var history = History()
    var draft = EventDraft.line("x")
    draft.isCritical = true
    history.add(draft)
    #expect(history.verdicts().last == .quarantined(.wrongCriticalFlag))
  }

  @Test func trustsWhatAMarkCovers() {
    var history = History.withLines(3)
    history.add(.line("forged"), by: Keys.stranger)
    history.add(.line("good"))
    let mark = history.verified().currentMark
    #expect(mark.quarantined == [5])
    history.add(.line("fresh"))

    var quick = LedgerVerifier(board: History.board, trusting: mark)
    #expect(quick.isTrusted(6) && !quick.isTrusted(7))
    let verdicts = quick.check(history.entries, depth: .order)
    #expect(verdicts.map(\.isAccepted) == [true, true, true, true, false, true, true])
    #expect(!quick.isMarkRefuted)
    #expect(quick.point == history.entries.last?.point)

    history.entries[5].signature.first.first.high ^= 1
    quick = LedgerVerifier(board: History.board, trusting: mark)
    _ = quick.check(history.entries, depth: .order)
    #expect(quick.isMarkRefuted)
  }

  @Test func aMarkOfOtherRulesOrAnotherBoardIsIgnored() {
    let history = History.withLines(3)
    var mark = history.verified().currentMark
    mark.judgement += 1
    #expect(!LedgerVerifier(board: History.board, trusting: mark).isTrusted(1))
    mark = history.verified().currentMark
    #expect(!LedgerVerifier(board: Bytes16(high: 0, low: 0), trusting: mark).isTrusted(1))
  }

  @Test(arguments: LedgerKind.allCases)
  func followsALedger(_ kind: LedgerKind) throws {
    let directory = TemporaryDirectory()
    let ledger = try kind.make(directory)
    try ledger.add((0..<25).map { .line("\($0)") })
    var verifier = LedgerVerifier(board: ledger.identity.id)
    var accepted = 0
    try verifier.follow(ledger, depth: .signatures, batch: 7) { _, verdicts in
      accepted += verdicts.count { $0.isAccepted }
    }
    #expect(accepted == 26)
    #expect(verifier.point == (try ledger.head()))
  }
}
