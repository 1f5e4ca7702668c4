/// One tool put to use by one department in one situation.
package struct Action: Codable, Sendable {
  package var id: String
  package var situation: String
  package var department: String
  package var title: String
  package var tool: String?
  package var status = Timeline<ActionStatus>()
  package var scope = Timeline<Scope>()
  package var effects: [EffectOverride] = []
  package var uses: [String] = []
  /// Whether it is an instrument in force from before, such as a licence.
  package var isStanding = false
  /// Other situations that it is linked into.
  package var alsoIn: [String] = []
  /// What is at stake in it, life or liberty.
  package var stake: String?
  package var decision: Int?
  package var decisionRecord: DecisionRecord?
  package var restsOn = Timeline<[Subject]>()
  package var note: String?
  package var trace: Trace
}
