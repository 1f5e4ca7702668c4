import HashTreeCollections

/// The values of a register in no particular order.
package struct RegisterValues<Key: Hashable & Comparable & Sendable, Value: Sendable>: Sequence,
  IteratorProtocol
{
  private let register: Register<Key, Value>
  private var rest: TreeDictionary<Key, RegisterBox<Value>>.Iterator
  private var index = 0

  init(_ register: Register<Key, Value>) {
    self.register = register
    rest = register.tree.makeIterator()
  }

  package mutating func next() -> Value? {
    if let (_, box) = rest.next() { return box.value }
    guard let stored = register.stored else { return nil }
    while index < stored.count {
      defer { index += 1 }
      if register.tree.isEmpty || register.tree[stored.key(at: index)] == nil {
        return stored.value(at: index)
      }
    }
    return nil
  }

  package var underestimatedCount: Int { register.count }
}
