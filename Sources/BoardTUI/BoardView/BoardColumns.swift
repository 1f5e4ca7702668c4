/// The departments side by side, the one with the focus, and the first that is in sight.
struct BoardColumns: Sendable {
  private(set) var columns: [BoardColumn] = []
  private(set) var focus = 0
  private(set) var first = 0
  /// The words that every department is filtered by.
  private(set) var filter = ""
  /// How many fit side by side.
  private(set) var capacity = 2

  var focused: BoardColumn? { columns.indices.contains(focus) ? columns[focus] : nil }

  var visible: Range<Int> { first..<min(columns.count, first + capacity) }

  /// Which departments are in sight, where not all are.
  var place: String? {
    guard columns.count > capacity else { return nil }
    return "departments \(first + 1)–\(min(columns.count, first + capacity)) of \(columns.count)"
  }

  /// Takes the departments there are now; those that stay keep their list and the focus.
  mutating func set(_ departments: [(id: String, title: String)], capacity: Int) {
    let former = focused?.department
    columns = departments.map { department in
      var column =
        columns.first { $0.department == department.id }
        ?? BoardColumn(department: department.id, title: department.title)
      column.title = department.title
      column.pane.setFilter(filter)
      return column
    }
    self.capacity = max(1, capacity)
    focus = columns.firstIndex { $0.department == former } ?? min(focus, max(0, columns.count - 1))
    settle()
  }

  mutating func setFilter(_ text: String) {
    filter = text
    for index in columns.indices { columns[index].pane.setFilter(text) }
  }

  /// How many items pass the filter, and how many there are.
  var counts: (shown: Int, all: Int) {
    columns.reduce((0, 0)) { ($0.0 + $1.pane.counts.shown, $0.1 + $1.pane.counts.all) }
  }

  /// The departments out of sight that have something the filter lets through.
  var matchingElsewhere: [String] {
    guard !filter.isEmpty else { return [] }
    return columns.indices.filter { !visible.contains($0) && columns[$0].pane.counts.shown > 0 }
      .map { columns[$0].department }
  }

  mutating func moveFocus(by steps: Int) {
    focus = min(max(0, focus + steps), max(0, columns.count - 1))
    settle()
  }

  mutating func focus(on department: String) {
    focus = columns.firstIndex { $0.department == department } ?? focus
    settle()
  }

  mutating func changeFocused(_ change: (inout ListPane) -> Void) {
    guard columns.indices.contains(focus) else { return }
    change(&columns[focus].pane)
  }

  mutating func change(_ index: Int, _ change: (inout ListPane) -> Void) {
    guard columns.indices.contains(index) else { return }
    change(&columns[index].pane)
  }

  private mutating func settle() {
    if focus < first { first = focus }
    if focus >= first + capacity { first = focus - capacity + 1 }
    first = min(max(0, first), max(0, columns.count - capacity))
  }
}
