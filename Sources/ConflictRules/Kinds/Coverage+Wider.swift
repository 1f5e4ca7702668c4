import BoardModel

extension Coverage {
  /// Whether it takes something away to go from this to another.
  func isWider(than other: Coverage) -> Bool {
    self == .yes && other != .yes || self == .discretion && (other == .no || other == .unknown)
  }
}
