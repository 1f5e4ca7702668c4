/// Many short texts made harmless, one behind the other, with how wide each is.
struct PlainCells {
  private var bytes: [UInt8] = []
  private var cells: [(end: Int, width: Int)] = []
  private var index = 0

  /// Makes room for so many texts of so many bytes in all, so that nothing is copied while they come in.
  mutating func reserve(_ count: Int, bytes size: Int) {
    cells.reserveCapacity(count)
    bytes.reserveCapacity(size)
  }

  mutating func append(_ text: String) {
    let start = bytes.count
    bytes += text.utf8
    if bytes[start...].allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) {
      cells.append((bytes.count, bytes.count - start))
    } else {
      let cleaned = PlainText.cleaned(text)
      bytes.replaceSubrange(start..., with: cleaned.utf8)
      cells.append((bytes.count, PlainText.width(cleaned)))
    }
  }

  mutating func rewind() { index = 0 }

  /// The cell that comes next, in the order in which they were appended.
  mutating func next() -> (bytes: ArraySlice<UInt8>, width: Int) {
    let cell = cells[index]
    let start = index == 0 ? 0 : cells[index - 1].end
    index += 1
    return (bytes[start..<cell.end], cell.width)
  }
}
