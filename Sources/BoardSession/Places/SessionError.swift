/// Why something around a board could not be done.
package struct SessionError: Error, Sendable, CustomStringConvertible {
  package var code: Code
  /// What happened, to what.
  package var message: String
  /// What to do next, as a sentence.
  package var remedy: String

  package init(_ code: Code, _ message: String, remedy: String) {
    self.code = code
    self.message = message
    self.remedy = remedy
  }

  /// What kind of failure it is.
  package enum Code: Hashable, Sendable {
    case noDirectory
    case noKey
    case badKey
    case noMember
    case readOnly
    case damaged
    /// What was asked for cannot be.
    case refused
    case noCase
    case storage
  }

  package var description: String { "\(message). \(remedy)" }
}
