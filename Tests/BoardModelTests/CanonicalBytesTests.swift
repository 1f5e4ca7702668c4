import BoardModel
import Testing

/// Bytes of fixed length and their texts.
@Suite struct CanonicalBytesTests {
  @Test func keepsTheOrderOfItsBytes() throws {
    let raw = (0..<64).map { UInt8($0 * 3) }
    #expect(try #require(Bytes16(raw.prefix(16))).bytes == Array(raw.prefix(16)))
    #expect(try #require(Bytes32(raw.prefix(32))).bytes == Array(raw.prefix(32)))
    #expect(try #require(Bytes64(raw)).bytes == raw)
    raw.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      #expect(Bytes64(at: start).bytes == raw)
      #expect(Bytes32(at: start + 7).bytes == Array(raw[7..<39]))
      #expect(Bytes16(at: start + 3).bytes == Array(raw[3..<19]))
    }
    for count in [0, 15, 17, 31, 33, 63, 65] {
      let bytes = [UInt8](repeating: 1, count: count)
      #expect(Bytes16(bytes) == nil && Bytes32(bytes) == nil && Bytes64(bytes) == nil)
    }
  }

  @Test func readsAndWritesHexadecimal() {
    let text = "00ff10a9" + String(repeating: "0", count: 24)
    #expect(Bytes16(hexadecimal: text)?.hexadecimal == text)
    #expect(Bytes16(hexadecimal: text.uppercased())?.hexadecimal == text)
    #expect(Bytes32(hexadecimal: text + text)?.hexadecimal == text + text)
    for wrong in ["", "0", "0g", text + "0", text + "00", String(text.dropLast(2))] {
      #expect(Bytes16(hexadecimal: wrong) == nil)
      #expect(Bytes32(hexadecimal: wrong) == nil)
    }
  }

  @Test func randomBytesDiffer() {
    #expect(Bytes16.random() != .random())
    #expect(Bytes32.random() != .random())
  }
}
