import BoardModel

extension FormBuilder {
  private var statusChoices: [FormChoice] {
    [
      FormChoice("todo", "to do", letter: "t"), FormChoice("doing", letter: "d"),
      FormChoice("blocked", letter: "b"), FormChoice("done", letter: "x"),
      FormChoice("dropped", letter: "r"),
    ]
  }

  func taskFields(_ task: WorkTask) -> [FormField] {
    [
      FormField(
        "status", "Status", choices: statusChoices, value: task.state(at: now).rawValue,
        help: "t to do · d doing · b blocked · x done · r dropped; Enter records")
    ] + workFields(task) + lateFields
  }

  var newTaskFields: [FormField] {
    [
      FormField("title", "Task", help: "what is to be done, in a line"),
      departmentField("department", "Department", value: nil, help: "who does it"),
    ] + workFields(nil) + lateFields
  }

  private func workFields(_ task: WorkTask?) -> [FormField] {
    let waiting =
      [FormChoice("", "nobody")] + state.boardDepartments.map { FormChoice($0.id, $0.id) }
    return [
      FormField("due", "Due", line: EntryTime.text(task?.due.value(at: now)), help: EntryTime.help),
      FormField(
        "waiting_on", "Waits for", choices: waiting, value: task?.waitingOn.value(at: now) ?? "",
        help: "the department it waits for"),
      FormField(
        "done", "Done", line: (task?.done.value(at: now)).map(String.init) ?? "", help: "how many are done"),
      FormField(
        "total", "Of", line: (task?.total.value(at: now)).map(String.init) ?? "", help: "how many there are"),
      FormField("post", "Post", line: task?.post.value(at: now) ?? "", help: "the post that does it"),
      FormField(
        "blocked_by", "Blocked by", line: (task?.blockedBy.value(at: now) ?? []).joined(separator: ", "),
        help: "tasks that come first, by identifier, with commas"),
      FormField("note", "Note", line: task?.note ?? "", help: "anything more a reader should know"),
    ]
  }

  private var lateFields: [FormField] {
    [
      FormField(
        "occurred", "Happened", help: "when it happened, if not now: \(EntryTime.help)")
    ]
  }

  func newTaskCommand(_ reader: inout FieldReader) -> Result<Command, Unreadable> {
    reader.required("title", "Say what is to be done")
    reader.text("department")
    readWork(&reader)
    return reader.command(.taskRecorded, situation: situation)
  }

  func taskCommand(_ id: String, _ reader: inout FieldReader) -> Result<Command, Unreadable> {
    reader.set("id", .string(id))
    reader.text("status")
    readWork(&reader)
    if reader.fields.count == 1 {
      reader.fail("status", "nothing is changed", "Pick another status or change a field, or Esc to leave")
    }
    return reader.command(.taskChanged, situation: board.tasks[id]?.situation ?? situation)
  }

  private func readWork(_ reader: inout FieldReader) {
    reader.moment("due")
    reader.text("waiting_on", "post", "note")
    reader.number("done", "total")
    reader.names("blocked_by", .task)
    reader.occurred()
  }
}
