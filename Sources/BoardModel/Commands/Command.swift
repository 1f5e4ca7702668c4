/// Something that a person, a script or the program wants recorded.
///
/// A command says what its event will say, field by field under the stored names; `decide` checks it
/// against the board, fills in what the board knows and answers with events.
package struct Command: Hashable, Sendable {
  package var kind: EventKind
  /// Code of the situation it belongs to; empty for the board itself.
  package var situation: String
  package var fields: JSONObject

  package init(_ kind: EventKind, situation: String = "", _ fields: JSONObject) {
    self.kind = kind
    self.situation = situation
    self.fields = fields
  }
}
