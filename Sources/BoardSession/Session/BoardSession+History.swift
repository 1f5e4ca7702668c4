package import BoardEngine
package import BoardModel
import EventLedger

extension BoardSession {
  /// Records commands together in one durable append, such as reference data, with what they raise.
  ///
  /// - Throws: as `record`; nothing is recorded when one of them is refused, or something blocking is not named as seen.
  package func recordAll(_ commands: [Command], at moment: Timestamp?) throws {
    try append(isControl: keys.control != nil) { [self] board, _, recorded in
      let now = moment ?? board.board.now(atWall: recorded)
      return (try board.admit(commands) { context(togetherWith: $0, at: now) }.drafts, now)
    }
  }

  /// What several commands would do together; nothing is recorded.
  ///
  /// - Throws: `Rejection`, as recording them would, but for what is blocking and not named as seen.
  package func previewAll(_ commands: [Command]) throws(Rejection) -> Admission {
    let now = now
    let admission = try state.preview(commands) { context(togetherWith: $0, at: now) }
    if let key = (keys.control ?? keys.own)?.publicKey {
      try checkEntitlement(admission.drafts, author: key, trust: trust, at: now)
    }
    return admission
  }

  /// Whether several commands would be recorded as things stand; nothing is.
  ///
  /// - Throws: `Rejection`, as recording them would.
  package func rehearseAll(_ commands: [Command]) throws(Rejection) -> Admission {
    let now = now
    return try state.admit(commands) { context(togetherWith: $0, at: now) }
  }

  private func context(togetherWith command: Command, at moment: Timestamp) -> DecisionContext {
    var context = context(command, screen: nil)
    context.now = moment
    // Whose things they are is no matter of who records them; whether the author may at all is looked at on appending.
    context.actsForEveryDepartment = true
    return context
  }

  /// Records a whole case as history, in one durable append: now, with the times at which each entry happened and was
  /// learnt.
  ///
  /// Nobody is asked about what it raises: history was not theirs to decide, and a record that left out what went wrong
  /// would be none. What it raises is written down all the same, and `previewHistory` says it beforehand.
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
  package func checkHistory(_ entries: [ScriptedCommand]) throws(Rejection) -> Int {
    let fresh = historical(entries)
    _ = try decideAll(fresh, on: state, at: now)
    return fresh.count
  }

  /// What `importHistory` would record and raise; nothing is.
  ///
  /// - Throws: `Rejection` with what cannot stand on this board.
  package func previewHistory(
    _ entries: [ScriptedCommand]
  ) throws(Rejection) -> (count: Int, raised: [OpenFinding]) {
    let (fresh, now) = (historical(entries), now)
    var after = state
    after.applyProvisionally(try decideAll(fresh, on: state, at: now), at: now)
    let open = BoardState(board: after.board).openFindings(at: now)
    return (fresh.count, BoardState.raised(among: open, since: state.openFindings(at: now)))
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
