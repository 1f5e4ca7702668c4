import BoardModel

/// What is of the right form and cannot be so: a log of what is still to come, more done than there is.
extension BoardCheck {
  /// After this long an entry of the log or a decision says why it comes late.
  static let lateAfter = TimeSpan.minutes(30)
  /// The clocks of two hosts may differ by so much, and nobody is told that they write of the future.
  private static let tolerance = TimeSpan.minutes(5)

  func timeProblems(_ command: Command) -> [Rejection.Problem] {
    guard !context.isScripted, command.kind == .logLine || command.kind == .decisionRecorded,
      let occurred = command.fields["occurred"]?.interval
    else { return [] }
    let ahead = context.now.until(occurred.earliest)
    if ahead > Self.tolerance {
      return [
        .init(
          field: "occurred",
          what: "that is in \(TimeText.span(ahead)), and only what has happened is logged",
          remedy: "Write when it happened, or leave it out")
      ]
    }
    let delay = occurred.latest.until(context.now)
    guard delay > Self.lateAfter, command.fields["late_reason"] == nil else { return [] }
    return [
      .init(
        field: "late_reason", what: "it happened \(TimeText.span(delay)) ago and is written down now",
        remedy: "Say why it comes late")
    ]
  }

  func countProblems(_ command: Command) -> [Rejection.Problem] {
    guard command.kind == .taskRecorded || command.kind == .taskChanged, command.fields["corrects"] == nil
    else { return [] }
    let task = command.fields["id"]?.string.flatMap { board.tasks[$0] }
    let given = (done: command.fields["done"]?.integer, total: command.fields["total"]?.integer)
    guard given.done != nil || given.total != nil,
      let done = given.done ?? task?.done.held(at: context.now).map(Int64.init),
      let total = given.total ?? task?.total.held(at: context.now).map(Int64.init), done > total
    else { return [] }
    return [
      .init(
        field: given.done == nil ? "total" : "done",
        what: "\(done) done are more than the \(total) there are",
        remedy: "Look at both numbers, and change the other one too if it is wrong")
    ]
  }
}
