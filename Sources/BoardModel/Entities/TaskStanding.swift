/// A task as it stands at one moment, without what it was before.
///
/// Lists ask for ten thousand: what is asked of a timeline from another module looks up at run time what it is a timeline
/// of, and a task with all its history takes five times the memory.
package struct TaskStanding: Hashable, Sendable {
  package let id: String
  package let situation: String
  package let title: String
  package let note: String?
  /// The positions of the entry that recorded it and of the last about it, at any moment.
  package let created: Int
  package let changed: Int
  package let state: TaskStatus
  package let owner: String
  package let due: Timestamp?
  package let done: Int?
  package let total: Int?
  package let post: String?
  package let waitingOn: String?
  package let blockedBy: [String]

  init(_ task: WorkTask, at moment: Timestamp) {
    id = task.id
    situation = task.situation
    title = task.title
    note = task.note
    created = task.trace.created
    changed = task.trace.last
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
