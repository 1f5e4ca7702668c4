import BoardModel
import HashTreeCollections

/// Says that an action, or each of many by one department, meets more others than can be told one by one.
struct ManyReport {
  /// The rule behind what is told together over a lever, whatever rules the pairs have: who silences one of those does not
  /// silence the others.
  static let rule = Rule(
    id: "lever.many", version: 1, title: "Too many over one lever to tell one by one",
    finds:
      "More than 64 pairs, equally bad, of one department's actions that lower a lever and another's that need it in one "
      + "situation; or actions with more than 512 candidates, which are not compared.",
    reason:
      "A list of thousands hides what matters, and comparing tens of thousands would keep everybody waiting.",
    ladder: [
      .init(.blocking, "pairs that block"),
      .init(.conflict, "pairs that are a conflict"),
      .init(.watch, "pairs to watch; actions that were not compared"),
      .init(.note, "pairs that are a note"),
    ],
    source: "Chosen for this program, so that what is said of a board has a bound")

  /// Why pairs are not told one by one.
  enum Reason {
    /// There were too many candidates to compare them.
    case crowd
    /// There are so many with the actions of a department.
    case pairs(Int, with: String)
  }

  let what: PairLine.Matter
  /// One of the actions; all are by one department, in one situation.
  private let one: ActionProfile
  private let count: Int
  private let reason: Reason
  private let phases: [Phase]
  private let wording: PairWording?
  private let all: @Sendable (BoardIndex) -> [ActionProfile]

  /// What is said of crowds, for as long as any of the actions may count: *watch*, or a note of help.
  ///
  /// - Parameter profiles: one or more.
  init(crowds profiles: [ActionProfile], _ what: PairLine.Matter) {
    self.what = what
    one = profiles[0]
    count = profiles.count
    reason = .crowd
    wording = Self.wording(of: what)
    let severity: Severity = wording?.kind == .synergy ? .note : .watch
    let window = TimeWindow(covering: profiles.map { $0.live ?? .always })
    phases = [
      Phase(span: UncertainSpan(possible: window, certain: nil), severity: severity, bites: nil)
    ]
    all = { _ in profiles }
  }

  /// What is said of pairs that were found and are as bad as each other.
  ///
  /// - Parameters:
  ///   - leaders: the actions that lead them.
  ///   - other: the department of the actions that they undermine or help.
  ///   - one: one of those.
  init(
    _ leaders: PairBulk.Leaders, _ severity: Severity, against other: String, _ one: ActionProfile,
    _ what: PairLine.Matter
  ) {
    self.what = what
    self.one = one
    count = leaders.count
    let pairs = PairBulk.Summary(leaders)
    reason = .pairs(Int(pairs.count), with: other)
    wording = Self.wording(of: what)
    phases = pairs.phases(severity)
    all = { index in leaders.keys.compactMap { index.pairs.card($0)?.profile } }
  }

  private static func wording(of what: PairLine.Matter) -> PairWording? {
    if case .rule(let rule) = what { PairWording(rule) } else { nil }
  }

  var kind: ConflictKind { wording?.kind ?? .lever }

  /// One finding in place of all pairs.
  ///
  /// It names one action, or where there are many what they all meet over: a list of thousands would help nobody.
  func finding(_ name: String) -> Finding {
    let subject = count == 1 ? one.subject : matter
    var departments = [one.action.department]
    if case .pairs(_, let other) = reason { departments = Words.unique(departments + [other]) }
    return Finding(
      name: name, kind: kind, rule: wording?.rule ?? Self.rule, situation: one.action.situation,
      subjects: [subject], departments: departments, cause: subject, phases: phases
    ) { index in account(index) }
  }

  private var matter: Subject {
    switch what {
    case .lever(let lever): Subject(.lever, lever)
    case .rule(let rule): Subject(.rule, rule.id)
    }
  }

  private func account(_ index: BoardIndex) -> Account {
    // Those that were recorded first make it so, and stay when more come.
    let first = all(index).sorted { $0.action.trace.created < $1.action.trace.created }
      .prefix(Crowds.mostTold + 1)
    let facts = first.map { profile in
      (
        profile.action.trace.created,
        "\(profile.action.department)'s “\(profile.action.title)” and its scope"
      )
    }
    let title = first.first?.action.title ?? ""
    let who =
      "\(one.action.department)'s “\(title)”" + (count == 1 ? "" : " and \(count - 1) more of its actions")
    let hull = TimeWindow(from: phases.first?.span.possible.from, to: phases.last?.span.possible.to)
    return Account(
      summary: summary(of: who, index),
      proof: Proof(
        facts: index.facts(facts), meetings: [],
        bars: [Bar(label: who, span: count == 1 ? one.span : UncertainSpan(possible: hull, certain: nil))],
        hurt: "",
        possible: [
          "Narrow \(count == 1 ? "this" : "them"): state \(count == 1 ? "its" : "their") groups, places, actors and "
            + "goods, so that fewer actions meet \(count == 1 ? "it" : "each")"
        ]))
  }

  private func summary(of who: String, _ index: BoardIndex) -> String {
    let isOne = count == 1
    let crowd =
      "at least \(PairRow.mostCompared + 1) actions within \(isOne ? "its scope" : "the scope of each")"
    let uncompared = "they were not compared one by one"
    switch what {
    case .lever(let lever):
      let title = index.levers[lever]?.title ?? lever
      let lowering = "\(who) \(isOne ? "lowers" : "lower") \(title), which"
      return switch reason {
      case .crowd: "\(lowering) \(crowd) may need; \(uncompared)"
      case .pairs(let count, let other):
        "\(lowering) \(other)'s need: \(count) pairs, too many to tell one by one"
      }
    case .rule(let rule):
      return switch reason {
      case .crowd: "\(who) may meet \(crowd): \(rule.title); \(uncompared)"
      case .pairs(let count, let other):
        "\(who) \(isOne ? "meets" : "meet") \(other)'s: \(rule.title); \(count) pairs, too many to tell one by one"
      }
    }
  }
}
