import BoardModel
import TestSupport
import Testing

@testable import ConflictRules

/// What is said of attacks by one side, against all abuses looked at one moment at a time: the rule itself leaves out those
/// that come too late to matter.
@Suite struct OneSidedAttackTests {
  @Test("abuses that are left out make no difference", arguments: 0..<12)
  func agreesWithOracle(_ seed: Int) {
    let board = Self.board(seed)
    let index = BoardIndex(board)
    let findings = ConflictRules.findings(on: board).filter { $0.rule.id == OneSidedAttackDetector.rule.id }
    for action in board.actions.sorted {
      let own = findings.filter { $0.cause == Subject(.action, action.id) }
      for moment in moments(own, board) where isExact(action, board, moment) {
        var held: [String: Severity] = [:]
        for finding in own {
          if let phase = finding.phase(at: moment) { held[finding.name] = phase.severity }
        }
        let expected = expected(action, index, moment)
        #expect(held == expected, "seed \(seed), \(action.id) at \(TimeText.iso(moment))")
        if held != expected { return }
      }
    }
  }

  @Test("boards drawn by lot have one side attack until another does, and seats for who attacks")
  func drawsBoth() {
    var isEndedByOther = false
    var isRewarded = false
    for board in (0..<12).map(Self.board) {
      let abuses = Set(board.abuses.sorted.map(\.occurred.latest))
      for finding in ConflictRules.findings(on: board) {
        if finding.rule.id == RewardedForceDetector.rule.id { isRewarded = true }
        if finding.rule.id == OneSidedAttackDetector.rule.id,
          finding.phases.contains(where: { $0.span.possible.to.map(abuses.contains) ?? false })
        {
          isEndedByOther = true
        }
      }
    }
    #expect(isEndedByOther)
    #expect(isRewarded)
  }

  private static func board(_ seed: Int) -> Board {
    var history = RandomHistory(seed: seed)
    for _ in 0..<200 { _ = history.step() }
    return history.builder.board
  }

  /// Every edge, with its neighbours.
  private func moments(_ findings: [Finding], _ board: Board) -> [Timestamp] {
    var edges = board.abuses.sorted.flatMap { [$0.occurred.earliest, $0.occurred.latest] }
    for phase in findings.flatMap(\.phases) {
      edges += [phase.span.possible.from, phase.span.possible.to].compactMap(\.self)
    }
    for action in board.actions.sorted {
      edges += action.status.entries.map(\.occurred.latest) + action.scope.entries.map(\.occurred.latest)
      edges += action.scope.entries.compactMap(\.value.window.to)
    }
    return Set(edges.flatMap { edge in [-1, 0, 1].map { edge.adding(TimeSpan(milliseconds: $0)) } }).sorted()
  }

  /// Whether at a moment nothing is in the balance of what an action and the abuses are.
  private func isExact(_ action: Action, _ board: Board, _ moment: Timestamp) -> Bool {
    let times =
      action.status.entries.map(\.occurred) + action.scope.entries.map(\.occurred)
      + board.abuses.sorted.map(\.occurred)
    return times.allSatisfy { $0.latest <= moment || moment < $0.earliest }
  }

  private func expected(_ action: Action, _ index: BoardIndex, _ moment: Timestamp) -> [String: Severity] {
    let board = index.board
    let scope = action.scope.value(at: moment) ?? Scope()
    guard let tool = action.tool.flatMap({ board.tools[$0] }), tool.actorLogic != "targeted",
      tool.actorLogic == "all_parties" || scope.actors == .all,
      let status = action.status.value(at: moment), status.isLive,
      scope.window.to.map({ moment < $0 }) ?? true
    else { return [:] }
    var isUnstated = false
    var within: [Abuse] = []
    for abuse in board.abuses.sorted
    where abuse.occurred.latest <= moment && ([action.situation] + action.alsoIn).contains(abuse.situation) {
      let place = meets(scope.places, abuse.place.map { [$0] } ?? [], index.places.meet)
      let groups = meets(scope.groups, abuse.groups, index.groups.meet)
      guard place ?? groups ?? true else { continue }
      if place == nil, groups == nil { isUnstated = true }
      within.append(abuse)
    }
    guard let first = within.min(by: { $0.position < $1.position })?.actor,
      within.allSatisfy({
        index.actors.controllers(of: $0.actor, during: .always).contains(first)
          || index.actors.controllers(of: first, during: .always).contains($0.actor)
      })
    else { return [:] }
    let severity: Severity = isUnstated ? .watch : .conflict
    return [
      "logic/one-sided-attack/\(action.id)/\(first)": status == .proposed ? severity.lowered : severity
    ]
  }

  /// Whether what a scope names meets something; nil when either is not stated.
  private func meets(_ names: ScopeNames, _ others: [String], _ meet: (String, String) -> Bool) -> Bool? {
    guard !others.isEmpty else { return nil }
    switch names {
    case .notStated: return nil
    case .all: return true
    case .these(let names): return names.contains { name in others.contains { meet(name, $0) } }
    }
  }
}
