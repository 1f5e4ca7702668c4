/// Word that sets a trip-wire off.
package struct Trigger: Hashable, Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var tripwire: String
  package var occurred: UncertainTime
  package var position: Int
}
