package import BoardEngine
package import BoardModel
import EventLedger

extension BoardSession {
  /// Records commands one after the other in one durable append, such as reference data.
  ///
  /// - Throws: as `record`; nothing is recorded when one of them is refused.
  package func recordAll(_ commands: [Command], at moment: Timestamp?) throws {
    try append(isControl: keys.control != nil) { [self] board, _, recorded in
      let now = moment ?? board.board.now(atWall: recorded)
      return (try decideAll(commands.map { (nil, $0) }, on: board, at: now), now)
    }
  }

  /// What several commands would do together; nothing is recorded.
  ///
  /// - Throws: `Rejection`, as recording them would.
  package func previewAll(_ commands: [Command]) throws(Rejection) -> Admission {
    // Checked one by one for who may record them, and together for what they do.
    for command in commands { _ = try preview(command) }
    return try state.preview(commands) { context($0, screen: nil) }
  }

  /// Records a whole case as history, in one durable append: now, with the times at which each entry happened and was
  /// learnt.
  ///
  /// - Returns: how many entries were recorded; those that the board holds already are left out.
  package func importHistory(_ entries: [ScriptedCommand]) throws -> Int {
    try checkWritable()
    let fresh = historical(entries)
    try append(isControl: keys.control != nil) { [self] board, _, recorded in
      let now = board.board.now(atWall: recorded)
      return (try decideAll(fresh, on: board, at: now), now)
    }
    try keepBooks()
    return fresh.count
  }

  /// How many entries `importHistory` would record; nothing is.
  ///
  /// - Throws: `Rejection` with what cannot stand on this board.
  package func checkHistory(_ entries: [ScriptedCommand]) throws -> Int {
    let fresh = historical(entries)
    _ = try decideAll(fresh, on: state, at: now)
    return fresh.count
  }

  private func historical(_ entries: [ScriptedCommand]) -> [(ScriptedCommand?, Command)] {
    entries.filter { !isPlayed($0) }.map { entry in
      var command = entry.command
      let schema = KindSchema.of(command.kind)
      if schema.field("script_entry") != nil { command.fields["script_entry"] = .string(entry.entry) }
      if schema.field("occurred") != nil, command.fields["occurred"] == nil {
        command.fields["occurred"] = JSONValue(UncertainTime(entry.at))
      }
      return (entry, command)
    }
  }

  private func decideAll(
    _ commands: [(entry: ScriptedCommand?, command: Command)], on board: BoardState, at now: Timestamp
  ) throws(Rejection) -> [DecidedEvent] {
    var board = board
    var decided: [DecidedEvent] = []
    for (entry, command) in commands {
      var context = context(command, screen: nil)
      context.now = now
      context.isScripted = true
      context.actsForEveryDepartment = true
      var drafts: [DecidedEvent]
      do throws(Rejection) {
        drafts = try board.decide(command, in: context)
      } catch {
        guard let entry, case .invalid(let problems) = error else { throw error }
        let place = "\(entry.file):\(entry.line): "
        throw .invalid(
          problems.map { .init(field: "", what: "\(place)\($0.field): \($0.what)", remedy: $0.remedy) })
      }
      if let entry, !drafts.isEmpty { drafts[0].idSeed = Self.seed(ofEntry: entry.entry) }
      board.applyProvisionally(drafts, at: now)
      decided += drafts
    }
    return decided
  }
}
