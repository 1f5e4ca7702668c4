import PackedValues
import Synchronization

/// The values of a register as they were kept packed: each is unpacked when somebody first asks for it, and its key
/// whenever somebody does.
///
/// Opening a board of ten thousand tasks to add one should not take all of them apart.
final class StoredValues<Key: Comparable & Sendable, Value: Sendable>: Sendable {
  let count: Int
  let bytes: PackedBytes
  /// Keys in order, then values in theirs.
  let keys: PackedTable
  private let values: PackedTable
  private let unpacked = Mutex<[RegisterBox<Value>?]>([])

  private let unpackKey: @Sendable (inout PackReader) throws -> Key
  private let unpackValue: @Sendable (inout PackReader) throws -> Value

  /// Passes over the keys, which are in order, and their values.
  init(
    from reader: inout PackReader, key unpackKey: @escaping @Sendable (inout PackReader) throws -> Key,
    value unpackValue: @escaping @Sendable (inout PackReader) throws -> Value
  ) throws(PackError) {
    self.unpackKey = unpackKey
    self.unpackValue = unpackValue
    count = try reader.count()
    keys = try PackedTable(of: count, from: &reader)
    values = try PackedTable(of: count, from: &reader)
    bytes = reader.bytes
  }

  /// Where a key stands; nil when it is none of these.
  ///
  /// - Complexity: O(log *n*).
  func index(of key: Key) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.key(at: middle) < key { low = middle + 1 } else { high = middle }
    }
    return low < count && self.key(at: low) == key ? low : nil
  }

  func key(at index: Int) -> Key {
    unpack("key", index, keys, unpackKey)
  }

  func value(at index: Int) -> Value {
    unpacked.withLock { unpacked in
      if unpacked.isEmpty { unpacked = Array(repeating: nil, count: count) }
      if let box = unpacked[index] { return box.value }
      let value = unpack("value", index, values, unpackValue)
      unpacked[index] = RegisterBox(value)
      return value
    }
  }

  /// Reads a value in another form, of which nothing is kept.
  func read<Form>(_ index: Int, as form: (inout PackReader) throws -> Form) -> Form {
    unpack("value", index, values, form)
  }

  /// Writes the packed form of a value as it is.
  func pack(_ index: Int, into writer: inout PackWriter) {
    bytes.withBytes(values.range(index, in: bytes)) { writer.write(raw: $0) }
  }

  private func unpack<Part>(
    _ what: String, _ index: Int, _ table: PackedTable, _ unpack: (inout PackReader) throws -> Part
  ) -> Part {
    do {
      var reader = try PackReader(bytes, in: table.range(index, in: bytes))
      return try unpack(&reader)
    } catch {
      // The bytes are those that this very program wrote, by their hash: it cannot read what it writes.
      preconditionFailure("\(Value.self), \(what) \(index), is not as it was packed: \(error)")
    }
  }
}

/// Where things of different lengths lie one behind the other in packed bytes.
struct PackedTable: Sendable {
  /// Where it is written where each thing ends, four bytes for each.
  private let ends: Int
  /// Where the first begins, from which ends are counted.
  private let start: Int

  /// Passes over the table and what it is of.
  init(of count: Int, from reader: inout PackReader) throws(PackError) {
    let table = try reader.skip(4 * count)
    ends = table.lowerBound
    let length = count == 0 ? 0 : PackReader.fixed(in: reader.bytes, at: table.upperBound - 4)
    start = try reader.skip(Int(length)).lowerBound
  }

  func range(_ index: Int, in bytes: PackedBytes) -> Range<Int> {
    let place = ends + 4 * index
    let from = index == 0 ? 0 : PackReader.fixed(in: bytes, at: place - 4)
    return start + Int(from)..<start + Int(PackReader.fixed(in: bytes, at: place))
  }

  /// Goes through the places of all.
  func reduce<Result>(
    _ start: Result, count: Int, in bytes: PackedBytes, _ next: (Result, Range<Int>) -> Result
  ) -> Result {
    (0..<count).reduce(start) { next($0, range($1, in: bytes)) }
  }

  /// Packs some things behind a table of where each ends.
  static func pack<Part>(
    _ parts: some Sequence<Part>, into writer: inout PackWriter,
    _ pack: (Part, inout PackWriter) throws -> Void
  ) throws {
    var table = PackWriter()
    var content = PackWriter()
    for part in parts {
      try pack(part, &content)
      guard let end = UInt32(exactly: content.bytes.count) else {
        throw PackError.unsupported("more than 4 gigabytes")
      }
      table.write(fixed: end)
    }
    writer.write(raw: table.bytes)
    writer.write(raw: content.bytes)
  }
}
