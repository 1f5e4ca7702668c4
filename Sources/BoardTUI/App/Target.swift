package import BoardModel

/// What can be opened from a row.
package enum Target: Hashable, Sendable {
  case thing(Subject)
  case proof(String)
  case event(Int)
  case decision(Int)
  /// A finding in the review on the screen.
  case hindsight(String)
  /// Findings of one cause, which unfold in their list.
  case group(String)
  /// A way out of a finding, by its number from 0.
  case proposal(String, Int)

  /// What to open for a subject.
  package init(_ subject: Subject) {
    switch subject.kind {
    case .conflict: self = .proof(subject.id)
    case .decision: self = Int(subject.id).map(Target.decision) ?? .thing(subject)
    case .line: self = Int(subject.id).map(Target.event) ?? .thing(subject)
    default: self = .thing(Subject(subject.kind, subject.id))
    }
  }
}
