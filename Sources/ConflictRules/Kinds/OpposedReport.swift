import BoardModel

/// Puts a call and an instruction to keep away into words, with their proof.
struct OpposedReport {
  let call: Call
  let avoidance: Instruction
  let outcome: Outcome<OpposedDetector.Cause>

  var finding: Finding {
    Finding(
      name: "opposed/\(call.subject.id)/\(avoidance.id)", kind: .opposed, rule: OpposedDetector.rule,
      situation: call.situation, subjects: [call.subject, Subject(.instruction, avoidance.id)],
      departments: Words.unique([call.department, avoidance.department]),
      cause: Subject(.instruction, avoidance.id), phases: outcome.phases, account: account)
  }

  private func account(_ index: BoardIndex) -> Account {
    let cause = outcome.worst.causes.first
    let verb = avoidance.status.last?.value == .proposed ? "proposes to tell" : "tells"
    let away = "\(avoidance.department) \(verb) people to keep away\(placeText(index))"
    let saying = index.saying(call)
    let own = [call.created, avoidance.trace.created]
    let facts =
      [(call.created, "\(saying): \(call.title)"), (avoidance.trace.created, "\(away): \(avoidance.title)")]
      + (cause?.positions ?? []).filter { !own.contains($0) }.map { ($0, "its status or scope as it stands") }
    return Account(
      summary: "\(saying); \(away)",
      proof: Proof(
        facts: index.facts(facts), meetings: cause?.meetings ?? [],
        bars: [Bar(label: saying, span: call.span), Bar(label: away, span: span)],
        hurt: index.hurt(call.groups), possible: possible(cause?.meetings ?? [], index)))
  }

  private func placeText(_ index: BoardIndex) -> String {
    guard case .these(let names)? = avoidance.scope.last?.value.places else { return "" }
    return " from \(Words.list(names.map(index.places.title)))"
  }

  private var span: UncertainSpan {
    let spans = avoidance.status.spans.filter { $0.entry.value != .withdrawn }.map(\.span)
    let window = avoidance.scope.last?.value.window ?? .always
    guard let first = spans.first else { return UncertainSpan(window) }
    return first.intersection(UncertainSpan(window)) ?? first
  }

  private func possible(_ meetings: [Meeting], _ index: BoardIndex) -> [String] {
    let people = index.people(call.groups)
    var lines: [String] = []
    for meeting in meetings where meeting.isUnstated {
      lines.append("State the \(meeting.dimension) of both, so that it is clear whether they meet")
    }
    lines += [
      "\(avoidance.department) carves \(people) out of: \(avoidance.title)",
      "\(call.department) delays or withdraws: \(call.title)",
      "\(Words.list(Words.unique([call.department, avoidance.department]))) send \(people) one notice",
    ]
    return lines
  }
}
