import BoardModel
package import PackedValues

// Written by hand, as every command reads one: asking how types encode themselves takes longer than all the rest of
// opening. A field that is added to these types is added here: a test counts them.

extension VerifierStanding: Packed {
  package func pack(into writer: inout PackWriter) {
    point.pack(into: &writer)
    authority.pack(into: &writer)
    quarantined.pack(into: &writer)
    unknownCritical.pack(into: &writer)
    lastRecorded.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(
      point: try ChainPoint(from: &reader), authority: try Authority(from: &reader),
      quarantined: try [Int](from: &reader), unknownCritical: try Int?(from: &reader),
      lastRecorded: try Timestamp(from: &reader))
  }
}

extension ChainPoint: Packed {
  package func pack(into writer: inout PackWriter) {
    position.pack(into: &writer)
    chain.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(position: try Int(from: &reader), chain: try Bytes32(from: &reader))
  }
}

extension Member: Packed {
  package func pack(into writer: inout PackWriter) {
    key.pack(into: &writer)
    person.pack(into: &writer)
    post.pack(into: &writer)
    departments.pack(into: &writer)
    roles.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(
      key: try Bytes32(from: &reader), person: try String(from: &reader), post: try String(from: &reader),
      departments: try [String](from: &reader), roles: try Set<Role>(from: &reader))
  }
}

extension RecoveryProposal: Packed {
  package func pack(into writer: inout PackWriter) {
    key.pack(into: &writer)
    newKey.pack(into: &writer)
    proposer.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(
      key: try Bytes32(from: &reader), newKey: try Bytes32(from: &reader),
      proposer: try Bytes32(from: &reader))
  }
}
