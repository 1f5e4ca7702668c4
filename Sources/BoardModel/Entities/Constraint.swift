/// What no action may do while it stands.
package struct Constraint: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var department: String
  package var decision: Int?
  /// Levers that nothing may lower within the scope.
  package var levers: [String]
  /// Tools that may not be used within the scope.
  package var tools: [String]
  package var scope = Timeline<Scope>()
  package var status = Timeline<LimitStatus>()
  package var note: String?
  package var trace: Trace
}
