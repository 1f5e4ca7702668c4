/// Two actions of which one undermines or helps the other, when that was found by looking at it in every world.
struct SweptHit: Equatable, Sendable {
  /// The number of the second action.
  let second: Int32
  /// The place of the line among those of the first.
  let line: Int16
  let phases: [Phase]
}
