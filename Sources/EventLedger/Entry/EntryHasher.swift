package import BoardModel

/// Computes commitments and entry hashes for one board, keeping its buffers between entries.
package struct EntryHasher {
  private let board: Bytes16
  private var entry = ByteWriter()
  private var part = ByteWriter()
  private var envelope = ByteWriter()

  package init(board: Bytes16) {
    self.board = board
  }

  /// The salt of one field, which follows from the event's.
  package mutating func fieldSalt(event salt: Bytes32, name: ArraySlice<UInt8>) -> Bytes32 {
    part.begin(Tags.fieldSalt)
    part.write(salt)
    part.writeShort(name)
    return part.digest
  }

  /// What stands for a field in the entry hash, whether it is shown or withheld.
  package mutating func commitment(
    salt: Bytes32, name: ArraySlice<UInt8>, value: ArraySlice<UInt8>
  ) -> Bytes32 {
    part.begin(Tags.field)
    part.write(salt)
    part.writeShort(name)
    part.writeLong(value)
    return part.digest
  }

  /// The entry hash of an event with the given disclosure.
  ///
  /// - Throws: `EntryFault` when the body is not canonical or does not match the disclosure list.
  package mutating func entryHash(
    of event: Event, format: Int, algorithm: Int, disclosure: Disclosure, previous: Bytes32
  ) throws(EntryFault) -> Bytes32 {
    let fields: [CanonicalField]
    do { fields = try CanonicalJSON.fields(event.body) } catch { throw .notCanonical(error) }
    begin(event, format: format, algorithm: algorithm, previous: previous)
    switch disclosure {
    case .whole(let salt):
      entry.write(UInt32(truncatingIfNeeded: fields.count))
      for field in fields {
        let name = event.body[field.name]
        let fieldSalt = fieldSalt(event: salt, name: name)
        let commitment = commitment(salt: fieldSalt, name: name, value: event.body[field.value])
        entry.writeShort(name)
        entry.write(commitment)
      }
    case .partial(let listed):
      try write(fields, of: event.body, as: listed)
    }
    return entry.digest
  }

  private mutating func write(
    _ fields: [CanonicalField], of body: [UInt8], as listed: [DisclosedField]
  ) throws(EntryFault) {
    entry.write(UInt32(truncatingIfNeeded: listed.count))
    var open = fields.makeIterator()
    for field in listed {
      let name = Array(field.name.utf8)
      var value = field.value
      if field.isOpen {
        guard let next = open.next(), body[next.name].elementsEqual(name) else { throw .disclosureMismatch }
        value = commitment(salt: field.value, name: name[...], value: body[next.value])
      }
      entry.writeShort(name)
      entry.write(value)
    }
    guard open.next() == nil else { throw .disclosureMismatch }
  }

  private mutating func begin(_ event: Event, format: Int, algorithm: Int, previous: Bytes32) {
    envelope.begin([])
    envelope.write(UInt32(truncatingIfNeeded: format))
    envelope.writeShort(event.kind.utf8)
    envelope.write(UInt32(truncatingIfNeeded: event.kindVersion))
    envelope.write(UInt8(event.isCritical ? 1 : 0))
    envelope.write(event.id)
    envelope.write(event.recorded.milliseconds)
    envelope.write(event.boardTime.milliseconds)
    envelope.writeShort(event.situation.utf8)
    envelope.write(UInt16(32))
    envelope.write(event.author)
    envelope.write(UInt16(truncatingIfNeeded: algorithm))

    entry.begin(Tags.entry)
    entry.write(board)
    entry.write(UInt64(event.position))
    entry.write(previous)
    entry.writeLong(envelope.bytes)
  }
}
