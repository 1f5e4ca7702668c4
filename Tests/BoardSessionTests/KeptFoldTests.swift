import BoardModel
import BoardSession
import EventLedger
import Foundation
import PackedValues
import Testing

/// Opening with a board that was kept folded shows what opening without shows.
@Suite struct KeptFoldTests {
  @Test("wherever it was kept, and whatever became of the file since", arguments: [1, 2, 9, 20, 33, 46, 60])
  func sameAsWithout(kept: Int) throws {
    let history = AttackedHistory.ordinary(60)
    let desk = Desk()
    try desk.keep(history.prefix(kept))
    #expect(try desk.startsFolded(history))
    for (name, variant) in history.variants(behind: kept) {
      let (with, without) = try desk.openings(of: variant)
      #expect(with == without, "\(name), kept at \(kept)")
    }
  }

  @Test("a file that is damaged, foreign or of another build is ignored")
  func tampered() throws {
    let history = AttackedHistory.ordinary(30)
    let desk = Desk()
    try desk.keep(history)
    let file = try desk.foldFile()
    let whole = try Data(contentsOf: file)
    #expect(try desk.startsFolded(history))
    for index in stride(from: 0, to: whole.count, by: max(1, whole.count / 40)) {
      var bytes = whole
      bytes[index] ^= 0x41
      try bytes.write(to: file)
      #expect(try !desk.startsFolded(history), "byte \(index)")
    }
    for length in [0, 10, 48, whole.count - 1] {
      try whole.prefix(length).write(to: file)
      #expect(try !desk.startsFolded(history))
    }
    // Another build, with a hash that is right.
    let heading = whole.prefix(16)
    var content = [UInt8](whole.dropFirst(48))
    content[1] ^= 1
    try (heading + Data(sha256(content).bytes) + Data(content)).write(to: file)
    #expect(try !desk.startsFolded(history))
    try whole.write(to: file)
    #expect(try desk.startsFolded(history))
  }

  @Test("without a mark that covers it, it is not believed")
  func noMark() throws {
    let history = AttackedHistory.ordinary(30)
    let desk = Desk()
    try desk.keep(history)
    try desk.forgetMarks()
    #expect(try !desk.startsFolded(history))
  }

  @Test("nothing is kept of a history that is damaged")
  func damaged() throws {
    let desk = Desk()
    var history = AttackedHistory.ordinary(30)
    history.entries[20].event.body = Array("{}".utf8)
    try desk.keep(history)
    #expect(throws: (any Error).self) { try desk.foldFile() }
  }
}
