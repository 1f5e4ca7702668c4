package import BoardModel

/// Where an exercise begins, and as whom it can be played.
package struct DemoPlan: Hashable, Sendable {
  /// A post that somebody can take in the exercise.
  package struct Post: Hashable, Sendable {
    package var department: String
    package var title: String
  }

  /// What the exercise's clock shows at the start.
  package var opens: Timestamp
  package var posts: [Post]
}
