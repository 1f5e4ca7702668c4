/// Which of some numbered names meet which, a bit for each pair.
struct MeetMatrix: Sendable {
  private let count: Int
  private let stride: Int
  private let bits: [UInt64]

  /// - Parameters:
  ///   - count: how many names are numbered, from 0.
  ///   - pairs: numbers that meet; each meets itself besides. Both ways are taken from one.
  /// - Complexity: O(*n*² / 64 + *p*) for *n* names and *p* pairs.
  init(_ count: Int, _ pairs: some Sequence<(Int32, Int32)>) {
    self.count = count
    stride = (count + 63) / 64
    var bits = [UInt64](repeating: 0, count: count * stride)
    for (left, right) in pairs {
      bits[Int(left) * stride + Int(right) / 64] |= 1 << UInt64(right % 64)
      bits[Int(right) * stride + Int(left) / 64] |= 1 << UInt64(left % 64)
    }
    self.bits = bits
  }

  /// Whether two meet; a name that no register holds meets itself alone.
  func meets(_ left: Int32, _ right: Int32) -> Bool {
    if left == right { return true }
    guard left < count, right < count else { return false }
    return bits[Int(left) * stride + Int(right) / 64] & (1 << UInt64(right % 64)) != 0
  }
}
