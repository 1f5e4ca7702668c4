/// How much of an area one part of a split takes, in cells.
package enum GridConstraint: Hashable, Sendable {
  /// Exactly this many cells, as long as there are as many.
  case fixed(Int)
  /// A share of what the fixed parts leave over, by weight.
  case flexible(weight: Int = 1)

  /// Shares out a length among parts, in order.
  ///
  /// Fixed parts are served first and from the start, so a short area cuts the last ones. Cells that
  /// do not divide evenly go to the first flexible parts.
  package static func spans(
    _ parts: [GridConstraint], length: Int, gap: Int = 0
  ) -> [(start: Int, length: Int)] {
    let room = max(0, length - gap * max(0, parts.count - 1))
    var fixed = 0
    var weights = 0
    for part in parts {
      switch part {
      case .fixed(let cells): fixed += max(0, cells)
      case .flexible(let weight): weights += max(0, weight)
      }
    }
    let shared = max(0, room - fixed)
    var spare = weights == 0 ? 0 : shared
    for case .flexible(let weight) in parts where weights > 0 {
      spare -= shared * max(0, weight) / weights
    }

    var start = 0
    return parts.map { part in
      var cells: Int
      switch part {
      case .fixed(let count): cells = max(0, count)
      case .flexible(let weight):
        cells = weights == 0 ? 0 : shared * max(0, weight) / weights
        if spare > 0 && weight > 0 {
          cells += 1
          spare -= 1
        }
      }
      cells = min(cells, max(0, length - start))
      defer { start = min(length, start + cells + gap) }
      return (start, cells)
    }
  }
}
