package import BoardModel

/// A situation as its files tell it.
package struct Case: Hashable, Sendable {
  /// The situation's code.
  package var code: String
  package var title: String
  /// What reaches the board, by (moment, file, line).
  package var entries: [ScriptedCommand]
  /// Where the exercise opens; absent when the files plan none.
  package var demo: DemoPlan?
  /// The documents that entries name, in byte order of their identifiers.
  package var sources: [SourceRecord]
  /// The files it was read from, for digesting.
  package var files: [CaseFile]
}
