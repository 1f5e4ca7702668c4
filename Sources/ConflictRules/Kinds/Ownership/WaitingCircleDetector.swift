package import BoardModel

/// Finds departments that wait for each other over one matter.
///
/// Open tasks, each waiting for the department of the next, form a circle where each shares a matter with the
/// next: they are part of one action, rest on one thing, or one must be done before the other. Departments that
/// wait for each other over different things are no conflict. Circles of up to four are looked for.
package struct WaitingCircleDetector: Detector {
  package static let rule = DisputedLeadDetector.rule
  package static let kinds: Set<EntityKind> = [.task]
  package static let buckets: [BucketFamily] = [.tasksWaiting]

  private static let longest = 4

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.boundTasks.map { Subject(.task, $0) }
  }

  /// One finding for every circle, at the task in it with the smallest identifier.
  ///
  /// - Complexity: O(*t*³) in the tasks about one matter by which departments wait.
  package func findings(at unit: Subject) -> [Finding] {
    guard let task = index.tasks[unit.id], task.waitsForAnother else { return [] }
    return circles(from: [task]).compactMap { circle in
      Sweep.outcome { world -> Verdict<Int>? in
        for task in circle {
          if let status = world.entry(task.status) {
            guard status.value.isOpen else { return nil }
          } else if !world.isPast(task.trace.createdAt) {
            return nil
          }
        }
        return Verdict(.conflict, bites: nil, causes: circle.map(\.trace.created))
      }.map { finding(circle, $0) }
    }
  }

  private func circles(from path: [WorkTask]) -> [[WorkTask]] {
    guard let first = path.first, let last = path.last, let next = last.waitingOn else { return [] }
    if next == first.department {
      return path.count > 1 && !Set(last.matters).isDisjoint(with: first.matters) ? [path] : []
    }
    guard path.count < Self.longest, !path.contains(where: { $0.department == next }) else { return [] }
    return index.tasks(waitingAt: next, about: last.matters).flatMap { task in
      task.id > first.id ? circles(from: path + [task]) : []
    }
  }

  private func finding(_ circle: [WorkTask], _ outcome: Outcome<Int>) -> Finding {
    let subjects = circle.map { Subject(.task, $0.id) }
    return Finding(
      name: "ownership/" + circle.map { "task-\($0.id)" }.joined(separator: "/"), kind: .ownership,
      rule: Self.rule, situation: circle[0].situation, subjects: subjects,
      departments: Words.unique(circle.map(\.department)), cause: subjects[0], phases: outcome.phases,
      account: { Self.account(circle, outcome, $0) })
  }

  private static func account(_ circle: [WorkTask], _ outcome: Outcome<Int>, _ index: BoardIndex) -> Account {
    let says = circle.map { "\($0.department) waits for \($0.waitingOn ?? "") (\($0.title))" }
    return Account(
      summary: Words.list(says) + ", so neither goes on",
      proof: Proof(
        facts: index.facts(zip(circle, says).map { ($0.trace.created, $1) }),
        meetings: [Meeting(dimension: "goods", text: "both are about the same thing")],
        bars: circle.map { Bar(label: $0.title, span: outcome.hull) }, hurt: "",
        possible: [
          "The committee says which of \(Words.list(Words.unique(circle.map(\.department)))) goes first",
          "\(circle[0].department) goes on without waiting: \(circle[0].title)",
        ]))
  }
}
