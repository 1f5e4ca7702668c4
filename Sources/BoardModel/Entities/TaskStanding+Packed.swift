import PackedValues

extension TaskStanding {
  /// A packed task as it stands at a moment, without putting its history together; in the order of `WorkTask`.
  init(from reader: inout PackReader, at moment: Timestamp) throws(PackError) {
    id = try String(from: &reader)
    situation = try String(from: &reader)
    title = try String(from: &reader)
    let department = try Timeline<String>.moment(moment, from: &reader)
    owner = department.held ?? department.first ?? ""
    post = try Timeline<String>.moment(moment, from: &reader).held
    state = try Timeline<TaskStatus>.moment(moment, from: &reader).held ?? .todo
    due = try Timeline<Timestamp>.moment(moment, from: &reader).held
    blockedBy = try Timeline<[String]>.moment(moment, from: &reader).held ?? []
    waitingOn = try Timeline<String>.moment(moment, from: &reader).held
    _ = try Timeline<String>.moment(moment, from: &reader)
    done = try Timeline<Int>.moment(moment, from: &reader).held
    total = try Timeline<Int>.moment(moment, from: &reader).held
    _ = try Timeline<[Subject]>.moment(moment, from: &reader)
    note = try String?(from: &reader)
    let trace = try Trace(from: &reader)
    created = trace.created
    changed = trace.last
  }
}

extension Timeline where Value: Packed {
  /// What a packed timeline holds at a moment, by the rule of `entry(at:)`, and its first value.
  fileprivate static func moment(
    _ moment: Timestamp, from reader: inout PackReader
  ) throws(PackError) -> (held: Value?, first: Value?) {
    var certain: Value?
    var possible: Value?
    var first: Value?
    for index in 0..<(try reader.count()) {
      let entry = try Entry(from: &reader)
      if index == 0 { first = entry.value }
      if entry.occurred.latest <= moment { certain = entry.value }
      if entry.occurred.earliest <= moment { possible = entry.value }
    }
    return (certain ?? possible, first)
  }
}
