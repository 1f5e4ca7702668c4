package import BoardModel

/// Finds things of which it is disputed who holds them.
///
/// What is recorded as the owner and the readings of `owner` and `lead` are the accounts. *Conflict* where two
/// of them name different departments, *watch* where they only put it differently.
package struct DisputedLeadDetector: Detector {
  package static let rule = Rule(
    id: "ownership", version: 1, title: "Nobody's, or more than one's",
    finds:
      "A gate or a rule that people depend on and nobody holds, a disputed lead, a gatekeeper nobody has "
      + "asked, departments that wait for each other, and two departments doing the same thing.",
    reason: "What nobody holds nobody does, and each department believes that another does it.",
    ladder: [
      .init(
        .conflict,
        "people stand before a gate that nobody holds; accounts name different departments; people move on a "
          + "rule under which nobody decides single cases; a gatekeeper has not been asked a day before the end; "
          + "departments wait for each other"),
      .init(
        .watch,
        "a gate ahead that nobody holds; accounts that put it differently; a gatekeeper who has not been asked; "
          + "the same thing done twice"),
      .init(.note, "the same tool used by departments that each hold a part of it"),
    ],
    source:
      "Record AF-03 and AF-07: who cleared the guards and who led on special cases is disputed to this day")

  package static let kinds: Set<EntityKind> = [.reading]
  package static let buckets: [BucketFamily] = [.readingsOf]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.readings.unordered.filter { OwnerAccounts.attributes.contains($0.attribute) }
      .map { Subject(.reading, $0.id) }
  }

  /// One finding for the thing that a reading is about, found at the first of its readings.
  ///
  /// - Complexity: O(*r*²) in the accounts of one thing, times their changes.
  package func findings(at unit: Subject) -> [Finding] {
    guard let reading = index.readings[unit.id], OwnerAccounts.attributes.contains(reading.attribute) else {
      return []
    }
    let accounts = OwnerAccounts(of: reading.subject, on: index)
    guard accounts.readings.first?.id == reading.id else { return [] }
    let outcome = Sweep.outcome { world -> Verdict<OwnerAccounts.Account>? in
      let standing = accounts.standing(in: &world)
      guard OwnerAccounts.isDispute(standing) else { return nil }
      let departments = Set(standing.map(\.value)).filter { index.departments[$0] != nil }
      return Verdict(departments.count > 1 ? .conflict : .watch, bites: nil, causes: standing)
    }
    return outcome.map { [finding(accounts.subject, reading.situation, $0)] } ?? []
  }

  private func finding(
    _ subject: Subject, _ situation: String, _ outcome: Outcome<OwnerAccounts.Account>
  ) -> Finding {
    let named = outcome.causes.map(\.value) + outcome.causes.compactMap(\.department)
    return Finding(
      name: "ownership/\(subject.kind.rawValue)-\(subject.id)/disputed", kind: .ownership, rule: Self.rule,
      situation: situation, subjects: [subject],
      departments: Words.unique(named.filter { index.departments[$0] != nil }), cause: subject,
      phases: outcome.phases, account: { Self.account(subject, outcome, $0) })
  }

  private static func account(
    _ subject: Subject, _ outcome: Outcome<OwnerAccounts.Account>, _ index: BoardIndex
  ) -> Account {
    let title = index.tables.board.title(of: subject)
    let said = Words.unique(outcome.worst.causes.map(\.value))
    var groups: [String] = []
    if subject.kind == .gate { groups = index.pathways(through: subject.id).flatMap(\.groups) }
    return Account(
      summary: "Who holds \(title) is disputed: \(said.joined(separator: ", or "))",
      proof: Proof(
        facts: index.facts(
          outcome.causes.map { account in
            (
              account.position,
              "\(account.department.map { "\($0) has it that " } ?? "")\(title): \(account.value)"
            )
          }), meetings: [],
        bars: said.map { value in
          let first = outcome.causes.first { $0.value == value }.flatMap { index.firstLearnt($0.position) }
          return Bar(label: value, span: UncertainSpan(TimeWindow(from: first)))
        }, hurt: index.hurt(groups),
        possible: ["The committee names one department for \(title), and records it as its owner"]
          + said.prefix(2).map { "\($0) takes \(title) for now, until it is settled" }))
  }
}
