/// Bytes that stay as they are and where they are: in memory, or in a file that is mapped into it.
///
/// Whoever holds it holds the bytes; readers of parts of them share it.
package final class PackedBytes: @unchecked Sendable {
  // Nothing writes to the bytes after they were handed over, so that any thread may read them.
  @usableFromInline package let start: UnsafeRawPointer
  package let count: Int
  private let release: @Sendable (UnsafeRawPointer, Int) -> Void

  /// A copy of some bytes.
  package convenience init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    bytes.withUnsafeBytes {
      if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) }
    }
    self.init(at: UnsafeRawPointer(copy), count: bytes.count) { start, _ in start.deallocate() }
  }

  /// Bytes that lie somewhere already.
  ///
  /// - Parameter release: called once when nobody needs them any more, with where they lie and how many they are.
  package init(
    at start: UnsafeRawPointer, count: Int, release: @escaping @Sendable (UnsafeRawPointer, Int) -> Void
  ) {
    self.start = start
    self.count = count
    self.release = release
  }

  deinit { release(start, count) }

  @inlinable package subscript(place: Int) -> UInt8 {
    start.load(fromByteOffset: place, as: UInt8.self)
  }

  /// Calls a function with some of the bytes, which stay for as long as it runs.
  ///
  /// - Precondition: the range lies within them.
  package func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return withExtendedLifetime(self) {
      body(UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
    }
  }
}
