package import BoardModel

/// Finds more actions that do the same at one place, by several departments, than can be told apart.
///
/// One finding stands for all that use one tool, or raise one lever, in one situation, and says how many there are at
/// least; none of them is compared with another. *Watch*, for as long as any of them may count.
package struct DoneByManyDetector: Detector {
  package static let rule = DisputedLeadDetector.rule
  package static let kinds: Set<EntityKind> = []
  package static let buckets: [BucketFamily] = [.actionsDoing]

  private let index: BoardIndex
  private let doers: Doers.Known

  package init(_ index: BoardIndex) {
    self.index = index
    doers = Doers.Known(index)
  }

  package func units() -> [Subject] {
    index.tools.sorted.map { Subject(.tool, $0.id) } + index.levers.sorted.map { Subject(.lever, $0.id) }
  }

  /// One finding for every situation in which a tool is used, or a lever raised, by more than can be told apart.
  ///
  /// - Complexity: O(*s* + *n* log *n*) for *s* situations and *n* actions where there are more than can be told apart.
  package func findings(at unit: Subject) -> [Finding] {
    let doing = unit.kind == .tool ? Action.using(unit.id) : Action.raising(unit.id)
    return index.situations.sorted.compactMap { finding(unit, doing, in: $0.id) }
  }

  private static func name(of unit: Subject, in situation: String) -> String {
    // No identifier is a plus sign.
    "ownership/+/\(situation)/\(unit.kind.rawValue)-\(unit.id)"
  }

  /// The name of what is found of those that do one thing; nil where it is no such thing.
  static func name(of doing: String, in situation: String) -> String? {
    let parts = doing.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let unit = Subject(doing == Action.using(parts[1]) ? .tool : .lever, parts[1])
    return name(of: unit, in: situation)
  }

  private func finding(_ unit: Subject, _ doing: String, in situation: String) -> Finding? {
    let matter = BucketFamily.doingMatter(situation, doing)
    let all = index.things(.actionsDoing, PlaceKeys.everywhere(matter: matter))
    guard index.hasCrowd(matter: matter) else { return nil }
    let crowd = crowd(of: all.compactMap(index.action), doing)
    let departments = Words.unique(crowd.map(\.department))
    let windows = crowd.compactMap { index.pairs[$0.id]?.live }
    guard departments.count > 1, !windows.isEmpty else { return nil }
    let hull = TimeWindow(covering: windows)
    return Finding(
      name: Self.name(of: unit, in: situation), kind: .ownership, rule: Self.rule,
      situation: situation, subjects: [unit], departments: departments, cause: unit,
      phases: [Phase(span: UncertainSpan(possible: hull, certain: nil), severity: .watch, bites: nil)],
      account: { Self.account(unit, crowd, departments, hull, $0) })
  }

  /// Those that are one of many, and those that they may do the same as, first recorded first.
  private func crowd(of actions: [Action], _ doing: String) -> [Action] {
    var found: Set<Subject> = []
    var seen: Set<ObjectIdentifier> = []
    for action in actions {
      let doers = doers.like(action, doing)
      guard doers.isCrowd, doers.byDepartment.count > 1, seen.insert(ObjectIdentifier(doers)).inserted else {
        continue
      }
      for theirs in doers.byDepartment.values { found.formUnion(theirs) }
    }
    return found.compactMap(index.action).sorted { $0.trace.created < $1.trace.created }
  }

  private static func account(
    _ unit: Subject, _ crowd: [Action], _ departments: [String], _ hull: TimeWindow, _ index: BoardIndex
  ) -> Account {
    let what =
      unit.kind == .tool
      ? "use \(unit.id) \(index.tools[unit.id]?.title ?? "")"
      : "raise \(index.levers[unit.id]?.title ?? unit.id)"
    let who = Words.list(departments)
    let facts = crowd.prefix(Crowds.mostTold + 1).map { action in
      (action.trace.created, "\(action.department): \(action.title)")
    }
    return Account(
      summary:
        "At least \(crowd.count) actions of \(who) \(what) and may do so for the same people and places; "
        + "they were not compared one by one",
      proof: Proof(
        facts: index.facts(facts), meetings: [],
        bars: [Bar(label: who, span: UncertainSpan(possible: hull, certain: nil))], hurt: "",
        possible: [
          "\(who) name one lead", "\(who) keep a single list",
          "Narrow them: state their groups and places, so that fewer do the same",
        ]))
  }
}
