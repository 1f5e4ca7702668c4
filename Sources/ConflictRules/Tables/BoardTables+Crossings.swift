import BoardModel

extension BoardTables {
  private static let limits: [String: Int] = ConflictRules.families.values.joined().reduce(into: [:]) {
    $0[$1.name] = $1.mostTold
  }

  /// Whether so many things in a bucket are more than can be told apart.
  static func isCrowd(_ count: Int, in bucket: Bucket) -> Bool {
    limits[bucket.family].map { count > $0 } ?? false
  }

  /// What has to be looked at again since some of its family have become more than can be told apart, or no longer are.
  ///
  /// Whether a thing is one of too many follows from the buckets it looks into, and not from those it lies in: therefore
  /// everything in any of the buckets, which among them hold all that a changed thing has in common with others.
  /// - Complexity: O(*n*) for *n* things in those buckets, when there is any such crossing.
  func crossings(of touched: Set<Bucket>, from former: BoardTables) -> [String: Set<Subject>] {
    var found: [String: Set<Subject>] = [:]
    for bucket in touched where found[bucket.family] == nil {
      guard crowded.contains(bucket) != former.crowded.contains(bucket) else { continue }
      found[bucket.family] = touched.filter { $0.family == bucket.family }.reduce(into: []) {
        $0.formUnion(former.things(in: $1))
        $0.formUnion(things(in: $1))
      }
    }
    return found
  }
}
