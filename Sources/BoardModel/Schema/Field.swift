/// One named part of an event's body.
package struct Field: Sendable {
  package var name: String
  package var type: FieldType
  package var isRequired: Bool
  /// Free text and persons may be withheld from a copy later without breaking its chain; what a fold or an
  /// entitlement rests on may not.
  package var isRedactable: Bool
  /// What it means, in a line for the generated documentation.
  package var meaning: String

  package init(
    _ name: String, _ type: FieldType, required: Bool = false, redactable: Bool = false, _ meaning: String
  ) {
    self.name = name
    self.type = type
    isRequired = required
    isRedactable = redactable
    self.meaning = meaning
  }
}
