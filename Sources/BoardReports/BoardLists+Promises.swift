import BoardModel

extension BoardLists {
  /// Promises by identifier.
  package func promises() -> Report {
    var report = told("No promises.")
    addPromises(to: &report)
    return report
  }

  /// Instructions by identifier.
  package func instructions() -> Report {
    var report = told("No instructions.")
    addInstructions(to: &report)
    return report
  }

  /// Promises and then instructions: all that people were told, as a review of a past moment lists it.
  package func promisesAndInstructions() -> Report {
    var report = told("No promises or instructions.")
    addPromises(to: &report)
    addInstructions(to: &report)
    return report
  }

  private func told(_ emptyText: String) -> Report {
    Report(columns: ["ID", "DEPT", "WHAT", "STATUS", "TO", "TITLE"], emptyText: emptyText)
  }

  private func addPromises(to report: inout Report) {
    for promise in board.undertakings.sorted where wants(promise.situation, promise.department) {
      let begun = promise.status.value(at: moment)?.rawValue
      guard begun != nil || !onlyBegun else { continue }
      let (status, title) = (begun ?? "not begun", title(.undertaking, promise.id))
      report.add(
        [
          promise.id, promise.department, PlainText.words(promise.promise.rawValue),
          PlainText.words(status),
          promise.groups.joined(separator: ", "), title,
        ],
        [
          ("id", .string(promise.id)), ("department", .string(promise.department)),
          ("promise", .string(promise.promise.rawValue)), ("status", .string(status)),
          ("groups", JSONValue(promise.groups)), ("title", .string(title)),
          ("authority", .text(promise.authority)), ("given", .iso(promise.given.latest)),
        ])
    }
  }

  private func addInstructions(to report: inout Report) {
    for instruction in board.instructions.sorted where wants(instruction.situation, instruction.department) {
      let begun = instruction.status.value(at: moment)?.rawValue
      guard begun != nil || !onlyBegun else { continue }
      let (status, title) = (begun ?? "not begun", title(.instruction, instruction.id))
      let groups = instruction.scope.value(at: moment)?.groups ?? .notStated
      report.add(
        [
          instruction.id, instruction.department, PlainText.words(instruction.direction.rawValue),
          PlainText.words(status), Self.text(groups), title,
        ],
        [
          ("id", .string(instruction.id)), ("department", .string(instruction.department)),
          ("direction", .string(instruction.direction.rawValue)), ("status", .string(status)),
          ("groups", .string(Self.text(groups))), ("title", .string(title)),
        ])
    }
  }
}
