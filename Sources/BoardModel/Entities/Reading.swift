/// One account of one attribute; other accounts may stand beside it.
package struct Reading: Hashable, Codable, Sendable {
  package var id: String
  package var situation: String
  package var subject: Subject
  package var attribute: String
  package var value: String
  package var occurred: UncertainTime
  package var position: Int
}
