import BoardModel

/// What is wrong with a rule among others.
package struct RuleProblem: Hashable, Sendable {
  /// The rule that it is said of.
  package var rule: String
  /// The stored name of the field concerned, such as `severity` or `first.lowers`.
  package var field: String
  package var text: String
  /// What to do about it, as a sentence.
  package var remedy: String
}
