/// An entry of a case: a command, the moment it reaches the board, and where it is written.
package struct ScriptedCommand: Hashable, Sendable {
  /// Its name in the case, unique there.
  package var entry: String
  /// When the board learns it.
  package var at: Timestamp
  package var command: Command
  package var file: String
  package var line: Int
  /// The lines of its fields, such as `first.tools`, where whoever read it kept them.
  package var fieldLines: [String: Int]

  package init(
    entry: String, at: Timestamp, command: Command, file: String, line: Int, fieldLines: [String: Int] = [:]
  ) {
    self.entry = entry
    self.at = at
    self.command = command
    self.file = file
    self.line = line
    self.fieldLines = fieldLines
  }

  /// The line of a field, or else of what it is a part of.
  package func line(of field: String) -> Int {
    fieldLines[field] ?? fieldLines[String(field.prefix { $0 != "." })] ?? line
  }
}
