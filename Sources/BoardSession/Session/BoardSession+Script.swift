import BoardEngine
package import BoardModel
import EventLedger

extension BoardSession {
  /// Plays every entry of the script whose time has come, with what time raises in between.
  ///
  /// An entry that no longer fits is recorded as refused, with what it ran against.
  /// - Returns: whether anything was recorded.
  @discardableResult
  package func playScript(until moment: Timestamp) throws -> Bool {
    guard keys.control != nil else { return false }
    var hasPlayed = false
    while let entry = nextEntry, entry.at <= moment {
      try keepBooksAtEdges(before: entry.at)
      try play(entry, at: entry.at)
      hasPlayed = true
    }
    try keepBooksAtEdges(before: moment)
    return hasPlayed
  }

  /// Plays the next entry now, whatever its time, and sets the clock to it where that lies ahead.
  ///
  /// - Returns: the entry played; nil at the end of the script.
  @discardableResult
  package func stepScript() throws -> ScriptedCommand? {
    guard keys.control != nil, let entry = nextEntry else { return nil }
    if entry.at > now {
      let rate = state.board.clock.setting?.rate ?? 0
      try setClock(to: entry.at, rate: rate)
    }
    try playScript(until: max(entry.at, now))
    return entry
  }

  /// Sets the driven clock of an exercise.
  package func setClock(to moment: Timestamp, rate: Int) throws {
    let fields = JSONObject([("anchor", JSONValue(moment)), ("rate", .integer(Int64(rate)))])
    try record(Command(.clockSet, fields), at: moment)
  }

  private func play(_ entry: ScriptedCommand, at moment: Timestamp) throws {
    var command = entry.command
    command.fields["script_entry"] = .string(entry.entry)
    do {
      try record(command, at: moment, isScripted: true)
    } catch let error as LedgerError where error.code == .refused {
      guard let rejection = error.underlying as? Rejection else { throw error }
      try refuse(entry, because: rejection.description, at: moment)
    } catch let error as LedgerError {
      // Another terminal played it with its own reading of the board; theirs stands.
      guard case .identifierTaken = error.code else { throw error }
      try catchUp()
    }
  }

  private func refuse(_ entry: ScriptedCommand, because reason: String, at moment: Timestamp) throws {
    let body = JSONObject([("script_entry", .string(entry.entry)), ("reason", .string(reason))])
    try append(isControl: true) { _, _, _ in
      (
        [
          DecidedEvent(
            .scriptRefused, situation: entry.command.situation, body: body,
            idSeed: "refused \(entry.entry)")
        ], moment
      )
    }
  }

  /// Writes down what time alone raised or ended up to a moment, each at the moment it did.
  private func keepBooksAtEdges(before end: Timestamp) throws {
    guard let start = state.board.lastTime else { return }
    for edge in state.edges(after: start, upTo: end) { try keepBooks(at: edge) }
  }
}
