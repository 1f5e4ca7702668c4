/// What a kind of event asks of its author.
package enum Permission: Sendable {
  /// Founding the board: its first event and no other.
  case founding
  /// Admitting, revoking, adopting catalogues: administrators.
  case administration
  /// Decisions and the clock: chair and loggist, and department leads for their own department's decisions.
  case direction
  /// A department's actions, policies, promises and gates: its lead, the chair, the loggist.
  case conduct
  /// Tasks, notices, readings, log lines: contributors of the department too.
  case contribution
  /// What the program itself writes down: any member who may write at all.
  case bookkeeping
  /// Reference data and registers: administrator, chair, loggist, leads.
  case registry
}

/// What a member may do on a board.
package enum Role: String, CaseIterable, Sendable {
  case chair = "chair"
  case loggist = "loggist"
  case lead = "lead"
  case contributor = "contributor"
  case reviewer = "reviewer"
  case administrator = "administrator"

  /// Whether the role allows an event of some permission, the department apart.
  package func allows(_ permission: Permission) -> Bool {
    switch permission {
    case .founding: false
    case .administration: self == .administrator
    case .direction, .conduct: self == .chair || self == .loggist || self == .lead
    case .registry: self == .chair || self == .loggist || self == .lead || self == .administrator
    case .contribution: self == .chair || self == .loggist || self == .lead || self == .contributor
    case .bookkeeping: self != .reviewer
    }
  }

  /// Whether the role may record on behalf of any department, its own apart.
  package var actsForEveryDepartment: Bool { self == .chair || self == .loggist || self == .administrator }
}
