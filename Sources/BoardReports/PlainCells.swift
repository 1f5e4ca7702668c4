/// Many short texts made harmless, one behind the other, with how wide each is.
struct PlainCells {
  private var bytes: [UInt8] = []
  private var cells: [(end: Int, width: Int)] = []

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

  var count: Int { cells.count }

  func width(_ index: Int) -> Int { cells[index].width }

  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : cells[index - 1].end)..<cells[index].end]
  }
}
