import BoardModel

/// How two scopes meet in one dimension.
package struct Meeting: Hashable, Sendable {
  /// `groups`, `places`, `actors`, `goods` or `time`.
  package var dimension: String
  /// In words, such as "embassy guards are within contracted staff".
  package var text: String
  /// Whether one side does not state the dimension, so that the finding stays at *watch*.
  package var isUnstated: Bool

  package init(dimension: String, text: String, isUnstated: Bool = false) {
    self.dimension = dimension
    self.text = text
    self.isUnstated = isUnstated
  }
}
