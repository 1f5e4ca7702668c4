extension Board {
  mutating func applyLine(_ fact: FoldedEvent) {
    let body = fact.body
    lines[fact.position] = LogLine(
      position: fact.position, situation: fact.event.situation, text: body.string("text") ?? "[withheld]",
      flavour: body.word("flavour", LineFlavour.self) ?? .statement, departments: body.strings("for") ?? [],
      by: body.string("by"), recordedFor: body.string("recorded_for"), occurred: fact.occurred,
      boardTime: fact.event.boardTime, recorded: fact.event.recorded,
      lateReason: body.string("late_reason"), corrects: fact.corrects)
  }

  mutating func applyMaterial(_ fact: FoldedEvent) {
    let body = fact.body
    guard let digest = body.string("sha256") else { return }
    if let corrects = fact.corrects { materials[corrects] = nil }
    materials[fact.position] = Material(
      position: fact.position, situation: fact.event.situation, title: fact.title, digest: digest,
      size: body.integer("size").map(Int.init) ?? 0, entry: body.integer("entry").map(Int.init),
      place: body.string("kept_at"), by: body.string("by"), occurred: fact.occurred)
  }

  mutating func applyDecision(_ fact: FoldedEvent) {
    guard let number = fact.body.integer("number").map(Int.init) else { return }
    switch fact.kind {
    case .decisionRecorded:
      guard decisions[number] == nil else { return }
      var decision = newDecision(number, fact)
      complete(&decision, by: fact)
      decisions[number] = decision
      if let former = decision.supersedes { decisions[former]?.supersededBy = number }
      settle(decision.settles, by: decision, fact)
    case .decisionCompleted:
      guard var decision = decisions[number] else { return }
      complete(&decision, by: fact)
      decisions[number] = decision
    case .decisionConfirmed:
      decisions[number]?.confirmations.append(
        .init(
          person: fact.body.string("person") ?? "[withheld]", department: fact.department,
          at: fact.event.boardTime))
    default: break
    }
  }

  private func newDecision(_ number: Int, _ fact: FoldedEvent) -> Decision {
    let body = fact.body
    return Decision(
      number: number, situation: fact.event.situation, title: fact.title,
      isNoDecision: body.flag("no_decision") ?? false, by: body.string("by"), maker: body.string("maker"),
      recordedFor: body.string("recorded_for"), decided: fact.occurred, boardTime: fact.event.boardTime,
      recorded: fact.event.recorded, lateReason: body.string("late_reason"), position: fact.position,
      completes: body.integer("completes").map(Int.init),
      supersedes: body.integer("supersedes").map(Int.init), settles: body.strings("settles") ?? [],
      manner: body.word("manner", Settlement.self), until: body.instant("until"),
      agreedBy: body.strings("agreed_by") ?? [],
      seen: DecisionView(
        position: body.integer("seen_position").map(Int.init), chain: body.string("seen_chain"),
        screen: body.string("seen_screen"), conflicts: body.strings("seen_conflicts") ?? [],
        silenced: body.strings("seen_silenced") ?? [],
        program: body.string("program"), rules: body.string("rules")))
  }

  /// Adds what an event says of a decision; nothing that was said before is taken away.
  private func complete(_ decision: inout Decision, by fact: FoldedEvent) {
    let body = fact.body
    for part in body.names {
      switch part {
      case "statement", "rationale", "known", "maker", "power", "present", "consulted", "informed",
        "conditions", "review_trigger", "note":
        guard let text = body.fieldText(part) else { continue }
        decision.texts.append(
          DecisionText(part: part, text: text, position: fact.position, at: fact.event.boardTime))
      case "options":
        for value in body.value("options")?.array ?? [] {
          guard let object = value.object else { continue }
          decision.options.append(
            DecisionOption(
              title: object["title"]?.string ?? "", isChosen: object["chosen"]?.bool ?? false,
              whyRejected: object["why_rejected"]?.string))
        }
      case "dissent":
        for (department, text) in body.value("dissent")?.object?.members ?? JSONObject().members {
          decision.dissent[department] = text.string
        }
      case "resource_limited": decision.isResourceLimited = body.flag("resource_limited") ?? false
      case "review_at": decision.reviewAt = body.instant("review_at")
      case "tasks": decision.tasks += body.strings("tasks") ?? []
      case "rests_on": decision.restsOn += body.subjects("rests_on") ?? []
      default: break
      }
    }
  }

  private mutating func settle(_ findings: [String], by decision: Decision, _ fact: FoldedEvent) {
    for finding in findings {
      conflicts[finding]?.settlement = ConflictLife.SettlementRecord(
        manner: decision.manner ?? .resolved, decision: decision.number, until: decision.until,
        reason: decision.text("rationale"), by: decision.maker ?? decision.by, agreedBy: decision.agreedBy,
        mark: .init(position: fact.position, at: fact.event.boardTime))
    }
  }

  mutating func applyConflict(_ fact: FoldedEvent) {
    let body = fact.body
    guard let finding = body.string("finding") else { return }
    let mark = ConflictLife.Mark(position: fact.position, at: fact.event.boardTime)
    switch fact.kind {
    case .conflictRaised:
      if conflicts[finding] == nil { raise(finding, body, mark) } else { raiseAgain(finding, body, mark) }
    case .conflictShown:
      guard let department = body.string("department") else { return }
      if conflicts[finding]?.shown[department] == nil { conflicts[finding]?.shown[department] = mark.at }
    case .conflictAcknowledged:
      guard let department = body.string("department") else { return }
      if conflicts[finding]?.acknowledged[department] == nil {
        conflicts[finding]?.acknowledged[department] = mark.at
      }
    case .conflictResolving:
      guard let department = body.string("department") else { return }
      conflicts[finding]?.resolving.append(
        .init(department: department, task: body.string("task"), note: body.string("note"), mark: mark))
    case .conflictSettled:
      conflicts[finding]?.settlement = ConflictLife.SettlementRecord(
        manner: body.word("manner", Settlement.self) ?? .resolved,
        decision: body.integer("decision").map(Int.init), until: body.instant("until"),
        reason: body.string("reason"), by: body.string("recorded_for") ?? fact.department,
        agreedBy: body.strings("agreed_by") ?? [], mark: mark)
    case .conflictReopened:
      conflicts[finding]?.reopen(body.string("reason"), mark)
    case .conflictEnded:
      conflicts[finding]?.ended = .init(
        outcome: body.string("outcome") ?? "cleared", toldAs: body.string("told_as"), mark: mark)
      conflicts[finding]?.written = mark.position
    default: break
    }
  }

  private mutating func raise(_ finding: String, _ body: BodyReader, _ mark: ConflictLife.Mark) {
    conflicts[finding] = ConflictLife(
      finding: finding, number: conflicts.count + 1, kind: body.string("kind") ?? "",
      rule: body.string("rule") ?? "", severity: body.string("severity") ?? "note",
      departments: body.strings("departments") ?? [], summary: body.string("summary") ?? "[withheld]",
      facts: body.value("facts")?.array?.compactMap { $0.integer.map(Int.init) } ?? [], raised: mark,
      trueSince: body.instant("true_since"), flaggableSince: body.instant("flaggable_since"),
      bites: body.instant("bites"), waitsFrom: mark, written: mark.position,
      goneAhead: goneAhead[finding] ?? [])
    goneAhead[finding] = nil
  }

  /// A finding that had ended or been settled holds again, or is graded otherwise.
  private mutating func raiseAgain(_ finding: String, _ body: BodyReader, _ mark: ConflictLife.Mark) {
    guard var life = conflicts[finding] else { return }
    if let severity = body.string("severity"), life.isWorse(severity) { life.askAgain(mark) }
    life.severity = body.string("severity") ?? life.severity
    life.summary = body.string("summary") ?? life.summary
    life.bites = body.instant("bites") ?? life.bites
    life.facts = body.value("facts")?.array?.compactMap { $0.integer.map(Int.init) } ?? life.facts
    life.departments = body.strings("departments") ?? life.departments
    if life.ended != nil || life.settlement != nil { life.reopen(nil, mark) }
    life.written = mark.position
    conflicts[finding] = life
  }
}
