/// A crisis.
package struct Situation: Codable, Sendable {
  package var id: String
  package var title: String
  package var stage = Timeline<String>()
  package var alert = Timeline<String>()
  package var isArmedConflict = Timeline<Bool>()
  package var marking: String
  package var zone: LocalZone?
  /// What must stay possible in it.
  package var objectives = Timeline<[Objective]>()
  package var openedAt: Int
}
