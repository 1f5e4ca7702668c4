import Synchronization

/// When findings hold, put in order when somebody first asks: much that looks at findings never does.
final class LazyStretches: Sendable {
  private let tree: Mutex<StretchTree?>

  init(_ tree: StretchTree? = nil) { self.tree = Mutex(tree) }

  /// The tree if anybody has asked for it.
  var known: StretchTree? { tree.withLock { $0 } }

  /// The tree, made of what a function gives if nobody has asked before.
  func tree(of stretches: () -> [Stretch]) -> StretchTree {
    tree.withLock { tree in
      if let tree { return tree }
      let fresh = StretchTree(stretches())
      tree = fresh
      return fresh
    }
  }
}
