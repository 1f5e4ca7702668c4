/// Something of which there is only so much.
package struct Resource: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var department: String
  package var unit: String
  package var capacity = Timeline<Int>()
  package var note: String?
  package var trace: Trace
}
