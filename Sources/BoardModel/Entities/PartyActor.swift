/// An actor and who controls it when.
package struct PartyActor: Hashable, Codable, Sendable {
  package var id: String
  package var title: String
  package var controlledBy: [Control]
  package var position: Int

  /// Control by another actor during a window.
  package struct Control: Hashable, Codable, Sendable {
    package var actor: String
    package var window: TimeWindow
  }
}
