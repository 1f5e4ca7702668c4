/// Which form a draft belongs to, and of what.
package enum FormKind: Hashable, Sendable {
  case line
  case newTask
  case task(String)
  case newAction
  case action(String)
  case policy(String)
  case decision
  case resolving(String)
  /// From where the Review screen looks back; it records nothing and keeps no draft.
  case review

  /// A name to store drafts under.
  package var key: String {
    switch self {
    case .line: "line"
    case .newTask: "task"
    case .task(let id): "task/\(id)"
    case .newAction: "action"
    case .action(let id): "action/\(id)"
    case .policy(let id): "policy/\(id)"
    case .decision: "decision"
    case .resolving(let finding): "resolving/\(finding)"
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
    case ("action", nil): self = .newAction
    case ("action", let id?): self = .action(id)
    case ("policy", let id?): self = .policy(id)
    case ("decision", nil): self = .decision
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
    case .newAction: "New action"
    case .action: "Change action"
    case .policy: "New policy version"
    case .decision: "Record a decision"
    case .resolving: "What is done about it"
    case .review: "Look back from another moment"
    }
  }
}
