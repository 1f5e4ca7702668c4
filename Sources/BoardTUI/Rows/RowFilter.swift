/// Picks rows by words; a word after `!` must not be there.
struct RowFilter {
  private let wanted: [String]
  private let unwanted: [String]

  init(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    wanted = words.filter { !$0.hasPrefix("!") }
    unwanted = words.filter { $0.hasPrefix("!") && $0.count > 1 }.map { String($0.dropFirst()) }
  }

  var isEmpty: Bool { wanted.isEmpty && unwanted.isEmpty }

  func accepts(_ text: String) -> Bool {
    let text = text.lowercased()
    return wanted.allSatisfy { text.contains($0) } && !unwanted.contains { text.contains($0) }
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
      let text = rows[index..<end].map { "\($0.text) \($0.keywords)" }.joined(separator: " ")
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
