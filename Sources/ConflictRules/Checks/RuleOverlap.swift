import BoardModel

/// Where rules about pairs speak of one and the same pair.
///
/// Over a lever one rule words a pair, the most specific; a narrower one that is drawn within a wider, or names tools
/// where that takes any, goes before it and is meant to. Anything else is decided by chance: two that are as specific,
/// where the identifier decides, and two of which each reaches where the other does not. By its logic, or because it
/// helps, each rule finds a pair for itself, so that what two have in common is always told twice.
struct RuleOverlap {
  private let rules: [PairRule]
  private let own: Set<String>?
  private let reach: RuleReach
  /// What each rule can be about, by its place among the rules.
  private let pairs: [Set<RuleReach.Pair>]
  private let book: RuleBook

  /// Pairs of rules that are reported at most; files that come to more are read again anyway once these are mended.
  private static let mostProblems = 200
  /// Pairs of tools that are named for two rules.
  private static let mostNamed = 3

  init(_ rules: [PairRule], _ reach: RuleReach, of own: Set<String>?) {
    self.rules = rules
    self.own = own
    self.reach = reach
    pairs = rules.map(reach.pairs)
    book = RuleBook(rules)
  }

  private func isOwn(_ rule: PairRule) -> Bool { own?.contains(rule.id) ?? true }

  /// Rules that clash or repeat one another, each told of the later, or of the one that is looked at.
  var problems: [RuleProblem] {
    var reaching: [RuleReach.Pair: [Int]] = [:]
    var alike: [[PairRule.Side]: [Int]] = [:]
    var named: [String: [Int]] = [:]
    for (place, rule) in rules.enumerated() {
      alike[[rule.first.sorted, rule.second.sorted], default: []].append(place)
      named[rule.id, default: []].append(place)
      for pair in pairs[place] {
        reaching[pair, default: []].append(place)
        if rule.kind != .lever { reaching[pair.turned, default: []].append(place) }
      }
    }
    var problems: [RuleProblem] = []
    for (place, rule) in rules.enumerated() {
      var near = Set((alike[[rule.first.sorted, rule.second.sorted]] ?? []) + (named[rule.id] ?? []))
      for pair in pairs[place] { near.formUnion(reaching[pair] ?? []) }
      for next in near.sorted() where next > place && (isOwn(rule) || isOwn(rules[next])) {
        let problem = isOwn(rules[next]) ? clash(place, next) : clash(next, place)
        if let problem { problems.append(problem) }
        if problems.count >= Self.mostProblems { return problems }
      }
    }
    return problems
  }

  /// What is wrong between two rules, told of the second.
  private func clash(_ standing: Int, _ checked: Int) -> RuleProblem? {
    let (one, other) = (rules[standing], rules[checked])
    guard one.id != other.id else {
      return RuleProblem(
        rule: one.id, field: "id",
        text: "there are two rules of this name, versions \(one.version) and \(other.version)",
        remedy: "Keep one.")
    }
    let isOnePattern = one.first.sorted == other.first.sorted && one.second.sorted == other.second.sorted
    guard one.kind == other.kind else {
      guard isOnePattern else { return nil }
      return RuleProblem(
        rule: other.id, field: "kind",
        text: "clashes with \(one.id): the same pattern is \(one.kind.rawValue), \(one.severity) there and "
          + "\(other.kind.rawValue), \(other.severity) here",
        remedy: "Keep one, or draw one of them more narrowly.")
    }
    let shared = reach.shared(other, pairs[checked], one, pairs[standing])
    guard !shared.isEmpty || isOnePattern, !isOutranked(standing, checked) else { return nil }
    return told(one, other, at: shared)
  }

  /// Whether of two rules over levers the one that goes before the other is meant to: it names tools on a side where the
  /// other takes any, or is drawn within it, lever by lever. Where it leaves the other nothing at all, `hiding` says so.
  private func isOutranked(_ one: Int, _ other: Int) -> Bool {
    guard rules[one].kind == .lever, rules[one].specificity != rules[other].specificity else { return false }
    let isFirst = rules[one].specificity > rules[other].specificity
    let (before, behind) = isFirst ? (pairs[one], pairs[other]) : (pairs[other], pairs[one])
    let (narrow, wide) = isFirst ? (rules[one], rules[other]) : (rules[other], rules[one])
    if behind.isSubset(of: before) || narrow.namesMoreTools(than: wide) { return true }
    let topics = Set(before.intersection(behind).map(\.topic))
    return before.filter { topics.contains($0.topic) }.isSubset(of: behind)
  }

  private func told(_ one: PairRule, _ other: PairRule, at shared: [RuleReach.Pair]) -> RuleProblem {
    var places = shared.prefix(Self.mostNamed).map(\.words).joined(separator: ", ")
    if shared.count > Self.mostNamed { places += " and \(shared.count - Self.mostNamed) more" }
    if shared.isEmpty { places = "the same pattern" }
    let remedy =
      one.kind == .lever
      ? "Draw the one that is to go first within the other, and name its levers, or keep their tools apart."
      : "Both would be told of one pair: keep one, or keep their tools apart."
    guard one.severity == other.severity else {
      return RuleProblem(
        rule: other.id, field: "severity",
        text: "clashes with \(one.id) for \(places): \(one.severity) there, \(other.severity) here",
        remedy: remedy)
    }
    guard Set(one.requires) == Set(other.requires) else {
      func list(_ rule: PairRule) -> String { rule.requires.sorted().joined(separator: " and ") }
      return RuleProblem(
        rule: other.id, field: "requires",
        text: "repeats \(one.id) for \(places): meeting in \(list(one)) there, in \(list(other)) here",
        remedy: remedy)
    }
    return RuleProblem(
      rule: other.id, field: "first", text: "repeats \(one.id) for \(places)", remedy: remedy)
  }

  // MARK: - Rules over levers that others go before

  /// The rules that go before one over a lever wherever it fits; nil where it words anything.
  func hiding(_ rule: PairRule) -> [String]? {
    guard let place = rules.firstIndex(where: { $0.id == rule.id }), !pairs[place].isEmpty else { return nil }
    var before: Set<String> = []
    for pair in pairs[place] {
      let wording = book.wording(
        reach.tool(pair.first), lowers: pair.lever ?? "", reach.tool(pair.second),
        isObjective: pair.isObjective)
      if wording.rule.id == rule.id { return nil }
      before.insert(wording.rule.id)
    }
    return before.sorted()
  }

  /// Rules beside those looked at to which one of these leaves nothing.
  func hidden(except dead: Set<String>) -> [RuleProblem] {
    guard let own else { return [] }
    return rules.filter { $0.kind == .lever && !own.contains($0.id) }.compactMap { rule in
      guard let hiding = hiding(rule)?.first(where: { own.contains($0) && !dead.contains($0) }) else {
        return nil
      }
      return RuleProblem(
        rule: hiding, field: "first", text: "leaves rule \(rule.id) nothing: it goes before it everywhere",
        remedy: "Draw it more narrowly, or adopt it as a later version of \(rule.id).")
    }
  }
}

extension PairRule {
  /// Whether it names tools on every side on which another does, and on one more.
  fileprivate func namesMoreTools(than other: PairRule) -> Bool {
    let sides = [(first, other.first), (second, other.second)]
    return sides.allSatisfy { !$0.tools.isEmpty || $1.tools.isEmpty }
      && sides.contains { !$0.tools.isEmpty && $1.tools.isEmpty }
  }
}

extension PairRule.Side {
  /// The side without regard to the order of its names.
  fileprivate var sorted: PairRule.Side {
    var side = self
    side.tools = Set(tools).sorted()
    side.lowers = Set(lowers).sorted()
    side.raises = Set(raises).sorted()
    side.needs = Set(needs).sorted()
    return side
  }
}
