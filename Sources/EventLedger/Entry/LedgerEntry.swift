package import BoardModel

/// One row of a board's file: an event with what proves it.
package struct LedgerEntry: Hashable, Sendable {
  package var event: Event
  /// Of the row; 1 is the only one there is.
  package var format: Int
  /// 1 for Ed25519, the only one there is.
  package var algorithm: Int
  package var disclosure: Disclosure
  /// The chain value of the entry before.
  package var previous: Bytes32
  package var entryHash: Bytes32
  package var signature: Bytes64

  package init(
    event: Event, format: Int, algorithm: Int, disclosure: Disclosure, previous: Bytes32, entryHash: Bytes32,
    signature: Bytes64
  ) {
    self.event = event
    self.format = format
    self.algorithm = algorithm
    self.disclosure = disclosure
    self.previous = previous
    self.entryHash = entryHash
    self.signature = signature
  }

  package static let format = 1
  package static let ed25519 = 1

  /// The value that the next entry's `previous` must equal, computed from the entry hash that is stored.
  package var chainValue: Bytes32 {
    var writer = ByteWriter()
    return chainValue(&writer)
  }

  func chainValue(_ writer: inout ByteWriter) -> Bytes32 {
    writer.begin(Tags.chain)
    writer.write(entryHash)
    writer.write(UInt16(truncatingIfNeeded: algorithm))
    writer.write(UInt16(32))
    writer.write(event.author)
    writer.write(UInt16(64))
    writer.write(signature)
    return writer.digest
  }

  /// The entry's place in the history.
  package var point: ChainPoint { ChainPoint(position: event.position, chain: chainValue) }
}
