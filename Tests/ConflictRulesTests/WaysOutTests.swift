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
    (.lever, LeverTests.groups.flatMap(\.examples)), (.capacity, CapacityTests.examples),
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
}
