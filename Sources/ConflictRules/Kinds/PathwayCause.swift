import BoardModel

/// Why a group cannot get through a gate.
enum PathwayCause: Hashable, Sendable {
  case coverage(group: String, policy: String, version: Int, Coverage, position: Int)
  case refused(group: String, position: Int, GateCount)
  /// Pending, never asked, or partly cleared.
  case waiting(group: String, position: Int, GateCount)
  case unrecorded(group: String)
  case closed(at: Timestamp, position: Int)
  case tooLate(closes: Timestamp, position: Int, hours: Int)

  var isUnclearCoverage: Bool {
    if case .coverage(_, _, _, let coverage, _) = self { coverage != .no } else { false }
  }

  var isMissingRecord: Bool {
    if case .unrecorded = self { true } else { false }
  }

  /// When the gate closed, of one that is shut.
  var closed: Timestamp? {
    if case .closed(let moment, _) = self { moment } else { nil }
  }

  var group: String? {
    switch self {
    case .coverage(let group, _, _, _, _), .refused(let group, _, _), .waiting(let group, _, _),
      .unrecorded(let group):
      group
    case .closed, .tooLate: nil
    }
  }

  var position: Int? {
    switch self {
    case .coverage(_, _, _, _, let position), .refused(_, let position, _), .waiting(_, let position, _),
      .closed(_, let position), .tooLate(_, let position, _):
      position
    case .unrecorded: nil
    }
  }
}

extension GateCount {
  /// The counts in words, such as `40 cleared, 28 pending`; empty when there are none.
  var words: String {
    [(cleared, "cleared"), (moved, "moved"), (pending, "pending"), (refused, "refused")]
      .compactMap { count, word in count.map { "\($0) \(word)" } }.joined(separator: ", ")
  }
}
