/// Something wrong in a case file: where, what, and what to write instead.
package struct CaseError: Error, Hashable, Sendable {
  /// The file's name within its folder, or what the caller named the text.
  package var file: String
  /// Counted from 1; 0 where the whole file is meant.
  package var line: Int
  /// Counted from 1 in Unicode scalars; 0 where the whole line is meant.
  package var column: Int
  package var message: String
  /// What to write instead, as a sentence.
  package var remedy: String

  package init(file: String, line: Int, column: Int = 0, _ message: String, remedy: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
  }
}

extension CaseError: CustomStringConvertible {
  package var description: String {
    var place = file
    if line > 0 { place += ":\(line)" }
    if line > 0, column > 0 { place += ":\(column)" }
    return "\(place): \(message). \(remedy)"
  }
}

extension CaseError: Comparable {
  package static func < (left: CaseError, right: CaseError) -> Bool {
    (left.file, left.line, left.column, left.message) < (right.file, right.line, right.column, right.message)
  }
}
