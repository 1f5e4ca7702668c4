import BoardModel

extension BoardIndex {
  /// The stage of a situation in a world; nil when none is recorded.
  func stage(of situation: String, in world: inout World) -> Timeline<String>.Entry? {
    situations[situation].flatMap { world.entry($0.stage) }
  }

  /// Whether a situation is imminent or ongoing.
  func isPressing(_ situation: String, in world: inout World) -> Bool {
    let stage = stage(of: situation, in: &world)?.value
    return stage == Stage.imminent.rawValue || stage == Stage.ongoing.rawValue
  }
}
