/// Finds what somebody is likely to have meant by a name that does not exist.
package enum NearMiss {
  /// The candidates that differ from a name by little, nearest first, at most three.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> [String] {
    let wanted = Array(name.lowercased().utf8.prefix(64))
    let limit = max(1, wanted.count / 3)
    let near = candidates.compactMap { candidate -> (distance: Int, name: String)? in
      let bytes = Array(candidate.lowercased().utf8.prefix(64))
      guard !wanted.isEmpty, !bytes.isEmpty else { return nil }
      if bytes == wanted { return (0, candidate) }
      if wanted.count > 2, bytes.starts(with: wanted) || wanted.starts(with: bytes) { return (1, candidate) }
      guard abs(bytes.count - wanted.count) <= limit else { return nil }
      let distance = distance(wanted, bytes)
      return distance <= limit ? (distance, candidate) : nil
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  /// A sentence that names the near candidates, or all of them when they are few, or nothing.
  static func sentence(for name: String, among candidates: [String], list: String) -> String {
    let near = of(name, among: candidates)
    let meant = near.isEmpty ? "" : "Did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))? "
    guard !candidates.isEmpty else { return meant + "There are none yet." }
    let shown = candidates.prefix(60).map { "`\($0)`" }.joined(separator: ", ")
    return meant + "\(list): \(shown)\(candidates.count > 60 ? ", …" : "")."
  }

  /// The number of letters to insert, delete, replace or swap with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, leftByte) in left.enumerated() {
      var current = [row + 1]
      for (column, rightByte) in right.enumerated() {
        let replaced = last[column] + (leftByte == rightByte ? 0 : 1)
        var best = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, leftByte == right[column - 1], left[row - 1] == rightByte {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
