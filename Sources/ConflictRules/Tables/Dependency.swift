import BoardModel

/// What a look at one thing rested on; when it changes, the thing is looked at again.
enum Dependency: Hashable, Sendable {
  case thing(Subject)
  /// Which things of a kind there are, and all they say.
  case kind(EntityKind)
  case bucket(Bucket)
  /// Read from the board past all registers and buckets, so nobody knows what.
  case everything
}
