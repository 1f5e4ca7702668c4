/// A rule that others rely on.
package struct Policy: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  /// Who makes the rule.
  package var department: String
  package var assessor: String?
  package var checker: String?
  /// Whether one of them was named when the policy was recorded.
  package var isNamedFromStart: Bool
  /// Who was named to decide or check after the policy had been recorded, from when on.
  package var namedLater = Timeline<String>()
  /// In the order of their numbers, which start at 1 and have no gaps.
  package var versions: [PolicyVersion] = []
  package var trace: Trace

  package func version(_ number: Int) -> PolicyVersion? {
    versions.first { $0.number == number }
  }

  /// The version in force at a moment.
  package func version(at moment: Timestamp) -> PolicyVersion? {
    versions.last { $0.effective.latest <= moment }
  }
}
