package import BoardModel

/// Holds rules about pairs against each other, and against the tools that there are.
package struct RuleCheck {
  private let rules: [PairRule]
  /// The rules that are looked at; nil for all of them.
  private let own: Set<String>?
  private let reach: RuleReach
  private var tools: [Tool] { reach.tools }

  /// - Parameters:
  ///   - rules: the rules to be checked, with those that stand beside them.
  ///   - board: the board whose tools and actions they would apply to.
  ///   - own: the identifiers of those to be checked; what is wrong among the others is not said. Nil for all.
  package init(_ rules: [PairRule], on board: Board, of own: Set<String>? = nil) {
    self.rules = rules.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
    self.own = own
    reach = RuleReach(board)
  }

  /// Everything that is wrong, in the order of the rules.
  ///
  /// - Complexity: O(*r*² · *t*² · *l*) for *r* rules, *t* tools and *l* levers of a tool, where rules name none.
  package var problems: [RuleProblem] {
    let checked = rules.filter(isOwn)
    var problems = checked.flatMap { unfit($0) + deaf($0) }
    let overlap = RuleOverlap(rules, reach, of: own)
    problems += overlap.problems
    let dead = Set(problems.map(\.rule))
    problems += checked.filter { $0.kind == .lever && !dead.contains($0.id) }
      .compactMap { rule in
        overlap.hiding(rule).map { before in
          RuleProblem(
            rule: rule.id, field: "first",
            text: "can never apply: wherever it fits, \(before.joined(separator: " or ")) is more specific",
            remedy: "Draw it more narrowly, or leave it out.")
        }
      }
    problems += overlap.hidden(except: dead)
    return problems.sorted { ($0.rule, $0.text) < ($1.rule, $1.text) }
  }

  private func isOwn(_ rule: PairRule) -> Bool { own?.contains(rule.id) ?? true }

  // MARK: - One rule

  private func unfit(_ rule: PairRule) -> [RuleProblem] {
    var problems: [RuleProblem] = []
    func add(_ field: String, _ text: String, _ remedy: String) {
      problems.append(RuleProblem(rule: rule.id, field: field, text: text, remedy: remedy))
    }
    if rule.requires.isEmpty {
      add(
        "requires", "requires no dimension, so that every such pair of a situation would meet",
        "Name groups, places, actors or goods in `requires`.")
    }
    if rule.kind == .lever, !rule.first.raises.isEmpty {
      add(
        "first.raises", "is of kind lever, which looks at what the first lowers, and says raises",
        "Leave `raises` out.")
    }
    problems += ungradable(rule)
    if rule.kind == .synergy, rule.severity != "note" {
      add(
        "severity", "is a synergy, which is no conflict to be graded \(rule.severity)",
        "Write `severity: note`.")
    }
    problems += unresolvable(rule)
    if rule.kind == .logic, rule.first.isAnything || rule.second.isAnything {
      add(
        rule.first.isAnything ? "first" : "second", "admits any action at all on one side",
        "Say by tools, actor logic or levers which it is about.")
    }
    if ConflictRules.rules.contains(where: { $0.id == rule.id }) {
      add("id", "has the name of a rule of the program's own", "Choose another `id`.")
    }
    return problems
  }

  /// Ways out that a rule names and its kind has none of.
  private func unresolvable(_ rule: PairRule) -> [RuleProblem] {
    let allowed = rule.kind.resolutions
    let strange = rule.resolutions.filter { !allowed.contains($0) }.map { "`\($0.rawValue)`" }
    guard !strange.isEmpty else { return [] }
    guard !allowed.isEmpty else {
      return [
        RuleProblem(
          rule: rule.id, field: "resolutions",
          text: "is a synergy: actions that help each other need no resolution",
          remedy: "Leave `resolutions` out.")
      ]
    }
    return [
      RuleProblem(
        rule: rule.id, field: "resolutions",
        text: "is of kind \(rule.kind.rawValue), which has no \(strange.joined(separator: " and no "))",
        remedy: "It can be: \(allowed.map { "`\($0.rawValue)`" }.joined(separator: ", ")).")
    ]
  }

  /// What is wrong with the conditions that raise a rule's grade.
  private func ungradable(_ rule: PairRule) -> [RuleProblem] {
    var problems: [RuleProblem] = []
    func add(_ field: String, _ text: String, _ remedy: String) {
      problems.append(RuleProblem(rule: rule.id, field: field, text: text, remedy: remedy))
    }
    if !rule.raisedBy.isEmpty {
      if rule.kind == .synergy {
        add(
          "blocking_when", "is a synergy, never blocking, and this says when it is",
          "Leave `blocking_when` out.")
      } else if rule.severity == Severity.blocking.rawValue {
        add(
          "blocking_when", "is blocking already, and this says when it is",
          "Write a lower `severity`, or leave it out.")
      }
    }
    let looksAhead = rule.raisedBy.contains(.leadTime)
    if looksAhead, rule.remedyDays == nil {
      add(
        "blocking_when", "looks at the time that the way out takes, and does not say it",
        "Say it in `remedy_days`.")
    }
    if !looksAhead, rule.remedyDays != nil {
      add(
        "remedy_days", "says how long the way out takes, and nothing looks at it",
        "Add `lead_time` to `blocking_when`.")
    }
    if rule.raisedBy.contains(.abuse), !rule.requires.contains("actors") {
      add(
        "blocking_when", "looks at abuses by an actor, and requires none", "Add `actors` to `requires`.")
    }
    return problems
  }

  /// Why a rule can never give a finding: there is no tool, or none of them does what it asks.
  private func deaf(_ rule: PairRule) -> [RuleProblem] {
    for (side, name) in [(rule.first, "first"), (rule.second, "second")]
    where !tools.contains(where: side.admits) && !(name == "second" && side.countsObjectives) {
      if side.tools.isEmpty && side.actorLogic == nil { continue }
      return [
        RuleProblem(
          rule: rule.id, field: name, text: "can never apply: no tool of the board fits its \(name) side",
          remedy: "Name tools that there are, with the actor logic that they have.")
      ]
    }
    var asked: [(LeverEffect.Direction, [String], PairRule.Side, String)] = [
      (.lowers, rule.first.lowers, rule.first, "first"), (.raises, rule.first.raises, rule.first, "first"),
      (.needs, rule.second.needs, rule.second, "second"),
    ]
    if rule.second.countsObjectives { asked.removeLast() }
    for (direction, levers, side, name) in asked where !levers.isEmpty {
      if levers.contains(where: { reach.does(side, direction, $0) }) { continue }
      return [
        RuleProblem(
          rule: rule.id, field: "\(name).\(direction.rawValue)",
          text: "can never apply: nothing that fits its \(name) side \(direction.rawValue) "
            + levers.joined(separator: " or "),
          remedy:
            "Name levers that the tools have: crossgov kinds says how to record one, or override it in an action."
        )
      ]
    }
    guard reach.pairs(of: rule).isEmpty, rule.kind != .lever || !rule.second.countsObjectives else {
      return []
    }
    let does = rule.kind == .lever ? "lowers" : "does"
    return [
      RuleProblem(
        rule: rule.id, field: "second",
        text: "can never apply: what its first side \(does), its second side does not need",
        remedy: "Name a lever that both have.")
    ]
  }
}
