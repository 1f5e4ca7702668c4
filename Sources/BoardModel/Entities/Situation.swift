/// A crisis.
package struct Situation: Codable, Sendable {
  package var id: String
  package var title: String
  package var stage = Timeline<String>()
  package var alert = Timeline<String>()
  package var isArmedConflict: Bool?
  package var marking: String
  package var zone: LocalZone?
  package var objectives: [Objective]
  package var openedAt: Int
}
