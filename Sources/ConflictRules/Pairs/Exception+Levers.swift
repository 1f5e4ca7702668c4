import BoardModel

extension Exception {
  /// Whether it leaves a lever alone in a world; one that names none leaves all alone.
  func spares(_ lever: String, in world: inout World) -> Bool {
    let levers = world.value(levers) ?? []
    return levers.isEmpty || levers.contains(lever)
  }
}
