import BoardModel

/// The tasks of each department in the order of its column: late and soon due first, finished ones last.
struct BoardTasks: Sendable {
  private var lists: [String: [WorkTask]] = [:]

  init() {}

  /// - Complexity: O(*n* log *n*) in the tasks.
  init(_ board: Board, situation: String?, at now: Timestamp) {
    for task in board.tasks.unordered where situation == nil || task.situation == situation {
      lists[task.department, default: []].append(task)
    }
    for department in lists.keys {
      lists[department]?.sort { left, right in
        let isLeftOpen = left.state(at: now).isOpen
        if isLeftOpen != right.state(at: now).isOpen { return isLeftOpen }
        let leftDue = left.due?.milliseconds ?? .max
        let rightDue = right.due?.milliseconds ?? .max
        return leftDue != rightDue ? leftDue < rightDue : left.id < right.id
      }
    }
  }

  func of(_ department: String) -> [WorkTask] { lists[department] ?? [] }
}
