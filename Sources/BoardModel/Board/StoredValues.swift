import PackedValues
import Synchronization

/// The values of a register as they were kept packed: each is unpacked when somebody first asks for it.
///
/// Opening a board of ten thousand tasks to add one should not take all of them apart.
final class StoredValues<Key: Comparable & Sendable, Value: Sendable>: Sendable {
  /// In order.
  let keys: [Key]
  private let bytes: [UInt8]
  /// Where each value ends; it begins where the one before ends, and the first at `start`.
  private let ends: [Int]
  private let start: Int
  private let unpacked: Mutex<[RegisterBox<Value>?]>

  private let unpackValue: @Sendable (inout PackReader) throws -> Value

  /// Passes over the values of some keys, which are in order.
  init(
    _ keys: [Key], from reader: inout PackReader,
    unpacking unpack: @escaping @Sendable (inout PackReader) throws -> Value
  ) throws(PackError) {
    unpackValue = unpack
    var ends: [Int] = []
    ends.reserveCapacity(keys.count)
    for _ in keys {
      let end = Int(try reader.fixed())
      guard end >= ends.last ?? 0 else { throw .malformed("table of values") }
      ends.append(end)
    }
    start = try reader.skip(ends.last ?? 0).lowerBound
    bytes = reader.bytes
    self.keys = keys
    self.ends = ends
    unpacked = Mutex(Array(repeating: nil, count: keys.count))
  }

  /// Where a key stands; nil when it is none of these.
  ///
  /// - Complexity: O(log *n*).
  func index(of key: Key) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }

  func value(at index: Int) -> Value {
    unpacked.withLock { unpacked in
      if let box = unpacked[index] { return box.value }
      let box = RegisterBox(unpack(index))
      unpacked[index] = box
      return box.value
    }
  }

  /// The packed form of a value.
  func packed(at index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  private func range(_ index: Int) -> Range<Int> {
    start + (index == 0 ? 0 : ends[index - 1])..<start + ends[index]
  }

  private func unpack(_ index: Int) -> Value {
    do {
      var reader = try PackReader(bytes, in: range(index))
      return try unpackValue(&reader)
    } catch {
      // The bytes are those that this very program wrote, by their hash: it cannot read what it writes.
      preconditionFailure("\(Value.self) \(keys[index]) is not as it was packed: \(error)")
    }
  }
}
