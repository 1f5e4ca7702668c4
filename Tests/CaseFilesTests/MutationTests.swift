import BoardModel
import Testing

@testable import CaseFiles

/// Bytes of a small case are changed at random, the same way every time.
@Suite struct MutationTests {
  private static let text =
    SmallCase.header + """
        - {entry: g, kind: group.recorded, id: guards, title: guards, least: 40, within: []}
        - entry: x
          event: gate.recorded
          id: x
          title: the gate
          kind: security
          owner: HO
          closes: 2024-05-05 18:00 BST
        - entry: u
          kind: undertaking.given
          id: u
          title: "You will be flown: now"
          department: FCDO
          groups: [guards]
          promise: flight
          window: {from: 2024-05-02, to: 2024-05-03}
          occurred: {from: 2024-05-01, to: 2024-05-02, words: early May}
          learnt: {HO: 2024-05-02 12:00 BST}
          note: >-
            Folded
            text.

      """

  private static let signs = Array("{}[]&*!|>:-#\"'\t\n%@`".utf8)

  @Test func `a mutated case is read whole or not at all`() throws {
    let catalogue = try ShippedData.catalogue()
    let original = Array(Self.text.utf8)
    let whole = try CaseReader.situation(
      SmallCase.standing + [CaseFile(name: "a.yaml", bytes: original)], catalogue: catalogue)
    var random = SplitMix(state: 2021)
    for _ in 0..<1000 {
      var bytes = original
      for _ in 0...(random.next() % 3) {
        let index = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(bytes[Int(random.next() % UInt64(bytes.count))], at: index)
        default: bytes[index] = Self.signs[Int(random.next() % UInt64(Self.signs.count))]
        }
      }
      do {
        let read = try CaseReader.situation(
          SmallCase.standing + [CaseFile(name: "a.yaml", bytes: bytes)], catalogue: catalogue)
        // A change may stay within a text or comment out an entry; what is read is in itself complete.
        #expect(read.entries.count <= whole.entries.count)
        for entry in read.entries {
          for field in KindSchema.of(entry.command.kind).fields where field.isRequired {
            #expect(entry.command.fields[field.name] != nil)
          }
          _ = try CanonicalJSON.encode(.object(entry.command.fields))
        }
      } catch let error as CaseErrors {
        #expect(!error.errors.isEmpty)
        #expect(error.errors.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty && $0.line >= 0 })
      }
    }
  }
}

/// A small generator with a fixed seed, so that a failure can be repeated.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
