package import BoardModel

/// What a decision on a command needs to know besides the board.
package struct DecisionContext: Hashable, Sendable {
  /// The board's time.
  package var now: Timestamp
  /// The department that the author speaks for; nil for the board's administration.
  package var department: String?
  /// Whether the author may record for every department: chair, loggist, administrator, or a script.
  package var actsForEveryDepartment: Bool
  /// Whether a case plays the command: nobody is there to be asked, and nothing is said to have been seen.
  package var isScripted: Bool
  /// The position that was on the author's screen; what came after it is checked for the same fields.
  package var seenPosition: Int
  package var seenChain: String?
  package var seenScreen: String?
  /// The program's version, stored with decisions.
  package var program: String

  package init(
    now: Timestamp, department: String?, actsForEveryDepartment: Bool = false,
    isScripted: Bool = false, seenPosition: Int,
    seenChain: String? = nil, seenScreen: String? = nil, program: String
  ) {
    self.now = now
    self.department = department
    self.actsForEveryDepartment = actsForEveryDepartment
    self.isScripted = isScripted
    self.seenPosition = seenPosition
    self.seenChain = seenChain
    self.seenScreen = seenScreen
    self.program = program
  }
}
