/// A licence, carve-out or exemption from what actions do.
package struct Exception: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var department: String
  /// The actions that it is an exception from.
  package var from: [String]
  /// The levers it leaves alone; empty for all.
  package var levers = Timeline<[String]>()
  package var scope = Timeline<Scope>()
  package var status = Timeline<LimitStatus>()
  package var note: String?
  package var trace: Trace
}
