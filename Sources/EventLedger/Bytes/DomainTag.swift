/// The first bytes of everything that is hashed or signed, so that no hash can pass for one of another use.
///
/// Written as one length byte and the ASCII text. The texts are stored in every board and never change.
package enum DomainTag: String, CaseIterable, Sendable {
  case fieldSalt = "crossgov field salt 1"
  case field = "crossgov field 1"
  case entry = "crossgov entry 1"
  case signature = "crossgov signature 1"
  case chain = "crossgov chain 1"

  /// The length byte followed by the text.
  package var bytes: [UInt8] { [UInt8(truncatingIfNeeded: rawValue.utf8.count)] + Array(rawValue.utf8) }
}
