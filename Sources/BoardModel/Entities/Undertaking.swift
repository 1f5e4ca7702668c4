/// A promise to people: come, you qualify, you will be flown.
package struct Undertaking: Codable, Sendable {
  package var id: String
  package var situation: String
  package var department: String
  package var title: String
  package var groups: [String]
  package var promise: Promise
  package var channel: String?
  package var authority: String?
  package var place: String?
  package var window = Timeline<TimeWindow>()
  package var status = Timeline<UndertakingStatus>()
  package var restsOn = Timeline<[Subject]>()
  package var given: UncertainTime
  package var note: String?
  package var trace: Trace
}
