import BoardModel

/// Who is said to hold a thing, by whom and since when.
package struct OwnerAccounts {
  /// One account: what is recorded of the thing itself, or a reading.
  struct Account: Hashable, Sendable {
    var value: String
    var position: Int
    /// Whose account it is; nil for what is recorded, and where nobody says.
    var department: String?
  }

  /// The attributes of readings that say who holds a thing.
  package static let attributes = ["lead", "owner"]

  let subject: Subject
  let readings: [Reading]
  let index: BoardIndex

  init(of subject: Subject, on index: BoardIndex) {
    self.subject = Subject(subject.kind, subject.id)
    self.index = index
    readings = Self.attributes.flatMap { index.readings(of: subject, $0) }
  }

  /// The accounts that stand beside each other in a world, first recorded first.
  ///
  /// Who is recorded as owner from a time after an account became known answers it. Of one department's accounts the last
  /// counts.
  func standing(in world: inout World) -> [Account] {
    var accounts: [Account] = []
    var answered: Timestamp?
    if let recorded = recorded(in: &world) {
      accounts.append(Account(value: recorded.value, position: recorded.position))
      // An imported history is recorded long after; what counts is since when it says so.
      answered = index.note(recorded.position).map { min($0.boardTime, $0.occurred.latest) }
    }
    var known: [(reading: Reading, at: Timestamp)] = []
    for reading in readings {
      let at = index.firstLearnt(reading.position) ?? reading.occurred.latest
      guard world.isPast(at), answered.map({ $0 < at }) ?? true else { continue }
      known.append((reading, at))
    }
    known.sort { ($0.at, $0.reading.position) < ($1.at, $1.reading.position) }
    for (number, one) in known.enumerated() {
      let author = index.note(one.reading.position)?.department
      let isReplaced = known[(number + 1)...].contains { later in
        author != nil && index.note(later.reading.position)?.department == author
      }
      guard !isReplaced else { continue }
      accounts.append(
        Account(value: one.reading.value, position: one.reading.position, department: author))
    }
    return accounts
  }

  /// Whether accounts contradict each other.
  static func isDispute(_ accounts: [Account]) -> Bool { Set(accounts.map(\.value)).count > 1 }

  private func recorded(in world: inout World) -> (value: String, position: Int)? {
    switch subject.kind {
    case .gate:
      index.gates[subject.id].flatMap { world.entry($0.owner) }.map { ($0.value, $0.position) }
    case .action: index.actions[subject.id].map { ($0.department, $0.trace.created) }
    case .policy: index.policies[subject.id].map { ($0.department, $0.trace.created) }
    case .resource: index.resources[subject.id].map { ($0.department, $0.trace.created) }
    default: nil
    }
  }
}
