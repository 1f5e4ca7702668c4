/// An entry of a case: a command, the moment it reaches the board, and where it is written.
package struct ScriptedCommand: Hashable, Sendable {
  /// Its name in the case, unique there.
  package var entry: String
  /// When the board learns it.
  package var at: Timestamp
  package var command: Command
  package var file: String
  package var line: Int

  package init(entry: String, at: Timestamp, command: Command, file: String, line: Int) {
    self.entry = entry
    self.at = at
    self.command = command
    self.file = file
    self.line = line
  }
}
