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
    guard let task = index.tasks[unit.id], task.mayWait else { return [] }
    var known: Set<[String]> = []
    return circles(from: [task]).filter { known.insert($0.map(\.id)).inserted }.compactMap { circle in
      Sweep.outcome { judge(circle, &$0) }.map { finding(circle, $0) }
    }
  }

  /// Whose an open task is, and for whom it waits.
  private struct Wait: Hashable, Sendable {
    var task: String
    var department: String
    var other: String

    var says: String { "\(department) waits for \(other)" }
  }

  private func judge(_ circle: [WorkTask], _ world: inout World) -> Verdict<Wait>? {
    var waits: [Wait] = []
    var matters: [[Subject]] = []
    for task in circle {
      if let status = world.entry(task.status) {
        guard status.value.isOpen else { return nil }
      } else if !world.isPast(task.trace.createdAt) {
        return nil
      }
      guard let department = world.value(task.department), let other = world.value(task.waitingOn) else {
        return nil
      }
      waits.append(Wait(task: task.id, department: department, other: other))
      matters.append(task.matters(in: &world))
    }
    for place in circle.indices {
      let next = (place + 1) % circle.count
      guard waits[place].other == waits[next].department,
        !Set(matters[place]).isDisjoint(with: matters[next])
      else { return nil }
    }
    return Verdict(.conflict, bites: nil, causes: waits)
  }

  /// The ways to go on from some tasks to one whose department waits for that of the next, until the first again.
  private func circles(from path: [WorkTask]) -> [[WorkTask]] {
    guard let first = path.first, let last = path.last else { return [] }
    return last.waitingOn.entries.map(\.value).uniqued().flatMap { next -> [[WorkTask]] in
      var found: [[WorkTask]] = []
      if first.isEver(of: next) {
        if path.count > 1, !Set(last.matters).isDisjoint(with: first.matters) { found.append(path) }
        guard first.department.entries.count > 1 else { return found }
      }
      guard path.count < Self.longest,
        !path.contains(where: { $0.department.entries.count == 1 && $0.isEver(of: next) })
      else { return found }
      for task in index.tasks(waitingAt: next, about: last.matters)
      where task.id > first.id && !path.contains(where: { $0.id == task.id }) {
        found += circles(from: path + [task])
      }
      return found
    }
  }

  private func finding(_ circle: [WorkTask], _ outcome: Outcome<Wait>) -> Finding {
    let subjects = circle.map { Subject(.task, $0.id) }
    return Finding(
      name: "ownership/" + circle.map { "task-\($0.id)" }.joined(separator: "/"), kind: .ownership,
      rule: Self.rule, situation: circle[0].situation, subjects: subjects,
      departments: Words.unique(outcome.worst.causes.map(\.department)), cause: subjects[0],
      phases: outcome.phases, account: { Self.account(circle, outcome, $0) })
  }

  private static func account(_ circle: [WorkTask], _ outcome: Outcome<Wait>, _ index: BoardIndex) -> Account
  {
    let waits = outcome.worst.causes
    let says = zip(circle, waits).map { "\($1.says) (\($0.title))" }
    return Account(
      summary: Words.list(says) + ", so neither goes on",
      proof: Proof(
        facts: index.facts(zip(circle, says).map { ($0.trace.created, $1) } + changes(circle, waits)),
        meetings: [Meeting(dimension: "goods", text: "both are about the same thing")],
        bars: circle.map { Bar(label: $0.title, span: outcome.hull) }, hurt: "",
        possible: [
          "The committee says which of \(Words.list(Words.unique(waits.map(\.department)))) goes first",
          "\(waits[0].department) goes on without waiting: \(circle[0].title)",
        ]))
  }

  /// Entries behind those in which the tasks were recorded, by which they came to wait as they do.
  private static func changes(_ circle: [WorkTask], _ waits: [Wait]) -> [(Int, String)] {
    zip(circle, waits).flatMap { task, wait in
      let waiting = task.waitingOn.entries.last { $0.value == wait.other }
      let owning = task.department.entries.last { $0.value == wait.department }
      return [waiting?.position, owning?.position].compactMap(\.self).uniqued()
        .filter { $0 != task.trace.created }.map { ($0, "as it stands") }
    }
  }
}

extension WorkTask {
  /// Whether it is a department's at some time.
  fileprivate func isEver(of department: String) -> Bool {
    self.department.entries.contains { $0.value == department }
  }
}
