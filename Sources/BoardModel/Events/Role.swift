import PackedValues

/// What a member may do on a board.
package enum Role: String, CaseIterable, Codable, Sendable {
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
    case .committee: self == .chair || self == .loggist
    case .direction, .conduct: self == .chair || self == .loggist || self == .lead
    case .registry: self == .chair || self == .loggist || self == .lead || self == .administrator
    case .contribution: self == .chair || self == .loggist || self == .lead || self == .contributor
    case .bookkeeping: self != .reviewer
    }
  }

  /// Whether the role may record on behalf of any department, its own apart.
  package var actsForEveryDepartment: Bool { self == .chair || self == .loggist || self == .administrator }
}

extension Role: Packed {}
