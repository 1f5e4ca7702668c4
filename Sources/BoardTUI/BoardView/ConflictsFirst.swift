import ConflictRules

/// Puts what is in conflict before everything else in a column, worst first.
enum ConflictsFirst {
  /// The rows of things whose mark is *watch* or worse, and the others without the headings that lost all.
  ///
  /// - Parameter mark: the worst open finding about a row, by the row's identifier.
  static func split(_ rows: [Row], mark: (String) -> Severity?) -> (pressing: [Row], rest: [Row]) {
    var pressing: [(severity: Severity, rows: [Row])] = []
    var rest: [Row] = []
    var isPressing = false
    for row in rows {
      switch row.role {
      case .item:
        let severity = mark(row.id) ?? .note
        isPressing = severity >= .watch
        if isPressing { pressing.append((severity, [row])) } else { rest.append(row) }
      case .continuation where isPressing: pressing[pressing.count - 1].rows.append(row)
      default:
        isPressing = false
        rest.append(row)
      }
    }
    // A stable order: among equals what came first stays first.
    let ordered = pressing.enumerated().sorted { left, right in
      left.element.severity != right.element.severity
        ? left.element.severity > right.element.severity : left.offset < right.offset
    }
    return (ordered.flatMap(\.element.rows), withoutEmptySections(rest))
  }

  private static func withoutEmptySections(_ rows: [Row]) -> [Row] {
    rows.enumerated().compactMap { index, row in
      guard row.role == .heading else { return row }
      let hasRows = index + 1 < rows.count && rows[index + 1].role != .heading
      return hasRows ? row : nil
    }
  }
}
