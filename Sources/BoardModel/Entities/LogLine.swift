/// One line of the running log.
package struct LogLine: Hashable, Codable, Sendable {
  package var position: Int
  package var situation: String
  package var text: String
  package var flavour: LineFlavour
  package var departments: [String]
  package var by: String?
  package var recordedFor: String?
  package var occurred: UncertainTime
  package var boardTime: Timestamp
  package var recorded: Timestamp
  package var lateReason: String?
  /// Position of the line it corrects.
  package var corrects: Int?
}
