import BoardEngine
import BoardModel
import ConflictRules
import TestSupport
import Testing

/// The ways out of everything that the examples of the rules find: each can be recorded or says what is missing, and
/// what claims to settle a finding does.
@Suite struct WaysOutTests {
  /// The examples of a kind in which something is found that asks for a way out.
  private static func found(_ examples: [Example]) -> [Example] {
    examples.filter { $0.severity != nil && !$0.finding.hasPrefix(ConflictKind.synergy.rawValue) }
  }

  static let kinds: [(kind: ConflictKind, examples: [Example])] = [
    (.pathway, PathwayTests.examples), (.reliance, RelianceTests.examples),
    (.notice, NoticeTests.examples), (.family, FamilyTests.examples), (.opposed, OpposedTests.examples),
    (.lever, (LeverTests.groups + RaisedGradeTests.groups).flatMap(\.examples)),
    (.logic, (PairRuleTests.attackGroups + PairRuleTests.seatGroups).flatMap(\.examples)),
    (.capacity, CapacityTests.examples),
    (.ownership, OwnershipTests.examples), (.record, RecordTests.examples),
    (.tripWire, TripwireTests.examples), (.blindSpot, BlindSpotTests.examples),
  ]

  /// The board of an example as it is looked at, with the departments, levers and situations that it leaves out.
  private static func state(_ example: Example) -> BoardState {
    var builder = BoardBuilder()
    example.build(&builder)
    let known = builder.board
    builder.now = BoardBuilder.hour(-1000)
    for id in ["FCDO", "HO", "MOD", "HMT", "CO", "US", "HMG"] where !known.departments.has(id) {
      builder.department(id)
    }
    for id in ["AFG-2021", "PAK-2021", "SDN-2026"] where !known.situations.has(id) {
      builder.situation(id)
    }
    for id in Set(known.constraints.unordered.flatMap(\.levers)).sorted() where !known.levers.has(id) {
      builder.lever(id)
    }
    return BoardState(board: builder.board)
  }

  private static func weighed(_ example: Example, on state: BoardState) -> [WeighedProposal] {
    state.weighedProposals(for: example.finding, at: BoardBuilder.hour(example.at), program: "test")
  }

  /// The board after a proposal was admitted command by command, looked at anew.
  private static func admitted(
    _ proposal: Proposal, on state: BoardState, at moment: Timestamp
  ) throws -> BoardState {
    var state = state
    for command in proposal.commands {
      var command = command
      let context = DecisionContext(
        now: moment, department: proposal.department, actsForEveryDepartment: true,
        seenPosition: state.board.position, program: "test")
      let raised = try state.preview(command, in: context).unacknowledged.map(\.finding.name)
      if !raised.isEmpty {
        command.fields["acknowledges"] = JSONValue(raised)
        command.fields["acknowledge_reason"] = "seen"
      }
      state = try state.admit(command, in: context).state
    }
    return BoardState(board: state.board)
  }

  @Test(
    "the first that claims to settle a finding settles it when admitted",
    arguments: kinds.flatMap { found($0.examples) })
  func settles(_ example: Example) throws {
    let state = Self.state(example)
    let moment = BoardBuilder.hour(example.at)
    guard let first = Self.weighed(example, on: state).first(where: \.settlesIt) else { return }
    let after = try Self.admitted(first.proposal, on: state, at: moment)
    #expect(
      !after.openFindings(at: moment).contains { $0.finding.name == example.finding },
      "\(first.proposal.title)")
  }

  @Test("every kind has examples that a way out settles", arguments: kinds.map(\.kind))
  func settledKinds(_ kind: ConflictKind) {
    let examples = Self.kinds.first { $0.kind == kind }?.examples ?? []
    let settled = Self.found(examples).filter { example in
      Self.weighed(example, on: Self.state(example)).contains(where: \.settlesIt)
    }
    #expect(!settled.isEmpty)
  }

  @Test(
    "everything filled in can be recorded, or says what is missing",
    arguments: kinds.flatMap { found($0.examples) })
  func stands(_ example: Example) {
    let weighed = Self.weighed(example, on: Self.state(example))
    #expect(!weighed.isEmpty, "\(example.finding) has no way out")
    for way in weighed {
      #expect(way.rejection == nil, "\(way.proposal.title): \(String(describing: way.rejection))")
      #expect(way.proposal.isReady || !way.proposal.gaps.isEmpty, "\(way.proposal.title)")
    }
  }

  // MARK: - What is usual for a kind

  /// A way out that an example must have.
  struct Expected: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var example: Example?
    var resolution: Resolution
    /// Words of its title.
    var words: String
    /// What would be recorded.
    var records: [EventKind]
    /// Whose it would be; nil where nobody is known.
    var department: String?
    var effect: String

    init(
      _ description: String, in groups: [ExampleGroup], _ resolution: Resolution, _ words: String,
      _ records: [EventKind], by department: String?, _ effect: String
    ) {
      testDescription = "\(description): \(resolution.rawValue)"
      example = WaysOutTests.found(groups.flatMap(\.examples)).first { $0.testDescription == description }
      self.resolution = resolution
      self.words = words
      self.records = records
      self.department = department
      self.effect = effect
    }
  }

  private static let work = "asks for the work; settles nothing by itself"
  private static let settled = "settles 1, raises 0"

  static let expected: [Expected] = [
    Expected(
      "more than a day before the last moment", in: NoticeTests.groups, .notify,
      "at the latest 27 Aug 2021 01:00",
      [.noticeSent], by: "FCDO", "settles 3, raises 0"),
    Expected(
      "them, about another gate", in: NoticeTests.groups, .notify, "Tell guards", [.noticeSent], by: "FCDO",
      "settles 1 other, not this, leaves it a watch, raises 0"),
    Expected(
      "too late to travel", in: NoticeTests.groups, .delay, "Give them until 28 Aug 2021 04:00",
      [.instructionChanged], by: "FCDO", settled),
    Expected(
      "it never opens", in: RelianceTests.groups, .delay, "Put off until scheme is in force", [], by: "FCDO",
      "missing: until when"),
    Expected(
      "it never opens", in: RelianceTests.groups, .prePosition, "Put scheme in force for guards", [],
      by: "HO",
      "missing: whom it covers, and from when"),
    Expected(
      "announced, and open only later", in: RelianceTests.groups, .delay, "Put off until scheme is in force",
      [.undertakingChanged], by: "FCDO", settled),
    Expected(
      "refused", in: FamilyTests.groups, .clear, "Decide households as one at check", [.taskRecorded],
      by: "HO",
      work),
    Expected(
      "shut out", in: FamilyTests.groups, .carveOut, "Except parents: a version of family that covers them",
      [.policyVersioned], by: "HO", "settles 3, raises 0"),
    Expected(
      "one part only", in: FamilyTests.groups, .commonLine, "Call parents together with them",
      [.undertakingGiven], by: "FCDO", "settles 1, raises 1"),
    Expected(
      "it is the next", in: OwnershipTests.groups, .nameOwner, "Name the department that holds baron",
      [.gateChanged],
      by: nil, "missing: which department"),
    Expected(
      "two departments", in: OwnershipTests.groups, .nameOwner, "HO takes baron", [.gateChanged], by: "HO",
      "settles 1, raises 1"),
    Expected(
      "a promise of entry", in: OwnershipTests.groups, .nameOwner,
      "HMG decides single cases itself under word",
      [.policyChanged], by: "HMG", settled),
    Expected(
      "nothing recorded", in: OwnershipTests.groups, .clear, "Ask HO to clear guards at check",
      [.taskRecorded], by: "FCDO", settled),
    Expected(
      "the same action", in: OwnershipTests.groups, .sequence, "Go on without waiting for HO", [.taskChanged],
      by: "MOD", settled),
    Expected(
      "looked for, and there is none", in: RecordTests.groups, .nameOwner, "Name the decision behind it",
      [.actionChanged],
      by: "HMT", "missing: the number of the decision"),
    Expected(
      "looked for, and there is none", in: RecordTests.groups, .pause, "Suspend it", [.actionChanged],
      by: "HMT", settled),
    Expected(
      "due", in: RecordTests.groups, .condition, "Record the review", [.decisionCompleted], by: "CO",
      "missing: what the review found"),
    Expected(
      "proposed", in: RecordTests.groups, .carveOut, "Exception from", [.exceptionRecorded], by: "CO", settled
    ),
    Expected(
      "the time is over", in: TripwireTests.groups, .nameOwner, "Take it up: an impact assessment",
      [.taskRecorded, .dutyTakenUp], by: "FCDO", settled),
    Expected(
      "the stage that the tool is for", in: BlindSpotTests.groups, .prePosition, "Propose an action with it",
      [.actionRecorded], by: "FCDO", settled),
    Expected(
      "unknown", in: BlindSpotTests.groups, .nameOwner, "Name the department that watches it",
      [.indicatorChanged], by: nil,
      "missing: which department"),
    Expected(
      "paid through the frozen bank itself", in: LeverTests.groups, .carveOut, "Exception from a for b",
      [.exceptionRecorded], by: "FCDO", settled),
    Expected(
      "one lowers what the other needs, where it needs it", in: LeverTests.groups, .carveOut,
      "Exception from a for b", [.exceptionRecorded], by: "FCDO", settled),
  ]

  @Test(arguments: expected)
  func usual(_ expected: Expected) throws {
    let example = try #require(expected.example)
    let all = Self.weighed(example, on: Self.state(example))
    let way = try #require(
      all.first {
        $0.proposal.resolution == expected.resolution && $0.proposal.title.contains(expected.words)
      },
      "\(all.map { "\($0.proposal.resolution.rawValue): \($0.proposal.title)" })")
    #expect(way.proposal.commands.map(\.kind) == expected.records)
    #expect(way.proposal.department == expected.department)
    #expect(way.effect == expected.effect)
  }

  @Test("what a way out leaves open is a field of what would be recorded")
  func gaps() {
    for example in Self.kinds.flatMap({ Self.found($0.examples) }) {
      for way in Self.weighed(example, on: Self.state(example)) {
        guard let command = way.proposal.commands.first else { continue }
        for gap in way.proposal.gaps {
          let name = String(gap.field.prefix(while: { $0 != "." }))
          #expect(KindSchema.of(command.kind).field(name) != nil, "\(way.proposal.title): \(gap.field)")
        }
      }
    }
  }

  @Test("whoever owes something when an indicator appears is named to watch it")
  func watcher() throws {
    var builder = BoardBuilder()
    builder.department("FCDO")
    builder.situation(stage: "imminent")
    builder.indicator("hate", ["state": "unknown"])
    builder.tripwire("assess", ["indicators": .names("hate")])
    let state = BoardState(board: builder.board)
    let first = try #require(
      state.weighedProposals(for: "blind-spot/indicator-hate", at: BoardBuilder.hour(1), program: "test")
        .first)
    #expect(first.proposal.commands.first?.fields["watchers"] == .names("FCDO"))
    #expect(first.settlesIt)
  }
}
