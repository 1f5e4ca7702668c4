package import BoardModel

/// An event that has been decided on and not yet recorded.
package struct DecidedEvent: Hashable, Sendable {
  package var kind: EventKind
  package var situation: String
  package var body: JSONObject
  /// What the event's identifier is derived from, so that several terminals that notice the same thing
  /// record it once; nil for a random identifier.
  package var idSeed: String?

  package init(_ kind: EventKind, situation: String, body: JSONObject, idSeed: String? = nil) {
    self.kind = kind
    self.situation = situation
    self.body = body
    self.idSeed = idSeed
  }
}
