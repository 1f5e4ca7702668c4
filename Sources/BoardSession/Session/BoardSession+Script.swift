import BoardEngine
package import BoardModel
import EventLedger

extension BoardSession {
  /// Gives an exercise the entries that it still has to play.
  package func setScript(_ entries: [ScriptedCommand]) {
    script = entries
    nextScript = 0
  }

  /// The next entry that was neither played nor refused.
  package var nextEntry: ScriptedCommand? {
    while nextScript < script.count, isPlayed(script[nextScript]) { nextScript += 1 }
    return nextScript < script.count ? script[nextScript] : nil
  }

  func isPlayed(_ entry: ScriptedCommand) -> Bool {
    if state.board.scriptEntries[entry.entry] != nil || state.board.scriptRefusals[entry.entry] != nil {
      return true
    }
    return Self.isReference(entry.command.kind.rawValue)
      && referenceIdentifiers.contains(derivedIdentifier(Self.seed(ofEntry: entry.entry)))
  }

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
    try driveClock(to: max(entry.at, now))
    return entry
  }

  /// Drives the clock of an exercise on to a moment, with everything that happens on the way.
  ///
  /// Entries and what time raises are written down before the clock is set, each at its own moment, so that the
  /// board's time never goes back from one entry to the next.
  /// - Parameter rate: thousandths of real speed from then on; nil to leave it as it is.
  /// - Throws: `SessionError` for a moment that lies behind what is recorded.
  package func driveClock(to moment: Timestamp, rate: Int? = nil) throws {
    if let last = state.board.lastTime, moment < last {
      throw SessionError(
        .refused, "the clock stands at \(TimeText.full(now)) and cannot go back to \(TimeText.full(moment))",
        remedy:
          "To look at an earlier moment: crossgov review --known TIME. To play it again: crossgov demo --at TIME."
      )
    }
    try playScript(until: moment)
    guard moment > now || rate != nil else { return }
    try setClock(to: max(moment, now), rate: rate ?? state.board.clock.setting?.rate ?? 0)
  }

  /// Sets the driven clock of an exercise.
  package func setClock(to moment: Timestamp, rate: Int) throws {
    let fields = JSONObject([("anchor", JSONValue(moment)), ("rate", .integer(Int64(rate)))])
    try record(Command(.clockSet, fields), at: moment)
  }

  private func play(_ entry: ScriptedCommand, at moment: Timestamp) throws {
    var command = entry.command
    // Reference data has no field for it and is known by its identifier.
    if KindSchema.of(command.kind).field("script_entry") != nil {
      command.fields["script_entry"] = .string(entry.entry)
    }
    do {
      try record(command, at: moment, playing: entry.entry)
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
