/// The members of a JSON object, kept in the byte order of their keys.
package struct JSONObject: Hashable, Sendable {
  package private(set) var keys: [String]
  package private(set) var values: [JSONValue]

  package init() {
    keys = []
    values = []
  }

  /// An object of the given members; of two with one key the later wins.
  package init(_ members: [(String, JSONValue)]) {
    self.init()
    for (key, value) in members { self[key] = value }
  }

  package var isEmpty: Bool { keys.isEmpty }
  package var count: Int { keys.count }

  /// The members in the byte order of their keys.
  package var members: Zip2Sequence<[String], [JSONValue]> { zip(keys, values) }

  /// The value under a key; setting nil removes the member.
  ///
  /// - Complexity: O(log *n*) to read, O(*n*) to insert.
  package subscript(key: String) -> JSONValue? {
    get {
      let index = firstIndex(notBefore: key)
      return index < keys.count && keys[index] == key ? values[index] : nil
    }
    set {
      let index = firstIndex(notBefore: key)
      let isPresent = index < keys.count && keys[index] == key
      switch (newValue, isPresent) {
      case (let value?, true):
        values[index] = value
      case (let value?, false):
        keys.insert(key, at: index)
        values.insert(value, at: index)
      case (nil, true):
        keys.remove(at: index)
        values.remove(at: index)
      case (nil, false):
        break
      }
    }
  }

  private func firstIndex(notBefore key: String) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      // Keys are ASCII, for which Swift's order is the byte order.
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
