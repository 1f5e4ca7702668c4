package import BoardModel

/// What became of a remembered history.
package enum HistoryJudgement: Hashable, Sendable {
  /// Nothing was added.
  case current
  case extended(by: Int)
  /// Shorter, and the same as far as can be told: its end was cut off, or an older backup was put in its place.
  case cut(missing: ClosedRange<Int>)
  /// As long or longer, but no longer the same behind some entry: rewritten, or continued from an older backup.
  case rewritten(agreesUpTo: Int)
  /// Another board stands at the path.
  case swapped(expected: Bytes16, found: Bytes16)

  package var isSound: Bool {
    switch self {
    case .current, .extended: true
    case .cut, .rewritten, .swapped: false
    }
  }
}

extension HistoryJudgement: CustomStringConvertible {
  package var description: String {
    switch self {
    case .current: "nothing was added since it was last seen"
    case .extended(let count): "\(count) entries were added since it was last seen"
    case .cut(let missing):
      (missing.count == 1
        ? "entry \(missing.lowerBound) was seen here before and is gone: "
        : "entries \(missing.lowerBound) to \(missing.upperBound) were seen here before and are gone: ")
        + "the file was cut, or an older backup was put in its place"
    case .rewritten(let position):
      "the history seen here before is another one behind entry \(position): "
        + "the file was rewritten, or an older backup was put in its place and continued"
    case .swapped(let expected, let found):
      "another board (\(found.hexadecimal)) stands where board \(expected.hexadecimal) was"
    }
  }
}
