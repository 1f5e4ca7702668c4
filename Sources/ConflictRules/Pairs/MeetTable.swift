/// Which of some numbered names meet which.
struct MeetTable: Sendable {
  private let count: Int
  private let stride: Int
  /// A bit for each pair; none where there are so many names that a list for each takes less.
  private let bits: [UInt64]
  /// Those that each name meets, where there are no bits.
  private let lists: [Set<Int32>]

  /// Past this many names a bit for each pair takes more than it saves.
  private static let mostInBits = 8192

  /// - Parameter met: for each number, from 0, those that it meets; both ways are taken from one.
  /// - Complexity: O(*p*) for *p* pairs, and O(*n*²) bits for up to 8,192 names.
  init(_ met: [[Int32]]) {
    let most = met.joined().max() ?? 0
    count = max(met.count, Int(most) + 1)
    guard count <= Self.mostInBits else {
      var lists = Array(repeating: Set<Int32>(), count: count)
      for (left, rights) in met.enumerated() {
        for right in rights {
          lists[left].insert(right)
          lists[Int(right)].insert(Int32(left))
        }
      }
      self.lists = lists
      bits = []
      stride = 0
      return
    }
    let stride = (count + 63) / 64
    var bits = [UInt64](repeating: 0, count: count * stride)
    for (left, rights) in met.enumerated() {
      for right in rights {
        bits[left * stride + Int(right) / 64] |= 1 << UInt64(right % 64)
        bits[Int(right) * stride + left / 64] |= 1 << UInt64(left % 64)
      }
    }
    self.stride = stride
    self.bits = bits
    lists = []
  }

  /// Whether two meet; a name that no register holds meets itself alone.
  func meets(_ left: Int32, _ right: Int32) -> Bool {
    if left == right { return true }
    guard left < count, right < count else { return false }
    guard !bits.isEmpty else { return lists[Int(left)].contains(right) }
    return bits[Int(left) * stride + Int(right) / 64] & (1 << UInt64(right % 64)) != 0
  }
}
