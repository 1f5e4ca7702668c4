/// One thing that must be passed on the way, and who holds it.
package struct Gate: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var owner = Timeline<String>()
  package var kind = Timeline<GateKind>()
  /// The policy that decides there.
  package var policy = Timeline<String>()
  /// What is used up there.
  package var resource = Timeline<String>()
  package var place = Timeline<String>()
  package var leadHours = Timeline<Int>()
  package var opens = Timeline<Timestamp>()
  package var closes = Timeline<Timestamp>()
  /// How each group stands there, under its identifier.
  package var standings: [String: Timeline<GateCount>] = [:]
  package var note: String?
  package var trace: Trace
}
