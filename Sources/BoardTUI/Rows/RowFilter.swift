/// Picks rows by words; a word after `!` must not be there.
struct RowFilter {
  /// In small letters, as bytes: looking for characters takes several times as long, and every row is looked at for
  /// every letter that is typed.
  private let wanted: [[UInt8]]
  private let unwanted: [[UInt8]]

  init(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    wanted = words.filter { !$0.hasPrefix("!") }.map { Array($0.utf8) }
    unwanted = words.filter { $0.hasPrefix("!") && $0.count > 1 }.map { Array($0.utf8.dropFirst()) }
  }

  var isEmpty: Bool { wanted.isEmpty && unwanted.isEmpty }

  func accepts(_ text: String) -> Bool {
    var text = text
    if let accepted = text.withUTF8({ Self.isPlain($0) ? accepts($0) : nil }) { return accepted }
    var small = text.lowercased()
    return small.withUTF8(accepts)
  }

  private func accepts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    wanted.allSatisfy { Self.holds($0, in: bytes) } && !unwanted.contains { Self.holds($0, in: bytes) }
  }

  /// Whether no letters but ASCII's are in a text: beyond them at most signs, which are U+0080 to U+00BF and U+2000 to
  /// U+2FFF.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0xC0 || $0 == 0xC2 || $0 == 0xE2 }
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func holds(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    var start = 0
    while start + word.count <= bytes.count {
      if small(bytes[start]) == first {
        var matched = 1
        while matched < word.count, small(bytes[start + matched]) == word[matched] { matched += 1 }
        if matched == word.count { return true }
      }
      start += 1
    }
    return false
  }

  /// The places of the rows to show: items that match with all that belongs to them, under their headings.
  func places(in rows: [Row]) -> [Int] {
    if isEmpty { return Array(rows.indices) }
    var result: [Int] = []
    var heading: Int?
    var index = 0
    while index < rows.count {
      if rows[index].role == .heading {
        heading = index
        index += 1
        continue
      }
      var end = index + 1
      while end < rows.count, rows[end].role == .continuation { end += 1 }
      var text = ""
      for row in rows[index..<end] { row.append(to: &text) }
      if rows[index].isSelectable, accepts(text) {
        if let place = heading { result.append(place) }
        heading = nil
        result += index..<end
      }
      index = end
    }
    return result
  }
}
