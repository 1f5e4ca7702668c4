import BoardModel
import ConflictRules

/// Why a command was not recorded.
package enum Rejection: Error, Hashable, Sendable {
  /// Something in it cannot stand; each problem says what and what to write instead.
  case invalid([Problem])
  /// It would raise blocking findings that its author has not said to have seen.
  case needsAcknowledgement([OpenFinding])
  /// Somebody else wrote the same fields after the author last looked.
  case moved([Movement])

  /// One thing wrong with a command.
  package struct Problem: Hashable, Sendable {
    /// The stored name of the field; empty for the command as a whole.
    package var field: String
    package var what: String
    package var remedy: String

    package init(field: String, what: String, remedy: String) {
      self.field = field
      self.what = what
      self.remedy = remedy
    }
  }

  /// A field that somebody else has written meanwhile.
  package struct Movement: Hashable, Sendable {
    package var position: Int
    package var department: String?
    package var field: String
    package var value: String

    package init(position: Int, department: String?, field: String, value: String) {
      self.position = position
      self.department = department
      self.field = field
      self.value = value
    }
  }
}

extension Rejection: CustomStringConvertible {
  package var description: String {
    switch self {
    case .invalid(let problems):
      problems.map { problem in
        (problem.field.isEmpty ? "" : "\(problem.field): ") + "\(problem.what). \(problem.remedy)"
      }.joined(separator: "\n")
    case .needsAcknowledgement(let findings):
      "This would raise \(findings.count == 1 ? "a blocking conflict" : "\(findings.count) blocking conflicts"):\n"
        + findings.map { "  \($0.finding.name)  \($0.finding.summary)" }.joined(separator: "\n")
        + "\nName what you have seen and say why you go ahead, or change the plan."
    case .moved(let movements):
      "The board moved while you were writing:\n"
        + movements.map { move in
          "  #\(move.position) \(move.department ?? "somebody") set \(move.field) to \(move.value)"
        }.joined(separator: "\n") + "\nLook at it and send yours again if it still holds."
    }
  }
}
