/// People being told of a change.
package struct Notice: Codable, Sendable {
  package var id: String
  package var situation: String
  package var department: String
  package var title: String
  package var groups: [String]
  package var about: [Subject]
  package var channel: String?
  package var reached: UncertainTime
  package var trace: Trace
}
