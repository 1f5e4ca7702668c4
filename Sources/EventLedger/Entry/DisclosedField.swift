package import BoardModel

/// One field of an entry from which some field was withheld.
package struct DisclosedField: Hashable, Sendable {
  package var name: String
  package var isOpen: Bool
  /// The field's salt when open, its commitment when withheld.
  package var value: Bytes32

  package init(name: String, isOpen: Bool, value: Bytes32) {
    self.name = name
    self.isOpen = isOpen
    self.value = value
  }
}
