import BoardModel

extension LedgerEntry {
  /// A copy without the values and salts of some fields, whose hash, signature and chain still hold.
  ///
  /// Names that the body does not carry are ignored; so the copy is the entry itself when there is nothing to
  /// withhold. Whether a field may be withheld is judged on reading, by its schema.
  ///
  /// - Throws: `EntryFault` when the entry's own body is damaged.
  package func withholding(_ names: Set<String>) throws(EntryFault) -> LedgerEntry {
    let fields: [CanonicalField]
    do { fields = try CanonicalJSON.fields(event.body) } catch { throw .notCanonical(error) }
    let present = fields.map { (name: String(decoding: event.body[$0.name], as: UTF8.self), range: $0) }
    guard present.contains(where: { names.contains($0.name) }) else { return self }

    var hasher = EntryHasher(board: Bytes16(high: 0, low: 0))
    var salts: [String: Bytes32] = [:]
    var listed: [DisclosedField] = []
    switch disclosure {
    case .whole(let salt):
      for field in present {
        salts[field.name] = hasher.fieldSalt(event: salt, name: event.body[field.range.name])
      }
    case .partial(let already):
      for field in already where field.isOpen { salts[field.name] = field.value }
      listed = already.filter { !$0.isOpen }
    }

    var members: [[UInt8]] = []
    for field in present {
      guard let salt = salts[field.name] else { throw .disclosureMismatch }
      let value = event.body[field.range.value]
      if names.contains(field.name) {
        let commitment = hasher.commitment(salt: salt, name: event.body[field.range.name], value: value)
        listed.append(DisclosedField(name: field.name, isOpen: false, value: commitment))
      } else {
        listed.append(DisclosedField(name: field.name, isOpen: true, value: salt))
        members.append(Array("\"\(field.name)\":".utf8) + value)
      }
    }
    var copy = self
    copy.event.body =
      [UInt8(ascii: "{")] + members.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "}")]
    // Names are ASCII, for which Swift's order is the byte order.
    copy.disclosure = .partial(listed.sorted { $0.name < $1.name })
    return copy
  }
}
