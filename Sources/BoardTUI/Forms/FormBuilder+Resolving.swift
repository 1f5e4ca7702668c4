import BoardEngine
import BoardModel

extension FormBuilder {
  var resolvingFields: [FormField] {
    let own = board.tasks.unordered.filter {
      $0.state(at: now).isOpen
        && (state.viewer.department == nil || $0.owner(at: now) == state.viewer.department)
    }.map(\.id).sorted()
    let known = own.isEmpty ? "you have no open task" : own.prefix(8).joined(separator: ", ")
    return [
      FormField("note", "What", help: "what your department is doing about it, in a line; Enter records"),
      FormField("task", "Task", help: "the task that does it, if there is one: \(known)"),
    ]
  }

  func resolvingCommand(_ finding: String, _ reader: inout FieldReader) -> Result<Command, Unreadable> {
    reader.set("finding", .string(finding))
    reader.text("note", "task")
    if reader.fields.count == 1 { reader.fail("note", "it says nothing", "Say what is done, or name a task") }
    if let department = state.viewer.department { reader.set("department", .string(department)) }
    let known = state.snapshot.state.situation(ofFinding: finding)
    return reader.command(.conflictResolving, situation: known.isEmpty ? situation : known)
  }
}
