import HashTreeCollections

/// Things under their identifiers, in a tree that copies share.
///
/// Storage has no order of its own, so whatever is listed asks for `sorted`.
package struct Register<Key: Hashable & Comparable & Sendable, Value: Sendable>: Sendable {
  /// A value held apart, so that a copy of the tree shares it instead of copying all its parts.
  ///
  /// Unchecked because it is changed only where a register is its single holder.
  private final class Box: @unchecked Sendable {
    var value: Value
    init(_ value: Value) { self.value = value }
  }

  private var tree: TreeDictionary<Key, Box> = [:]

  package init() {}

  package var count: Int { tree.count }
  package var isEmpty: Bool { tree.isEmpty }

  /// The value under a key; nil removes it.
  ///
  /// - Complexity: O(1) expected; changing a shared register copies the path to the value only.
  package subscript(key: Key) -> Value? {
    get { tree[key]?.value }
    set { tree[key] = newValue.map(Box.init) }
  }

  /// Changes a value where it lies; does nothing when there is none under the key.
  package mutating func update(_ key: Key, _ change: (inout Value) -> Void) {
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
  package var sorted: [Value] {
    tree.sorted { $0.key < $1.key }.map(\.value.value)
  }

  /// The keys and values in the order of the keys.
  package var sortedPairs: [(key: Key, value: Value)] {
    tree.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) }
  }

  /// The values in no particular order, for counting and looking for one.
  package var unordered: some Sequence<Value> { tree.values.lazy.map(\.value) }

  /// The keys in no particular order.
  package var unorderedKeys: some Sequence<Key> { tree.keys }

  /// The keys in order.
  package var keys: [Key] { tree.keys.sorted() }
}
