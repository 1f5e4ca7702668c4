/// How a group stands at a gate.
package struct GateCount: Hashable, Codable, Sendable {
  package var standing: GateStanding
  package var pending: Int?
  package var cleared: Int?
  package var refused: Int?
  package var moved: Int?
}
