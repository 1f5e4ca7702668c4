import BoardEngine
import BoardModel
import ConflictRules
import TestSupport
import Testing

/// Ways out of findings: filled in from the board, and weighed before anybody takes them.
@Suite struct ResolverTests {
  private let now = BoardBuilder.hour(2)

  private func weighed(_ state: BoardState, _ name: String) -> [WeighedProposal] {
    state.weighedProposals(for: name, at: now, program: "test")
  }

  private func state(_ change: (inout BoardBuilder) -> Void) -> BoardState {
    var builder = Scene.guards()
    change(&builder)
    return Scene.state(builder)
  }

  @Test func aPromiseUnderANarrowedPolicyIsGrandfatheredByAVersionThatKeepsTheOldCoverage() throws {
    let state = state { builder in
      builder.undertaking("entry", ["guards"], "entry", at: 0, ["rests_on": ["policy/arap@1"]])
      builder.version("arap", 2, ["guards": "no"], at: 1)
    }
    let name = "reliance/undertaking-entry/arap@2"
    let first = try #require(weighed(state, name).first)
    #expect(first.proposal.resolution == .grandfather)
    #expect(first.proposal.department == "MOD")
    #expect(first.settlesIt)
    let command = try #require(first.proposal.commands.first)
    #expect(command.kind == .policyVersioned)
    #expect(command.fields["coverage"]?.object?["guards"] == "yes")
    #expect(command.fields["version"] == nil, "the board numbers versions")
  }

  @Test func aRefusalAtAGateGivesWorkToItsHolderAndDoesNotClaimToSettle() throws {
    let found = weighed(try LifeTests.raised(), LifeTests.name)
    let review = try #require(found.first { $0.proposal.resolution == .clear })
    #expect(review.proposal.department == "HO")
    #expect(review.proposal.commands.map(\.kind) == [.taskRecorded])
    #expect(!review.settlesIt)
    #expect(review.effect == "asks for the work; settles nothing by itself")
    let last = try #require(found.last)
    #expect(last.proposal.resolution == .withdraw)
    #expect(last.settlesIt)
    #expect(last.effect == "settles 1, raises 0")
  }

  @Test func aGateThatClosesTooEarlyIsKeptOpenUntilWhatTheyWereToldIsOver() throws {
    let state = state { builder in
      builder.gate("hotel", owner: "MOD", ["closes": .hour(10)])
      builder.pathway("to-hotel", ["guards"], ["hotel"])
      builder.count("hotel", "guards", "pending")
      builder.undertaking("come", ["guards"], "come", at: 0, ["window": .window(0, 20)])
    }
    let finding = try #require(state.finding("pathway/come/hotel"))
    let open = try #require(
      Resolver(state, at: now).proposals(for: finding).first { $0.resolution == .delay })
    #expect(open.department == "MOD")
    #expect(open.commands.first?.kind == .gateChanged)
    #expect(open.commands.first?.fields["closes"] == .hour(20))
  }

  @Test func aGateWithoutAnOwnerIsGivenToWhoeverChecksUnderItsPolicy() throws {
    let state = state { builder in
      builder.add(
        .policyRecorded, ["id": "rule", "title": "rule", "department": "FCDO", "checker": "HO"])
      builder.version("rule", 1, ["guards": "yes"])
      builder.gate("door", owner: nil, ["policy": "rule"])
      builder.pathway("to-door", ["guards"], ["door"])
      builder.count("door", "guards", "pending")
      builder.undertaking("entry", ["guards"], "entry", at: 0, ["window": .window(0, 48)])
    }
    let naming = try #require(
      weighed(state, "pathway/entry/door").first { $0.proposal.resolution == .nameOwner })
    #expect(naming.proposal.commands.first?.fields["owner"] == "HO")
    #expect(naming.rejection == nil)
  }

  @Test func withNobodyKnownTheGapIsStatedInsteadOfANameInvented() throws {
    let state = state { builder in
      builder.gate("door", owner: nil)
      builder.pathway("to-door", ["guards"], ["door"])
      builder.count("door", "guards", "pending")
      builder.undertaking("entry", ["guards"], "entry", at: 0, ["window": .window(0, 48)])
    }
    let naming = try #require(
      weighed(state, "pathway/entry/door").first { $0.proposal.resolution == .nameOwner })
    #expect(!naming.proposal.isReady)
    #expect(naming.effect == "missing: which department")
  }

  @Test func aDrawThatDoesNotFitIsReleasedOrCutToWhatIsLeft() throws {
    let state = state { builder in
      builder.resource("seats", capacity: 100)
      builder.draw("first", on: "seats", 70, by: "MOD", ["window": .window(0, 10)])
      builder.draw("second", on: "seats", 50, ["window": .window(0, 20)])
    }
    let found = weighed(state, "capacity/seats/second")
    let cut = try #require(found.first { $0.proposal.resolution == .narrow })
    #expect(cut.proposal.commands.first?.fields["amount"] == 30)
    #expect(cut.settlesIt)
    let released = found.filter { $0.proposal.resolution == .release }
    #expect(released.map(\.proposal.department) == ["FCDO", "MOD"])
    #expect(released.map(\.settlesIt) == [true, true])
    let moved = try #require(found.first { $0.proposal.resolution == .sequence })
    #expect(moved.proposal.commands.first?.fields["window"] == .window(10, 20))
    #expect(moved.settlesIt)
  }

  @Test func oneOfTwoOpposedInstructionsIsNarrowedMovedOrWithdrawn() throws {
    let state = state { builder in
      builder.group("others")
      builder.place("hotel")
      builder.instruction(
        "come", "go",
        Scope(
          groups: .these(["guards"]), places: .these(["hotel"]),
          window: TimeWindow(from: BoardBuilder.hour(0), to: BoardBuilder.hour(30))), by: "MOD")
      builder.instruction(
        "stay", "avoid",
        Scope(
          groups: .these(["guards", "others"]), places: .these(["hotel"]),
          window: TimeWindow(from: BoardBuilder.hour(1), to: BoardBuilder.hour(90))))
    }
    let found = weighed(state, "opposed/come/stay")
    let spared = try #require(found.first { $0.proposal.resolution == .carveOut })
    #expect(spared.proposal.department == "FCDO")
    #expect(spared.proposal.commands.first?.fields["scope"]?.scope?.groups == .these(["others"]))
    #expect(spared.settlesIt)
    let later = try #require(found.first { $0.proposal.resolution == .sequence })
    #expect(later.proposal.commands.first?.fields["scope"]?.scope?.window.from == BoardBuilder.hour(30))
    #expect(later.settlesIt)
    #expect(found.filter { $0.proposal.resolution == .withdraw && $0.settlesIt }.count == 2)
  }

  /// Whatever a resolver fills in can be recorded, or says what is missing; and it never claims more than a preview
  /// has shown.
  @Test func everyProposalStandsOrSaysWhatIsMissing() throws {
    for state in [
      try LifeTests.raised(),
      state { builder in
        builder.undertaking("entry", ["guards"], "entry", at: 0, ["rests_on": ["policy/arap@1"]])
        builder.version("arap", 2, ["guards": "no"], at: 5)
        builder.resource("seats", capacity: 0)
        builder.draw("d", on: "seats", 5, at: 0, ["for": "undertaking/entry"])
      },
    ] {
      #expect(!state.findings.isEmpty)
      for finding in state.findings {
        for weighed in weighed(state, finding.name) {
          #expect(
            weighed.rejection == nil, "\(weighed.proposal.title): \(String(describing: weighed.rejection))")
          #expect(weighed.proposal.isReady || !weighed.proposal.gaps.isEmpty, "\(weighed.proposal.title)")
          #expect(!weighed.settlesIt || weighed.settles.contains { $0.finding.name == finding.name })
        }
      }
    }
  }

  @Test func aCrowdIsLedOrListedByTheOneWhoseToolItIs() throws {
    let state = state { builder in
      builder.place("p")
      builder.tool("t")
      for number in 0..<40 {
        builder.action(
          "a\(number)", "t", Scope(places: .these(["p"])), by: number.isMultiple(of: 2) ? "HO" : "FCDO")
      }
    }
    let found = weighed(state, "ownership/+/\(state.board.situations.sorted[0].id)/tool-t")
    #expect(found.map(\.proposal.resolution) == [.nameOwner, .singleList])
    #expect(found.allSatisfy { $0.proposal.department == "FCDO" && $0.rejection == nil })
  }
}
