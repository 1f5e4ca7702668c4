/// Where in the history a thing was first and last spoken of.
package struct Trace: Hashable, Codable, Sendable {
  package var created: Int
  package var createdAt: Timestamp
  package var last: Int
  package var lastAt: Timestamp

  package init(_ event: Event) {
    created = event.position
    createdAt = event.boardTime
    last = event.position
    lastAt = event.boardTime
  }

  package mutating func touch(_ event: Event) {
    last = event.position
    lastAt = event.boardTime
  }
}
