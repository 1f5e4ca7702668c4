package import BoardEngine

/// What a command would do to the findings on the board.
package struct PreviewResult: Hashable, Sendable {
  package var raised: [OpenFinding]
  package var settled: [OpenFinding]
  /// Blocking findings among the raised that the command does not name as seen.
  package var unacknowledged: [OpenFinding]

  package init(raised: [OpenFinding], settled: [OpenFinding], unacknowledged: [OpenFinding]) {
    self.raised = raised
    self.settled = settled
    self.unacknowledged = unacknowledged
  }
}
