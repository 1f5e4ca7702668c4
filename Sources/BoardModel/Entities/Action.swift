/// One tool put to use by one department in one situation.
package struct Action: Sendable {
  package var id: String
  package var situation: String
  package var department: String
  package var title: String
  package var tool: String?
  package var status = Timeline<ActionStatus>()
  package var scope = Timeline<Scope>()
  package var effects: [EffectOverride] = []
  package var uses: [String] = []
  package var restsOn = Timeline<[Subject]>()
  package var note: String?
  package var trace: Trace
}

/// An effect that differs from the tool's defaults, with the reason why.
package struct EffectOverride: Hashable, Sendable {
  package var lever: String
  package var direction: String
  package var except: [String]
  package var reason: String
}

/// Where in the history a thing was first and last spoken of.
package struct Trace: Hashable, Sendable {
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
