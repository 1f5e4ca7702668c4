import BoardModel

/// Puts what people on their way were not told into words.
struct CallNoticeReport {
  let call: Call
  let key: CallNoticeDetector.Key
  let outcome: Outcome<CallNoticeDetector.Cause>

  func finding(on index: BoardIndex) -> Finding {
    let own = call.subject
    let base = "notice/\(own.kind.rawValue)-\(own.id)"
    switch key {
    case .call:
      return Finding(
        name: "\(base)/call", kind: .notice, rule: CallNoticeDetector.rule, situation: call.situation,
        subjects: [own], departments: Words.unique([call.department]), cause: own, phases: outcome.phases,
        account: { account(nil, on: $0) })
    case .gate(let id):
      let gate = index.gates[id]
      let subject = Subject(.gate, id)
      return Finding(
        name: "\(base)/gate-\(id)", kind: .notice, rule: CallNoticeDetector.rule, situation: call.situation,
        subjects: [subject, own],
        departments: Words.unique([gate.flatMap(index.owner) ?? "", call.department]), cause: subject,
        phases: outcome.phases, account: { account($0.gates[id], on: $0) })
    }
  }

  private func account(_ gate: Gate?, on index: BoardIndex) -> Account {
    let causes = outcome.worst.causes
    let groups = Words.unique(causes.map(\.group))
    let people = index.people(groups)
    var facts = [(call.created, "\(index.saying(call)): \(call.title)")]
    for cause in outcome.causes {
      switch cause.change {
      case .closing(let at, let position):
        facts.append((position, "\(gate?.title ?? "") is to close \(TimeText.short(at))"))
      case .refusal(let position):
        facts.append((position, "\(gate?.title ?? "") refuses \(index.groups.title(cause.group))"))
      case .calling: break
      }
      for position in cause.travelPositions { facts.append((position, "how long the way there takes")) }
    }
    var meetings = groups.map { group in
      Meeting(
        dimension: "groups",
        text: gate.map { "\(index.groups.title(group)) must pass \($0.title)" }
          ?? "\(index.groups.title(group)) are called")
    }
    if let cause = causes.first, let last = cause.last {
      meetings.append(Meeting(dimension: "time", text: deadline(last, cause)))
    }
    return Account(
      summary: summary(gate, people, index),
      proof: Proof(
        facts: index.facts(facts), meetings: meetings,
        bars: [
          Bar(label: index.saying(call), span: call.span), Bar(label: "not told in time", span: outcome.hull),
        ], hurt: index.hurt(groups), possible: possible(gate, people, index)))
  }

  private func deadline(_ last: Timestamp, _ cause: CallNoticeDetector.Cause) -> String {
    let travel = cause.hours > 0 ? ", since the way takes \(cause.hours) h" : ""
    return "notice must reach them at the latest \(TimeText.short(last))\(travel)"
  }

  private func summary(_ gate: Gate?, _ people: String, _ index: BoardIndex) -> String {
    guard let cause = outcome.worst.causes.first else { return index.saying(call) }
    let latest = cause.last.map { " (at the latest \(TimeText.short($0)))" } ?? ""
    switch cause.change {
    case .closing(let at, _):
      let told = cause.isTold ? "they were told too late\(latest)" : "nobody has told them\(latest)"
      return "\(index.saying(call)); \(gate?.title ?? "") now closes \(TimeText.short(at)) and \(told)"
    case .refusal:
      let owner = gate.flatMap(index.owner) ?? "its owner"
      return "\(index.saying(call)); \(owner) has since refused them at \(gate?.title ?? "") and nobody has "
        + "told them"
    case .calling(let end):
      let takes = "the way takes \(cause.hours) h and it ends \(TimeText.short(end))"
      return cause.isTold
        ? "\(index.saying(call)) too late: \(takes)"
        : "\(index.saying(call)); \(takes), so it must reach them\(latest)"
    }
  }

  private func possible(_ gate: Gate?, _ people: String, _ index: BoardIndex) -> [String] {
    guard let cause = outcome.worst.causes.first else { return [] }
    let latest = cause.last.map { ", at the latest \(TimeText.short($0))" } ?? " now"
    let owner = gate.flatMap(index.owner) ?? "whoever holds it"
    switch cause.change {
    case .closing(let at, _):
      return [
        "\(call.department) sends notice to \(people): \(gate?.title ?? "") closes "
          + "\(TimeText.short(at))\(latest)",
        "\(owner) keeps \(gate?.title ?? "") open longer",
        "\(call.department) withdraws: \(call.title)",
      ]
    case .refusal:
      return [
        "\(call.department) sends notice to \(people) before they set out",
        "\(owner) reviews the refusal of \(people) at \(gate?.title ?? "")",
        "\(call.department) withdraws: \(call.title)",
      ]
    case .calling:
      var lines = [
        "\(call.department) makes it reach \(people)\(latest)",
        "\(call.department) gives people longer: \(call.title)",
        "\(call.department) withdraws it and says where else people can go",
      ]
      if cause.isTold { lines.removeFirst() }
      return lines
    }
  }
}
