import BoardModel

/// The tasks of each department in the order of its column: late and soon due first, finished ones last.
struct BoardTasks: Sendable {
  private var lists: [String: [TaskStanding]] = [:]

  init() {}

  /// - Complexity: O(*n* log *n*) in the tasks.
  init(_ board: Board, situation: String?, at now: Timestamp) {
    let tasks = board.tasks.standings(at: now)
    var places: [Place] = []
    for (index, task) in tasks.enumerated() where situation == nil || task.situation == situation {
      let due = task.due?.milliseconds ?? .max
      places.append(Place(isOver: !task.state.isOpen, due: due, id: task.id, index: index))
    }
    places.sort()
    for place in places {
      let task = tasks[place.index]
      lists[task.owner, default: []].append(task)
    }
  }

  /// The departments that have any, in no particular order.
  var departments: some Sequence<String> { lists.keys }

  func of(_ department: String) -> [TaskStanding] { lists[department] ?? [] }

  /// What a task is sorted by, read once.
  private struct Place: Comparable {
    let isOver: Bool
    let due: Int64
    let id: String
    let index: Int

    static func < (left: Place, right: Place) -> Bool {
      if left.isOver != right.isOver { return right.isOver }
      return left.due != right.due ? left.due < right.due : left.id < right.id
    }
  }
}
