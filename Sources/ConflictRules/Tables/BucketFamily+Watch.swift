import BoardModel

/// How the rules about records, duties and what nobody looks at find things.
extension BucketFamily {
  /// Triggers by the trip-wire that they set off.
  static let triggersOf = BucketFamily("triggers of", of: [.trigger]) { thing, board, _ in
    board.triggers[thing.id].map { [$0.tripwire] } ?? []
  }

  /// Constraints by the situation for which they hold.
  static let constraintsIn = BucketFamily("constraints in", of: [.constraint]) { thing, board, _ in
    board.constraints[thing.id].map { [$0.situation] } ?? []
  }

  /// Actions by situation and tool, for whether a tool has been considered in a situation.
  static let toolsConsidered = BucketFamily("tools considered", of: [.action]) { thing, board, _ in
    guard let action = board.actions[thing.id], let tool = action.tool else { return [] }
    return Words.unique([action.situation] + action.alsoIn).map { considered(tool, in: $0) }
  }

  /// Notices by what they are about, whatever the version.
  static let noticesAbout = BucketFamily("notices about", of: [.notice]) { thing, board, _ in
    Words.unique(board.notices[thing.id]?.about.map { Subject($0.kind, $0.id).text } ?? [])
  }

  static func considered(_ tool: String, in situation: String) -> String { "\(tool) \(situation)" }
}

extension BoardIndex {
  func triggers(of tripwire: String) -> [Trigger] {
    things(.triggersOf, tripwire).compactMap { tables.board.triggers[$0.id] }
  }

  func constraints(in situation: String) -> [Constraint] {
    things(.constraintsIn, situation).compactMap { tables.board.constraints[$0.id] }
  }

  /// Actions with a tool that are in a situation or linked into it.
  func actions(with tool: String, in situation: String) -> [Action] {
    things(.toolsConsidered, BucketFamily.considered(tool, in: situation)).compactMap {
      tables.board.actions[$0.id]
    }
  }

  /// Notices about a thing or a version of it, in the order of their identifiers.
  func notices(about thing: Subject) -> [Notice] {
    things(.noticesAbout, thing.text).compactMap { tables.board.notices[$0.id] }
  }
}
