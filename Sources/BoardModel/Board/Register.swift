import HashTreeCollections

/// Things under their identifiers, in a tree that copies share.
///
/// Storage has no order of its own, so whatever is listed asks for `sorted`. A register that was read from where it
/// was kept holds its values packed, and in the tree only those that were set or changed since.
package struct Register<Key: Hashable & Comparable & Sendable, Value: Sendable>: Sendable {
  typealias Box = RegisterBox<Value>

  private(set) var tree: TreeDictionary<Key, Box> = [:]
  private(set) var stored: StoredValues<Key, Value>?
  /// How many of the stored values the tree holds newer ones of.
  private var replaced = 0

  package init() {}

  init(stored: StoredValues<Key, Value>) { self.stored = stored.count == 0 ? nil : stored }

  package var count: Int { tree.count + (stored?.count ?? 0) - replaced }
  package var isEmpty: Bool { count == 0 }

  /// The value under a key; nil takes it out.
  ///
  /// - Complexity: O(1) expected; changing a shared register copies the path to the value only. Taking out a value that
  ///   is still packed unpacks them all, which nothing on a board asks for: what is on it never goes.
  package subscript(key: Key) -> Value? {
    get {
      if let box = tree[key] { return box.value }
      guard let stored, let index = stored.index(of: key) else { return nil }
      return stored.value(at: index)
    }
    set {
      guard let newValue else {
        if let stored, stored.index(of: key) != nil { unpackAll(stored) }
        tree[key] = nil
        return
      }
      if tree.updateValue(Box(newValue), forKey: key) == nil, stored?.index(of: key) != nil { replaced += 1 }
    }
  }

  private mutating func unpackAll(_ stored: StoredValues<Key, Value>) {
    for index in 0..<stored.count where tree[stored.key(at: index)] == nil {
      tree[stored.key(at: index)] = Box(stored.value(at: index))
    }
    self.stored = nil
    replaced = 0
  }

  /// Whether there is a value under a key.
  package func has(_ key: Key) -> Bool { tree[key] != nil || stored?.index(of: key) != nil }

  /// Changes a value where it lies; does nothing when there is none under the key.
  package mutating func update(_ key: Key, _ change: (inout Value) -> Void) {
    if let stored, tree[key] == nil, let index = stored.index(of: key) {
      tree[key] = Box(stored.value(at: index))
      replaced += 1
    }
    func apply(_ slot: inout Box?) {
      // Nothing else may hold the value while it changes, or its arrays would be copied first.
      if !isKnownUniquelyReferenced(&slot) { slot = slot.map { Box($0.value) } }
      if let box = slot { change(&box.value) }
    }
    apply(&tree[key])
  }

  /// The values in the order of their keys.
  ///
  /// - Complexity: O(*n* log *n*).
  package var sorted: [Value] { places.map(value) }

  /// The values in no particular order, for counting and looking for one.
  package var unordered: RegisterValues<Key, Value> { RegisterValues(self) }

  /// The keys in no particular order.
  package var unorderedKeys: [Key] {
    guard let stored else { return Array(tree.keys) }
    let keys = (0..<stored.count).map(stored.key)
    return tree.isEmpty ? keys : keys + tree.keys.filter { stored.index(of: $0) == nil }
  }

  /// The keys in order.
  package var keys: [Key] { places.map(\.key) }
}

extension Register {
  /// Where the value under a key is.
  enum Place {
    case inTree(Key, Box)
    case stored(Key, StoredValues<Key, Value>, Int)

    var key: Key {
      switch self {
      case .inTree(let key, _), .stored(let key, _, _): key
      }
    }
  }

  /// Where each value is, in the order of the keys.
  var places: [Place] {
    let own = tree.sorted { $0.key < $1.key }
    guard let stored else { return own.map { .inTree($0.key, $0.value) } }
    var places: [Place] = []
    places.reserveCapacity(count)
    var next = 0
    for index in 0..<stored.count {
      let key = stored.key(at: index)
      while next < own.count, own[next].key < key {
        places.append(.inTree(own[next].key, own[next].value))
        next += 1
      }
      // What is in the tree is newer, and comes with the next key or after the last.
      if next == own.count || own[next].key != key { places.append(.stored(key, stored, index)) }
    }
    return places + own[next...].map { .inTree($0.key, $0.value) }
  }

  func value(at place: Place) -> Value {
    switch place {
    case .inTree(_, let box): box.value
    case .stored(_, let stored, let index): stored.value(at: index)
    }
  }
}
