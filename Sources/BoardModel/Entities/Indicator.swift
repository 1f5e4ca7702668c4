/// Something that is watched, or should be, as a sign of what may come.
package struct Indicator: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var factor: String?
  package var watchers = Timeline<[String]>()
  package var state = Timeline<IndicatorState>()
  package var note: String?
  package var trace: Trace
}
