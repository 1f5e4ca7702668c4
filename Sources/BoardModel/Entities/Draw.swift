/// A department counting on part of a resource.
package struct Draw: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var department: String
  package var resource: String
  package var group: String?
  package var purpose: Subject?
  package var amount = Timeline<Int>()
  package var window = Timeline<TimeWindow>()
  package var status = Timeline<DrawStatus>()
  package var trace: Trace
}
