import BoardModel

extension BoardIndex {
  /// Whether what a version takes from a group is still so under a later one, and no other has taken of it since.
  ///
  /// A version that leaves people where the one before put them is no change for them. What is taken again after it was
  /// given back is lost to the version that took it last.
  ///
  /// - Parameters:
  ///   - former: the version under which they had it.
  ///   - number: that of the later version, or of the one that takes it.
  /// - Complexity: O(*v*) in the versions between.
  func lasts(
    from former: PolicyVersion, to version: PolicyVersion, of policy: Policy, for group: String,
    under number: Int
  ) -> Bool {
    let coverages = policy.versions.filter { $0.number >= version.number && $0.number <= number }.map {
      coverage(of: group, under: $0)
    }
    guard let last = coverages.last, coverage(of: group, under: former).isWider(than: last) else {
      return false
    }
    return !zip(coverages, coverages.dropFirst()).contains { $0.isWider(than: $1) }
  }
}
