import BoardModel

/// Says that an action, or each of many by one department, meets more others than can be told apart.
struct CrowdReport {
  /// One or more actions of one department and situation.
  let profiles: [ActionProfile]
  let what: PairLine.Matter
  private let wording: PairWording?

  init(_ profiles: [ActionProfile], _ what: PairLine.Matter) {
    self.profiles = profiles
    self.what = what
    wording = if case .rule(let rule) = what { PairWording(rule) } else { nil }
  }

  var kind: ConflictKind { wording?.kind ?? .lever }

  /// One finding in place of all pairs, for as long as any of the actions may count: *watch*, or a note of help.
  ///
  /// It names one action, or where there are many what they all meet over: a list of thousands would help nobody.
  func finding(_ name: String) -> Finding {
    let action = profiles[0].action
    let subject = profiles.count == 1 ? profiles[0].subject : matter
    return Finding(
      name: name, kind: kind, rule: wording?.rule ?? LeverDetector.rule, situation: action.situation,
      subjects: [subject], departments: [action.department], cause: subject,
      phases: [
        Phase(
          span: UncertainSpan(possible: window, certain: nil), severity: kind == .synergy ? .note : .watch,
          bites: nil)
      ]
    ) { index in account(index) }
  }

  private var matter: Subject {
    switch what {
    case .lever(let lever): Subject(.lever, lever)
    case .rule(let rule): Subject(.rule, rule.id)
    }
  }

  /// From when the first may count until none may any more.
  private var window: TimeWindow {
    let windows = profiles.map { $0.live ?? .always }
    let (starts, ends) = (windows.map(\.from), windows.map(\.to))
    return TimeWindow(
      from: starts.contains(nil) ? nil : starts.compactMap(\.self).min(),
      to: ends.contains(nil) ? nil : ends.compactMap(\.self).max())
  }

  private func account(_ index: BoardIndex) -> Account {
    // Those that were recorded first make it so, and stay when more come.
    let first = profiles.sorted { $0.action.trace.created < $1.action.trace.created }
      .prefix(Crowds.mostTold + 1)
    let one = "\(first[0].action.department)'s “\(first[0].action.title)”"
    let isOne = profiles.count == 1
    let who = isOne ? one : "\(one) and \(profiles.count - 1) more of its actions"
    let many =
      "at least \(PairRow.mostCompared + 1) actions within \(isOne ? "its scope" : "the scope of each")"
    let summary =
      switch what {
      case .lever(let lever):
        "\(who) \(isOne ? "lowers" : "lower") \(index.levers[lever]?.title ?? lever), which \(many) may need"
      case .rule(let rule): "\(who) may meet \(many): \(rule.title)"
      }
    let facts = first.map { profile in
      (
        profile.action.trace.created,
        "\(profile.action.department)'s “\(profile.action.title)” and its scope"
      )
    }
    let span = isOne ? profiles[0].span : UncertainSpan(possible: window, certain: nil)
    return Account(
      summary: summary + "; they were not compared one by one",
      proof: Proof(
        facts: index.facts(facts), meetings: [], bars: [Bar(label: who, span: span)], hurt: "",
        possible: [
          "Narrow \(isOne ? "this" : "them"): state \(isOne ? "its" : "their") groups, places, actors and goods, "
            + "so that fewer actions meet \(isOne ? "it" : "each")"
        ]))
  }
}
