/// What is looked at before a file reaches the YAML parser.
///
/// Anchors and aliases would let a small file stand for an endless one, and a tab is indentation to one
/// reader and a fault to the next, so case files do without both.
struct YAMLScreen {
  var name: String

  /// The text of the bytes.
  ///
  /// - Throws: `CaseError` when they are too many or not UTF-8, or contain a tab, a control character, an
  ///   anchor or an alias.
  func text(of bytes: [UInt8]) throws(CaseError) -> String {
    guard bytes.count <= CaseFile.largest else {
      throw CaseError(
        file: name, line: 0, "is \(bytes.count) bytes long, more than the \(CaseFile.largest) that are read",
        remedy: "Split it into several files in the same folder.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
      throw CaseError(
        file: name, line: 1 + valid.utf8.count { $0 == 10 }, "is not UTF-8 text from here",
        remedy: "Save the file with the encoding UTF-8.")
    }
    var line = 1
    var column = 0
    var before: [UInt8] = []
    for (offset, byte) in bytes.enumerated() {
      if byte & 0xC0 != 0x80 { column += 1 }
      switch byte {
      case 10:
        line += 1
        column = 0
        before = []
        continue
      case 13 where offset + 1 < bytes.count && bytes[offset + 1] == 10:
        continue
      case 9:
        throw error("a tab", "Use spaces.", line, column)
      case 0..<32, 127:
        throw error("a control character", "Delete it.", line, column)
      case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] < 0xA0:
        throw error("a control character", "Delete it.", line, column)
      case 0xE2
      where offset + 2 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] & 0xFE == 0xA8:
        throw error("a line or paragraph separator", "Use an ordinary line end.", line, column)
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        if offset + 1 < bytes.count, Self.isNameByte(bytes[offset + 1]), Self.canStartValue(after: before) {
          let what = byte == UInt8(ascii: "&") ? "an anchor" : "an alias"
          throw error(
            what, "Case files have none: write the value out, or the text without the sign in front.", line,
            column)
        }
      default: break
      }
      before.append(byte)
    }
    return text
  }

  private func error(_ what: String, _ remedy: String, _ line: Int, _ column: Int) -> CaseError {
    CaseError(file: name, line: line, column: column, "\(what) stands here", remedy: remedy)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether a value can begin behind the given part of a line.
  private static func canStartValue(after line: [UInt8]) -> Bool {
    guard let last = line.last(where: { $0 != 32 }) else { return true }
    if "-?:[{,".utf8.contains(last) { return true }
    // A tag or another anchor may come between.
    let word = line.reversed().drop { $0 == 32 }.prefix { $0 != 32 }.last
    return line.last == 32 && (word == UInt8(ascii: "!") || word == UInt8(ascii: "&"))
  }
}
