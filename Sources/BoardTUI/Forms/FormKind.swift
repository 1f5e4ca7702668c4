package import BoardModel

/// Which form a draft belongs to, and of what.
package enum FormKind: Hashable, Sendable {
  case line
  case newTask
  case task(String)
  case policy(String)
  case decision
  case resolving(String)
  /// An entry of any kind by its schema: about the thing that it changes, or beginning with one; empty for neither.
  case entry(EventKind, about: String)
  /// From where the Review screen looks back; it records nothing and keeps no draft.
  case review

  /// A name to store drafts under.
  package var key: String {
    switch self {
    case .line: "line"
    case .newTask: "task"
    case .task(let id): "task/\(id)"
    case .policy(let id): "policy/\(id)"
    case .decision: "decision"
    case .resolving(let finding): "resolving/\(finding)"
    case .entry(let kind, let about): "entry/\(kind.rawValue)/\(about)"
    case .review: "review"
    }
  }

  /// The form that a stored name stands for; nil for an unknown name.
  package init?(key: String) {
    let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
    switch (parts.first, parts.dropFirst().first) {
    case ("line", nil): self = .line
    case ("task", nil): self = .newTask
    case ("task", let id?): self = .task(id)
    case ("policy", let id?): self = .policy(id)
    case ("decision", nil): self = .decision
    case ("entry", let rest?):
      let names = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard names.count == 2, let kind = EventKind(rawValue: names[0]), EntryPlan.of(kind) != nil else {
        return nil
      }
      self = .entry(kind, about: names[1])
    case ("resolving", let finding?): self = .resolving(finding)
    default: return nil
    }
  }

  /// Whether what is typed is to be recorded, and kept as a draft until it is.
  package var isRecorded: Bool { self != .review }

  /// What people call the form.
  package var title: String {
    switch self {
    case .line: "Log a line"
    case .newTask: "New task"
    case .task: "Update task"
    case .policy: "New policy version"
    case .decision: "Record a decision"
    case .resolving: "What is done about it"
    case .entry(let kind, _): EntryPlan.of(kind)?.title ?? Words.plain(kind.rawValue)
    case .review: "Look back from another moment"
    }
  }
}
