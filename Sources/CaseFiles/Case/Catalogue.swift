package import BoardModel

/// Reference data that a board starts from: departments, levers, tools and legal mechanisms.
package struct Catalogue: Hashable, Sendable {
  /// What is recorded when a board is created, by (moment, file, line).
  package var entries: [ScriptedCommand]
  package var sources: [SourceRecord]
  /// The files it was read from, for digesting.
  package var files: [CaseFile]

  package static let empty = Catalogue(entries: [], sources: [], files: [])
}
