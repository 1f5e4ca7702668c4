import BoardModel

/// Finds things that are within themselves, and tasks that wait for themselves.
struct CycleCheck {
  private(set) var errors: [CaseError] = []
  /// What takes part in a cycle.
  private(set) var members: [EntityKind: Set<String>] = [:]
  /// What each thing points to at the moment reached.
  private var edges: [EntityKind: [String: [String]]] = [:]

  /// Takes drafts in the order in which they reach the board.
  mutating func run(_ drafts: [EntryDraft]) {
    for draft in drafts {
      switch draft.kind {
      case .groupRecorded: check(draft, .group, "within", "lies within")
      case .placeRecorded: check(draft, .place, "within", "lies within")
      case .taskRecorded, .taskChanged: check(draft, .task, "blocked_by", "is blocked by")
      default: break
      }
    }
  }

  private mutating func check(_ draft: EntryDraft, _ kind: EntityKind, _ field: String, _ verb: String) {
    guard let id = draft.fields["id"]?.string, let value = draft.fields[field] else { return }
    edges[kind, default: [:]][id] = value.array?.compactMap(\.string) ?? value.string.map { [$0] } ?? []
    guard let path = path(from: id, kind) else { return }
    members[kind, default: []].formUnion(path)
    let line = draft.uses.first { $0.field == field }?.line
    let round = path.map { "`\($0)`" }.joined(separator: ", which \(verb) ")
    errors.append(
      draft.error(
        "a cycle: \(round)", "Take one of these out of `\(field)`; nothing can stand before itself.",
        line: line))
  }

  /// The way from a thing back to itself; nil when there is none.
  private func path(from start: String, _ kind: EntityKind) -> [String]? {
    let edges = edges[kind] ?? [:]
    var cameFrom: [String: String] = [:]
    var open = [start]
    while let current = open.popLast() {
      for next in (edges[current] ?? []).sorted() {
        if next == start {
          var path = [start]
          var step = current
          while step != start {
            path.insert(step, at: 1)
            step = cameFrom[step] ?? start
          }
          return path + [start]
        }
        if cameFrom[next] == nil {
          cameFrom[next] = current
          open.append(next)
        }
      }
    }
    return nil
  }
}
