/// What a command would do to the board, or has done.
package struct Admission: Sendable {
  /// The command's own events, then what the board has to record about findings because of them.
  package var drafts: [DecidedEvent]
  /// The board as it would be.
  package var state: BoardState
  /// Findings that hold now and did not before, or hold more badly, worst first.
  package var raised: [OpenFinding]
  /// Findings that held and no longer would.
  package var settled: [OpenFinding]
  /// Findings that still hold and would no longer be spoken of, because their rule is silenced.
  package var silenced: [OpenFinding]
  /// Blocking findings among the raised that the command does not name as seen.
  package var unacknowledged: [OpenFinding]
}
