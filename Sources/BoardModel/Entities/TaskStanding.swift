/// How a task stands at one moment.
///
/// Lists ask for it ten thousand times: what is asked of a timeline from another module looks up at run time what it is
/// a timeline of.
package struct TaskStanding: Sendable {
  package let state: TaskStatus
  package let owner: String
  package let due: Timestamp?
  package let done: Int?
  package let total: Int?
  package let post: String?
  package let waitingOn: String?
  package let blockedBy: [String]

  init(_ task: WorkTask, at moment: Timestamp) {
    state = task.state(at: moment)
    owner = task.owner(at: moment)
    due = task.due.value(at: moment)
    done = task.done.value(at: moment)
    total = task.total.value(at: moment)
    post = task.post.value(at: moment)
    waitingOn = task.waitingOn.value(at: moment)
    blockedBy = task.blockedBy.value(at: moment) ?? []
  }
}
