/// One tool put to use by one department in one situation.
package struct Action: Codable, Sendable {
  package var id: String
  package var situation: String
  package var department: String
  package var title: String
  /// One tool is what an action is; a later one replaces it for all time.
  package var tool: String?
  package var status = Timeline<ActionStatus>()
  package var scope = Timeline<Scope>()
  /// What it says of levers itself, in place of what its tool does.
  package var effects = Timeline<[EffectOverride]>()
  /// Actors that it runs through.
  package var uses = Timeline<[String]>()
  /// Whether it is an instrument in force from before, such as a licence.
  package var isStanding = false
  /// Other situations that it is linked into.
  package var alsoIn: [String] = []
  /// What is at stake in it, life or liberty.
  package var stake = Timeline<String>()
  /// The number of the decision behind it.
  package var decision = Timeline<Int>()
  package var decisionRecord = Timeline<DecisionRecord>()
  package var restsOn = Timeline<[Subject]>()
  package var note: String?
  package var trace: Trace
}
