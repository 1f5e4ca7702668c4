/// A rule that others rely on.
package struct Policy: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  /// Who makes the rule.
  package var department: String
  /// Who decides single cases.
  package var assessor = Timeline<String>()
  /// Who checks them.
  package var checker = Timeline<String>()
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
