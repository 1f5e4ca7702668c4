import BoardModel

/// Whether people have been told of something.
struct NoticeReach {
  /// The notices that speak of it or of the call it bears on.
  let notices: [Notice]
  let groups: GroupRelations

  /// When the last of some groups was told; nil while one of them has not been.
  ///
  /// A notice to a wider group reaches those within it. One from before the change speaks of how things were.
  func reached(
    _ names: [String], since change: UncertainTime?, position: Int, in world: inout World
  ) -> Timestamp? {
    var last: Timestamp?
    for name in names {
      let ancestry = groups.ancestry(name)
      var first: Timestamp?
      for notice in notices where !notice.groups.allSatisfy({ !ancestry.contains($0) }) {
        guard world.hasHappened(notice.reached, position: notice.trace.created) else { continue }
        if let change,
          !world.follows(notice.reached, position: notice.trace.created, after: change, at: position)
        {
          continue
        }
        let isEarly = world.comesEarly(notice.reached, position: notice.trace.created)
        let moment = isEarly ? notice.reached.earliest : notice.reached.latest
        first = first.map { min($0, moment) } ?? moment
      }
      guard let first else { return nil }
      last = last.map { max($0, first) } ?? first
    }
    return last
  }
}
