package import BoardModel

/// Finds two departments that do the same thing in the same place for the same people.
///
/// The same thing is the same tool, or a lever that both actions say of themselves to raise. Their scopes must
/// meet in every dimension that both state, and both must state one. *Watch*; a *note* where the catalogue says
/// that each of the two holds a part of the tool. Actions in a crowd are told by `DoneByManyDetector`.
package struct DoneTwiceDetector: PairDetector {
  package static let rule = DisputedLeadDetector.rule
  package static let kinds: Set<EntityKind> = [.action]
  package static let buckets: [BucketFamily] = [.actionsDoing]

  private let index: BoardIndex
  private let doers: Doers.Known

  package init(_ index: BoardIndex) {
    self.index = index
    doers = Doers.Known(index)
  }

  package func units() -> [Subject] {
    index.tables.board.actions.unordered.filter { !$0.doings.isEmpty }.map { Subject(.action, $0.id) }
  }

  /// One finding for every action of another department with a greater identifier that does the same.
  ///
  /// - Complexity: O(*c* log *c*) for *c* actions that do the same and share a place.
  package func findings(leading unit: Subject) -> [Finding] {
    guard let action = index.actions[unit.id] else { return [] }
    return candidates(for: action).filter { action.id < $0.id }.compactMap { finding(action, $0) }
  }

  package func findings(following unit: Subject) -> [Finding] {
    guard let action = index.actions[unit.id] else { return [] }
    return candidates(for: action).filter { $0.id < action.id }.compactMap { finding($0, action) }
  }

  private func candidates(for action: Action) -> [Action] {
    var found: Set<Subject> = []
    for doing in action.doings {
      let doers = doers.like(action, doing)
      guard !doers.isCrowd else { continue }
      for (department, theirs) in doers.byDepartment where department != action.department {
        found.formUnion(theirs)
      }
    }
    return found.sorted().compactMap { index.actions[$0.id] }
  }

  private static let namePrefix = "ownership/action-"
  private static let nameInfix = "/action-"

  /// The identifiers of the two actions in the name of a finding; nil where it is no such name.
  static func ends(of name: String) -> [String]? {
    guard name.hasPrefix(namePrefix) else { return nil }
    let ends = name.dropFirst(namePrefix.count).split(separator: nameInfix, omittingEmptySubsequences: false)
    return ends.count == 2 ? ends.map(String.init) : nil
  }

  private struct Cause: Hashable, Sendable {
    var meetings: [Meeting]
    var positions: [Int]
  }

  private func finding(_ first: Action, _ second: Action) -> Finding? {
    let common = Set(first.doings).intersection(second.doings)
    guard !common.isEmpty, ![first, second].contains(where: { doers.isCrowded($0, common) }) else {
      return nil
    }
    // Scopes that never name anything in common need no walk through time.
    guard
      first.scope.entries.contains(where: { one in
        second.scope.entries.contains { meetings(one.value, $0.value) != nil }
      })
    else { return nil }
    let tool = first.tool == second.tool ? first.tool.flatMap { index.tools[$0] } : nil
    let holders = tool.map { [$0.department] + $0.supports } ?? []
    let isHeldByBoth = holders.contains(first.department) && holders.contains(second.department)
    let outcome = Sweep.outcome { world -> Verdict<Cause>? in
      guard let one = world.entry(first.status), one.value == .active,
        let other = world.entry(second.status), other.value == .active,
        let left = world.value(first.scope), let right = world.value(second.scope),
        let meetings = meetings(left, right)
      else { return nil }
      let theirs = second.doings(in: &world)
      let shared = first.doings(in: &world).filter(theirs.contains)
      guard !shared.isEmpty else { return nil }
      let isShared = isHeldByBoth && !shared.contains { $0.hasPrefix("raises") }
      if let end = left.window.intersection(right.window)?.to, world.isPast(end) { return nil }
      return Verdict(
        isShared ? .note : .watch, bites: nil,
        causes: [Cause(meetings: meetings, positions: [one.position, other.position])])
    }
    return outcome.map { finding(first, second, tool, $0) }
  }

  /// How scopes meet in every dimension that both state; nil when they do not, or state none in common.
  private func meetings(_ left: Scope, _ right: Scope) -> [Meeting]? {
    let stated = ScopeMeeting.Dimension.allCases.filter {
      $0.names(left) != .notStated && $0.names(right) != .notStated
    }
    guard !stated.isEmpty else { return nil }
    return ScopeMeeting(
      groups: index.groups, places: index.places, actors: index.actors, requiring: stated
    ).meetings(left, right)
  }

  private func finding(
    _ first: Action, _ second: Action, _ tool: Tool?, _ outcome: Outcome<Cause>
  ) -> Finding {
    let subjects = [Subject(.action, first.id), Subject(.action, second.id)]
    return Finding(
      name: "\(Self.namePrefix)\(first.id)\(Self.nameInfix)\(second.id)", kind: .ownership, rule: Self.rule,
      situation: first.situation, subjects: subjects,
      departments: Words.unique([first.department, second.department]),
      cause: tool.map { Subject(.tool, $0.id) } ?? subjects[0], phases: outcome.phases,
      account: { Self.account(first, second, tool, outcome, $0) })
  }

  private static func account(
    _ first: Action, _ second: Action, _ tool: Tool?, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let cause = outcome.worst.causes.first
    let both = tool.map { "both use \($0.id) \($0.title)" } ?? "both raise the same lever"
    var facts = [
      (first.trace.created, "\(first.department): \(first.title)"),
      (second.trace.created, "\(second.department): \(second.title)"),
    ]
    facts += (cause?.positions ?? []).map { ($0, "it is active") }
    var groups: [String] = []
    if case .these(let names)? = first.scope.last?.value.groups { groups = names }
    return Account(
      summary:
        "\(first.department) (\(first.title)) and \(second.department) (\(second.title)) \(both) for the "
        + "same people and places",
      proof: Proof(
        facts: index.facts(facts), meetings: cause?.meetings ?? [],
        bars: [
          Bar(label: first.title, span: outcome.hull), Bar(label: second.title, span: outcome.hull),
        ], hurt: index.hurt(groups),
        possible: [
          "\(first.department) and \(second.department) name one lead",
          "\(first.department) and \(second.department) keep a single list",
          "One of them narrows its scope: \(first.title), or \(second.title)",
        ]))
  }
}
