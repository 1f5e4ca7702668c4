package import BoardModel

/// Stretches of time in order, in a balanced tree that copies share: what holds at a moment and what begins
/// between two is found without looking at the rest.
package struct StretchTree: Sendable {
  private final class Node: Sendable {
    let left: Node?
    let stretch: Stretch
    let right: Node?
    let count: Int
    /// The latest end of any stretch in the tree.
    let latest: Timestamp

    init(_ left: Node?, _ stretch: Stretch, _ right: Node?) {
      self.left = left
      self.stretch = stretch
      self.right = right
      count = 1 + (left?.count ?? 0) + (right?.count ?? 0)
      var latest = stretch.to
      if let left { latest = max(latest, left.latest) }
      if let right { latest = max(latest, right.latest) }
      self.latest = latest
    }
  }

  private var root: Node?

  /// - Complexity: O(*n* log *n*) for *n* stretches.
  package init(_ stretches: [Stretch] = []) {
    root = Self.tree(of: stretches.sorted()[...])
  }

  private static func tree(of sorted: ArraySlice<Stretch>) -> Node? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.startIndex + sorted.count / 2
    return Node(tree(of: sorted[..<middle]), sorted[middle], tree(of: sorted[(middle + 1)...]))
  }

  package var count: Int { root?.count ?? 0 }

  /// Adds a stretch; one that is there already is not doubled.
  ///
  /// - Complexity: O(log *n*).
  package mutating func insert(_ stretch: Stretch) { root = Self.inserting(stretch, into: root) }

  /// Takes a stretch out; does nothing when it is not there.
  ///
  /// - Complexity: O(log *n*).
  package mutating func remove(_ stretch: Stretch) { root = Self.removing(stretch, from: root) }

  /// The names of the stretches that a moment lies in.
  ///
  /// - Complexity: O((1 + *k*) log *n*) for *k* of them.
  package func names(at moment: Timestamp) -> [String] {
    var names: [String] = []
    func visit(_ node: Node?) {
      guard let node, node.latest > moment else { return }
      visit(node.left)
      guard node.stretch.from <= moment else { return }
      if moment < node.stretch.to { names.append(node.stretch.name) }
      visit(node.right)
    }
    visit(root)
    return names
  }

  /// The stretches and marks that begin after one moment and no later than another, in order.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* of them.
  package func stretches(after start: Timestamp, upTo end: Timestamp) -> [Stretch] {
    var found: [Stretch] = []
    func visit(_ node: Node?) {
      guard let node else { return }
      let from = node.stretch.from
      if from > start { visit(node.left) }
      if from > start, from <= end { found.append(node.stretch) }
      if from <= end { visit(node.right) }
    }
    visit(root)
    return found
  }

  // MARK: - Balance, by the weights of the two sides

  private static let heaviest = 3

  private static func inserting(_ stretch: Stretch, into node: Node?) -> Node {
    guard let node else { return Node(nil, stretch, nil) }
    if stretch < node.stretch {
      return balanced(inserting(stretch, into: node.left), node.stretch, node.right)
    }
    if node.stretch < stretch {
      return balanced(node.left, node.stretch, inserting(stretch, into: node.right))
    }
    return node
  }

  private static func removing(_ stretch: Stretch, from node: Node?) -> Node? {
    guard let node else { return nil }
    if stretch < node.stretch {
      return balanced(removing(stretch, from: node.left), node.stretch, node.right)
    }
    if node.stretch < stretch {
      return balanced(node.left, node.stretch, removing(stretch, from: node.right))
    }
    guard let right = node.right else { return node.left }
    let (least, rest) = withoutLeast(right)
    return balanced(node.left, least, rest)
  }

  private static func withoutLeast(_ node: Node) -> (least: Stretch, rest: Node?) {
    guard let left = node.left else { return (node.stretch, node.right) }
    let (least, rest) = withoutLeast(left)
    return (least, balanced(rest, node.stretch, node.right))
  }

  /// A node over two sides of which one may have become a little too heavy.
  private static func balanced(_ left: Node?, _ stretch: Stretch, _ right: Node?) -> Node {
    let (leftCount, rightCount) = (left?.count ?? 0, right?.count ?? 0)
    if leftCount + rightCount > 1 {
      if let right, rightCount > heaviest * leftCount {
        if let inner = right.left, inner.count >= 2 * (right.right?.count ?? 0) {
          return Node(
            Node(left, stretch, inner.left), inner.stretch, Node(inner.right, right.stretch, right.right))
        }
        return Node(Node(left, stretch, right.left), right.stretch, right.right)
      }
      if let left, leftCount > heaviest * rightCount {
        if let inner = left.right, inner.count >= 2 * (left.left?.count ?? 0) {
          return Node(
            Node(left.left, left.stretch, inner.left), inner.stretch, Node(inner.right, stretch, right))
        }
        return Node(left.left, left.stretch, Node(left.right, stretch, right))
      }
    }
    return Node(left, stretch, right)
  }
}
