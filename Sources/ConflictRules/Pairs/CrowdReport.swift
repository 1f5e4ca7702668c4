import BoardModel

/// Says that an action meets more others than can be told apart.
struct CrowdReport {
  enum What {
    case lever(String)
    case rule(String)
  }

  let profile: ActionProfile
  let rule: Rule
  let kind: ConflictKind
  let what: What

  /// One finding in place of all pairs, for as long as the action may count: *watch*, or a note of help.
  func finding(_ name: String) -> Finding {
    let action = profile.action
    return Finding(
      name: name, kind: kind, rule: rule, situation: action.situation, subjects: [profile.subject],
      departments: [action.department], cause: profile.subject,
      phases: [
        Phase(
          span: UncertainSpan(possible: profile.live ?? .always, certain: nil),
          severity: kind == .synergy ? .note : .watch, bites: nil)
      ]
    ) { index in account(index) }
  }

  private func account(_ index: BoardIndex) -> Account {
    let action = profile.action
    let many = "at least \(PairRow.mostCompared + 1) actions"
    let one = "\(action.department)'s “\(action.title)”"
    let summary =
      switch what {
      case .lever(let lever):
        "\(one) lowers \(index.levers[lever]?.title ?? lever), which \(many) within its scope may need"
      case .rule(let title): "\(one) may meet \(many) within its scope: \(title)"
      }
    return Account(
      summary: summary + "; they were not compared one by one",
      proof: Proof(
        facts: index.facts([(action.trace.created, "\(one) and its scope")]), meetings: [],
        bars: [Bar(label: one, span: profile.span)], hurt: "",
        possible: ["Narrow this: state its groups, places, actors and goods, so that fewer actions meet it"]))
  }
}
