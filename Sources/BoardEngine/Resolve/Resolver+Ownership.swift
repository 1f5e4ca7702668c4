import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out of what nobody holds, more than one holds, or nobody has asked about.
  func ownership(_ finding: Finding) -> [Proposal] {
    guard let subject = finding.subjects.first else { return [] }
    if finding.name.hasSuffix("/disputed") { return disputed(subject, finding) }
    return switch subject.kind {
    case .gate: unowned(subject, finding)
    case .undertaking, .instruction: unasked(subject, finding)
    case .policy: unchecked(subject, finding)
    case .action: doneTwice(finding)
    case .task: circle(finding)
    case .tool, .lever: doneByMany(subject, finding)
    default: []
    }
  }

  // MARK: - Who holds a thing

  private func unowned(_ subject: Subject, _ finding: Finding) -> [Proposal] {
    guard let gate = board.gates[subject.id] else { return [] }
    return [
      naming(gate, finding),
      work(
        .clear, "Ask at \(gate.title) who decides there, and record the answer",
        by: finding.departments.first,
        finding),
    ]
  }

  /// One holder of those that are named, as accounts have it.
  private func disputed(_ subject: Subject, _ finding: Finding) -> [Proposal] {
    let title = board.title(of: subject)
    var proposals: [Proposal] = []
    if subject.kind == .gate {
      proposals = holdersNamed(of: subject).map { department in
        Proposal(
          .nameOwner, "\(department) takes \(title), recorded as its holder", by: department,
          [command(.gateChanged, finding, [("id", .string(subject.id)), ("owner", .string(department))])])
      }
    } else {
      proposals = agreements(about: subject, finding)
    }
    proposals.append(
      Proposal(
        .escalate, "The committee names one department for \(title)", by: nil,
        subject.kind == .gate ? [command(.gateChanged, finding, [("id", .string(subject.id))])] : [],
        gaps: [.init(field: "owner", what: "which department it names")]))
    return proposals
  }

  /// The departments that a thing's record and the accounts of it name as its holder, first named first.
  func holdersNamed(of subject: Subject) -> [String] {
    let said = accounts(of: subject).map(\.reading.value)
    var seen: Set<String> = []
    return ([holder(of: subject)].compactMap(\.self) + said)
      .filter { board.departments.has($0) && seen.insert($0).inserted }
  }

  private func accounts(of subject: Subject) -> [(reading: Reading, author: String?)] {
    board.readings.unordered.filter { reading in
      reading.subject.kind == subject.kind && reading.subject.id == subject.id
        && OwnerAccounts.attributes.contains(reading.attribute)
    }.sorted { $0.position < $1.position }.map { ($0, board.notes[$0.position]?.department) }
  }

  /// A reading by the one department that has it otherwise; none where two would have to change their account.
  private func agreements(about subject: Subject, _ finding: Finding) -> [Proposal] {
    let accounts = accounts(of: subject)
    let candidates = holder(of: subject).map { [$0] } ?? holdersNamed(of: subject)
    return candidates.compactMap { department in
      var last: [String: Reading] = [:]
      for (reading, author) in accounts { if let author { last[author] = reading } }
      let others = last.filter { $0.value.value != department }.sorted { $0.key < $1.key }
      guard let (author, reading) = others.first, others.count == 1 else { return nil }
      return Proposal(
        .nameOwner, "\(author) agrees that \(department) leads: \(board.title(of: subject))", by: author,
        [
          command(
            .readingRecorded, finding,
            [
              ("subject", .string(subject.text)), ("attribute", .string(reading.attribute)),
              ("value", .string(department)),
            ])
        ])
    }
  }

  // MARK: - Who is asked, who decides

  /// Asking the department that holds the gates, by work that rests on them.
  private func unasked(_ call: Subject, _ finding: Finding) -> [Proposal] {
    guard let caller = finding.departments.first, let owner = finding.departments.last, owner != caller else {
      return []
    }
    let gates = finding.subjects.filter { $0.kind == .gate }
    let by = deadline(finding).map { " by \(TimeText.short($0))" } ?? ""
    let places = list(gates.map(board.title))
    var asking = work(
      .clear, "Clear \(people(groups(of: call))) at \(places)\(by)", by: owner, finding,
      restsOn: gates + [call])
    asking.title = "Ask \(owner) to clear \(people(groups(of: call))) at \(places)\(by)"
    asking.department = caller
    return [
      asking,
      holding(call, .sequence, "Hold it back until \(owner) has answered", finding),
      withdrawal(of: call, finding),
    ].compactMap(\.self)
  }

  private func unchecked(_ subject: Subject, _ finding: Finding) -> [Proposal] {
    guard let policy = board.policies[subject.id] else { return [] }
    let calls = finding.subjects.dropFirst()
    let concerned = calls.flatMap(groups)
    var proposals = board.gates.sorted.filter { $0.policy.value(at: now) == policy.id && $0.owner.isEmpty }
      .map { naming($0, finding) }
    proposals += [
      Proposal(
        .nameOwner, "Name who decides single cases under \(policy.title)", by: policy.department,
        gaps: [.init(field: "assessor", what: "which department decides")]),
      Proposal(
        .nameOwner, "\(policy.department) decides single cases itself under \(policy.title)",
        by: policy.department,
        [
          command(
            .policyChanged, finding,
            [("id", .string(policy.id)), ("assessor", .string(policy.department))])
        ]),
      work(
        .singleList, "Keep one list of \(people(concerned)), in one department's hands",
        by: policy.department,
        finding, restsOn: [subject]),
    ]
    return proposals + calls.compactMap { withdrawal(of: $0, finding) }
  }

  // MARK: - What is done twice, or not at all

  private func doneTwice(_ finding: Finding) -> [Proposal] {
    let subjects = finding.subjects
    guard let first = subjects.first, let second = subjects.last, first != second else { return [] }
    let lead = board.actions[first.id]?.tool.flatMap { board.tools[$0]?.department }
    let named = lead.flatMap { finding.departments.contains($0) ? $0 : nil }
    var proposals: [Proposal] = [
      named.map { lead in
        work(
          .nameOwner, "Agree that \(lead), whose tool it is, leads for both: \(board.title(of: first))",
          by: lead,
          finding, restsOn: subjects)
      }
        ?? Proposal(
          .nameOwner, "Name one lead for both: \(board.title(of: first))", by: finding.departments.first,
          gaps: [.init(field: "lead", what: "which department leads")]),
      work(
        .singleList, "Keep a single list of what both do: \(list(subjects.map(board.title)))",
        by: named ?? finding.departments.first, finding, restsOn: subjects),
    ]
    proposals += subjects.map { subject in
      narrowing(subject, "Make its scope smaller: \(board.title(of: subject))", finding)
    }
    proposals += [after(first, second, .sequence, finding), after(second, first, .sequence, finding)]
      .compactMap(\.self)
    return proposals + subjects.reversed().compactMap { withdrawal(of: $0, finding) }
  }

  /// Departments of which more actions do the same than can be told apart.
  private func doneByMany(_ subject: Subject, _ finding: Finding) -> [Proposal] {
    let title = board.title(of: subject)
    let holder = subject.kind == .tool ? board.tools[subject.id]?.department : nil
    let lead = holder.flatMap { finding.departments.contains($0) ? $0 : nil }
    let all = list(finding.departments)
    return [
      lead.map {
        work(.nameOwner, "Agree that \($0), whose tool it is, leads for \(all): \(title)", by: $0, finding)
      }
        ?? Proposal(
          .nameOwner, "Name one lead for \(all): \(title)", by: finding.departments.first,
          gaps: [.init(field: "lead", what: "which department leads")]),
      work(
        .singleList, "Keep a single list of what \(all) do: \(title)", by: lead ?? finding.departments.first,
        finding),
    ]
  }

  /// One of those that wait for each other goes on without waiting.
  private func circle(_ finding: Finding) -> [Proposal] {
    let tasks = finding.subjects.compactMap { board.tasks[$0.id] }
    let goingOn = tasks.compactMap { task in
      task.waitingOn.value(at: now).map { other in
        let owner = task.owner(at: now)
        return Proposal(
          .sequence, "Go on without waiting for \(other): \(task.title)", by: owner,
          [
            command(
              .taskChanged, finding, [("id", .string(task.id)), ("waiting_on", .string(owner))])
          ])
      }
    }
    return goingOn + [
      Proposal(
        .escalate, "The committee says who goes first: \(list(tasks.map { $0.owner(at: now) }))", by: nil,
        gaps: [.init(field: "waiting_on", what: "which of them")])
    ] + finding.subjects.compactMap { withdrawal(of: $0, finding) }
  }
}
