import HashTreeCollections
import PackedValues

extension Register<String, WorkTask> {
  /// Every task as it stands at a moment, in no particular order; put together where their type is known, which is
  /// several times as fast.
  ///
  /// - Complexity: O(*n*).
  package func standings(at moment: Timestamp) -> [TaskStanding] {
    var standings: [TaskStanding] = []
    standings.reserveCapacity(count)
    for (_, box) in tree { standings.append(TaskStanding(box.value, at: moment)) }
    guard let stored else { return standings }
    // What is packed is read without being kept: a task with all its history is several times as large.
    for index in 0..<stored.count where tree.isEmpty || tree[stored.key(at: index)] == nil {
      standings.append(stored.read(index) { try TaskStanding(from: &$0, at: moment) })
    }
    return standings
  }
}

extension Register where Key == String {
  /// The highest number that is all of a key behind a prefix; 0 when there is none.
  ///
  /// - Complexity: O(*n*), without unpacking keys.
  package func highestNumber(behind prefix: String) -> Int {
    let prefix = Array(prefix.utf8)
    var highest = stored?.highestNumber(behind: prefix) ?? 0
    for key in tree.keys { highest = max(highest, number(behind: prefix, in: key.utf8) ?? 0) }
    return highest
  }
}

extension StoredValues where Key == String {
  fileprivate func highestNumber(behind prefix: [UInt8]) -> Int {
    keys.reduce(0, count: count, in: bytes) { highest, packed in
      do {
        // Its length stands before a text.
        var reader = try PackReader(bytes, in: packed)
        let text = try reader.skip(reader.count())
        return max(highest, bytes.withBytes(text) { number(behind: prefix, in: $0) } ?? 0)
      } catch {
        // The bytes are those that this very program wrote, by their hash; passing over a key would give its number
        // to a second thing.
        preconditionFailure("a key of \(Value.self) is not as it was packed: \(error)")
      }
    }
  }
}

/// The number that is all of a text behind a prefix.
private func number(behind prefix: [UInt8], in text: some Collection<UInt8>) -> Int? {
  guard text.starts(with: prefix), text.count > prefix.count else { return nil }
  var result = 0
  for byte in text.dropFirst(prefix.count) {
    guard case let digit = Int(byte) - 0x30, (0...9).contains(digit), result < Int.max / 10 - 1 else {
      return nil
    }
    result = result * 10 + digit
  }
  return result
}
