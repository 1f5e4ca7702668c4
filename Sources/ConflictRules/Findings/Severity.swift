/// How bad a finding is.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case note = "note"
  /// Worth looking at, or not stated exactly enough to say more.
  case watch = "watch"
  /// Two things cannot both have their way.
  case conflict = "conflict"
  /// The other thing cannot be done while this one stands, or life or liberty is at stake within the window.
  case blocking = "blocking"

  /// From 0 up, in the order of `allCases`.
  var rank: Int {
    switch self {
    case .note: 0
    case .watch: 1
    case .conflict: 2
    case .blocking: 3
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

extension Severity {
  /// One step less; a note stays a note.
  var lowered: Severity {
    switch self {
    case .note, .watch: .note
    case .conflict: .watch
    case .blocking: .conflict
    }
  }
}
