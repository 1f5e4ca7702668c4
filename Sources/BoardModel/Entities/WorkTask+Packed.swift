package import PackedValues

// A board may hold ten thousand tasks and a hundred thousand lines. A field that is added to these types is added here:
// a test counts them.

extension WorkTask: Packed {
  package func pack(into writer: inout PackWriter) {
    id.pack(into: &writer)
    situation.pack(into: &writer)
    title.pack(into: &writer)
    department.pack(into: &writer)
    post.pack(into: &writer)
    status.pack(into: &writer)
    due.pack(into: &writer)
    blockedBy.pack(into: &writer)
    waitingOn.pack(into: &writer)
    action.pack(into: &writer)
    done.pack(into: &writer)
    total.pack(into: &writer)
    restsOn.pack(into: &writer)
    note.pack(into: &writer)
    trace.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    id = try String(from: &reader)
    situation = try String(from: &reader)
    title = try String(from: &reader)
    department = try Timeline(from: &reader)
    post = try Timeline(from: &reader)
    status = try Timeline(from: &reader)
    due = try Timeline(from: &reader)
    blockedBy = try Timeline(from: &reader)
    waitingOn = try Timeline(from: &reader)
    action = try Timeline(from: &reader)
    done = try Timeline(from: &reader)
    total = try Timeline(from: &reader)
    restsOn = try Timeline(from: &reader)
    note = try String?(from: &reader)
    trace = try Trace(from: &reader)
  }
}

extension TaskStatus: Packed {}

extension Trace: Packed {
  package func pack(into writer: inout PackWriter) {
    created.pack(into: &writer)
    createdAt.pack(into: &writer)
    last.pack(into: &writer)
    lastAt.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    created = try Int(from: &reader)
    createdAt = try Timestamp(from: &reader)
    last = try Int(from: &reader)
    lastAt = try Timestamp(from: &reader)
  }
}
