/// Something too long for an entry, of which the board holds the digest: the thing itself is kept elsewhere.
package struct Material: Hashable, Codable, Sendable {
  package var position: Int
  package var situation: String
  package var title: String
  /// SHA-256, in hexadecimal digits.
  package var digest: String
  /// Length in bytes.
  package var size: Int
  /// Position of the entry that it belongs to; nil when it stands for itself.
  package var entry: Int?
  package var place: String?
  package var by: String?
  package var occurred: UncertainTime
}
