/// A department telling people to go somewhere or to keep away.
package struct Instruction: Codable, Sendable {
  package var id: String
  package var situation: String
  package var department: String
  package var title: String
  package var direction: Direction
  package var scope = Timeline<Scope>()
  package var status = Timeline<InstructionStatus>()
  package var channel: String?
  package var restsOn: [Subject] = []
  package var note: String?
  package var trace: Trace
}
