/// What an event says of itself: when, on whose account, learnt by whom.
package struct FactNote: Hashable, Codable, Sendable {
  package var kind: EventKind
  /// The identifier of what it speaks of; nil where the kind has none.
  package var id: String?
  package var occurred: UncertainTime
  package var boardTime: Timestamp
  package var recorded: Timestamp
  /// The department that recorded it or for which it was recorded.
  package var department: String?
  package var source: String?
  package var status: SourceStatus?
  package var account: String?
  package var learnt: [String: Timestamp]
  package var lateReason: String?
  package var corrects: Int?

  /// What it speaks of; nil where that has no identifier of its own.
  package var subject: Subject? {
    guard let id, let kind = kind.entity else { return nil }
    return Subject(kind, id)
  }

  /// The earliest moment at which anybody on the board is known to have had it.
  package var firstLearnt: Timestamp { min(learnt.values.min() ?? boardTime, boardTime) }

  /// When a department had it.
  package func learnt(by department: String) -> Timestamp { learnt[department] ?? boardTime }
}
