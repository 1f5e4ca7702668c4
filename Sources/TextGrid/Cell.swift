/// One place on the screen: a character with up to two combining marks, and a style.
///
/// A cell holds no reference, so that a screen of cells is copied and compared as plain memory. A
/// character two columns wide owns the cell to its right, which is then a continuation and empty.
package struct Cell: Hashable, Sendable {
  /// The scalars in steps of 21 bits, the base lowest; bit 63 marks a continuation.
  package private(set) var content: UInt64
  /// The meaning and emphasis of the character.
  package var style: CellStyle

  private static let scalarBits: UInt64 = 21
  private static let scalarMask: UInt64 = 0x1F_FFFF
  private static let continuationBit: UInt64 = 1 << 63

  /// A cell showing one character.
  ///
  /// The scalar is taken as it is; `CellGrid.put` is what keeps control characters off the screen.
  package init(_ base: Unicode.Scalar = " ", style: CellStyle = .plain) {
    content = UInt64(base.value)
    self.style = style
  }

  /// An empty place in the plain style.
  package static let blank = Cell()

  /// The right half of a wide character.
  package static func continuation(style: CellStyle) -> Cell {
    var cell = Cell("\0", style: style)
    cell.content = continuationBit
    return cell
  }

  /// Whether this is the right half of the wide character before it.
  package var isContinuation: Bool { content & Cell.continuationBit != 0 }

  /// Adds a combining mark to the character; marks after the second are dropped.
  package mutating func combine(_ mark: Unicode.Scalar) {
    for place in 1...2 as ClosedRange<UInt64> {
      let shift = place * Cell.scalarBits
      if content >> shift & Cell.scalarMask == 0 {
        content |= UInt64(mark.value) << shift
        return
      }
    }
  }

  /// The character with its marks; empty for a continuation.
  package var text: String {
    if isContinuation { return "" }
    var result = String.UnicodeScalarView()
    for place in 0...2 as ClosedRange<UInt64> {
      let value = content >> (place * Cell.scalarBits) & Cell.scalarMask
      if value != 0, let scalar = Unicode.Scalar(UInt32(value)) { result.append(scalar) }
    }
    return String(result)
  }
}
