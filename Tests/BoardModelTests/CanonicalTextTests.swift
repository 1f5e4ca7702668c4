import BoardModel
import Testing

@Suite struct CanonicalTextTests {
  @Test("every byte is taken or refused alike, wherever in a text it stands", arguments: 0..<20)
  func bytesInTexts(_ offset: Int) {
    for byte in UInt8.min...UInt8.max {
      for rest in [0, 1, 9] {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: offset)
        text += [byte] + [UInt8](repeating: UInt8(ascii: "b"), count: rest)
        let bytes = Array("{\"k\":\"".utf8) + text + Array("\"}".utf8)
        // ASCII but for controls, the quotation mark that ends a text and the backslash that needs more behind it.
        let isPlain = byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5c
        let read = BodyReader(bytes)?.string("k")
        #expect(read == (isPlain ? String(decoding: text, as: UTF8.self) : nil) || byte == 0x5c)
      }
    }
  }
}
