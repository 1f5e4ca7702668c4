import BoardModel

/// The tags as bytes, built once.
enum Tags {
  static let fieldSalt = DomainTag.fieldSalt.bytes
  static let field = DomainTag.field.bytes
  static let entry = DomainTag.entry.bytes
  static let signature = DomainTag.signature.bytes
  static let chain = DomainTag.chain.bytes
}
