import BoardModel
import Testing

@testable import EventLedger

/// What every command reads of a kept board is packed by hand, so a field could be forgotten.
@Suite struct PackedFieldsTests {
  @Test("types that are packed by hand have no field that is forgotten")
  func fields() {
    let key = Bytes32(first: Bytes16(high: 1, low: 2), second: Bytes16(high: 3, low: 4))
    let member = Member(key: key, post: "lead", departments: ["HO"], roles: [.lead])
    let standing = VerifierStanding(
      point: ChainPoint(position: 1, chain: key), authority: Authority(), quarantined: [],
      unknownCritical: nil, lastRecorded: Timestamp(milliseconds: 0))
    let proposal = RecoveryProposal(key: key, newKey: key, proposer: key)
    // A number that is wrong here: add the field to the type's `Packed`, then count it.
    #expect(Mirror(reflecting: standing).children.count == 5)
    #expect(Mirror(reflecting: standing.point).children.count == 2)
    #expect(Mirror(reflecting: standing.authority).children.count == 4)
    #expect(Mirror(reflecting: member).children.count == 5)
    #expect(Mirror(reflecting: proposal).children.count == 3)
  }
}
