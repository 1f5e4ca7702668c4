import BoardModel

/// One thing as one detector looks at it.
struct DetectorUnit: Hashable, Comparable, Sendable {
  /// The detector's place in the list of all.
  let detector: Int
  let thing: Subject

  static func < (left: DetectorUnit, right: DetectorUnit) -> Bool {
    left.detector != right.detector ? left.detector < right.detector : left.thing < right.thing
  }
}
