package import BoardModel

/// Finds tools that should at least be considered at a situation's stage and that nobody has.
///
/// Considered means: some action with the tool is on the situation or linked into it, in whatever status; one
/// that was withdrawn was considered. All tools of a situation share it as their cause, so that they read as
/// one line.
package struct UnconsideredToolDetector: Detector {
  package static let rule = Rule(
    id: "blind-spot", version: 1, title: "Something nobody looks at",
    finds:
      "A tool of the toolkit that nobody has considered although the situation is at a stage for it, and an "
      + "indicator that no department watches.",
    reason: "Each department looks at its own tools; what is nobody's own is thought of afterwards.",
    ladder: [
      .init(.watch, "an indicator that is present or unknown and unwatched, imminent or ongoing"),
      .init(.note, "any other unwatched indicator; a tool that nobody has considered"),
    ],
    source: "Strategy paper, limitation II: siloed assessment and response")

  package static let kinds: Set<EntityKind> = [.situation]
  package static let buckets: [BucketFamily] = [.toolsConsidered]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.situations.unorderedKeys.map { Subject(.situation, $0) }
  }

  /// One finding for every tool that names a stage which the situation reaches.
  ///
  /// - Complexity: O(*t* · *s*) for *t* tools and *s* stages that it goes through, times the actions with each.
  package func findings(at unit: Subject) -> [Finding] {
    guard let situation = index.situations[unit.id], !situation.stage.isEmpty else { return [] }
    let reached = Set(situation.stage.entries.map(\.value))
    let tools = index.tools.sorted.filter { !reached.isDisjoint(with: $0.stages) }
    return tools.compactMap { tool in
      let actions = index.actions(with: tool.id, in: situation.id)
      return Sweep.outcome { judge(situation, tool, actions, &$0) }.map { outcome in
        finding(situation, tool, outcome)
      }
    }
  }

  private func judge(
    _ situation: Situation, _ tool: Tool, _ actions: [Action], _ world: inout World
  ) -> Verdict<Int>? {
    guard let stage = world.entry(situation.stage), tool.stages.contains(stage.value) else { return nil }
    for action in actions where world.entry(action.status) != nil { return nil }
    return Verdict(.note, bites: nil, causes: [stage.position])
  }

  private func finding(_ situation: Situation, _ tool: Tool, _ outcome: Outcome<Int>) -> Finding {
    Finding(
      name: "blind-spot/situation-\(situation.id)/tool-\(tool.id)", kind: .blindSpot, rule: Self.rule,
      situation: situation.id, subjects: [Subject(.situation, situation.id), Subject(.tool, tool.id)],
      departments: Words.unique([tool.department]), cause: Subject(.situation, situation.id),
      phases: outcome.phases,
      account: { Self.account(situation, tool, outcome, $0) })
  }

  private static func account(
    _ situation: Situation, _ tool: Tool, _ outcome: Outcome<Int>, _ index: BoardIndex
  ) -> Account {
    let holders = Words.list(Words.unique([tool.department] + tool.supports))
    var facts = outcome.causes.map { position -> (Int, String) in
      let stage = situation.stage.entries.first { $0.position == position }?.value ?? ""
      return (position, "\(situation.title) is at the stage “\(stage)”")
    }
    facts = Array(facts.prefix(3))
    return Account(
      summary: "Nobody has considered \(tool.id) \(tool.title) (\(tool.department)) at this stage",
      proof: Proof(
        facts: index.facts(facts),
        meetings: [
          Meeting(
            dimension: "time",
            text: "the catalogue names \(tool.id) for the stages \(Words.list(tool.stages))")
        ], bars: [Bar(label: "not considered", span: outcome.hull)], hurt: "",
        possible: [
          "\(tool.department) proposes \(tool.title), or says why not",
          "\(holders) say in one line what it could do here",
        ]))
  }
}
