package import BoardModel
import HashTreeCollections

/// A board with what rules look up on it, which a later board shares except for what has changed.
package final class BoardTables: Sendable {
  package let board: Board
  package let relations: BoardRelations
  /// Actions, by what they do to levers, whom and where.
  let pairs: PairTables
  /// The numbers of the actions from which there are exceptions.
  let exempt: Set<Int32>
  /// The things in each bucket, in the order of their subjects.
  private let buckets: TreeDictionary<Bucket, [Subject]>
  /// The buckets that hold more than is told apart.
  let crowded: Set<Bucket>

  /// - Complexity: O(*n* log *n*) in the things that are found by a bucket.
  package init(_ board: Board) {
    let relations = BoardRelations(board)
    var filled: [Bucket: [Subject]] = [:]
    for (kind, families) in ConflictRules.families {
      // Tasks are found by what they rest on, if by anything, and most of very many rest on nothing.
      for id in kind == .task ? Array(board.boundTasks) : board.unorderedIdentifiers(of: kind) {
        let thing = Subject(kind, id)
        for bucket in Self.buckets(of: thing, families, board, relations) {
          filled[bucket, default: []].append(thing)
        }
      }
    }
    self.board = board
    self.relations = relations
    pairs = PairTables(board, relations)
    exempt = Set(
      filled.keys.filter { $0.family == BucketFamily.exceptionsFrom.name }.map {
        relations.numbers.actions.number(of: $0.key)
      })
    buckets = TreeDictionary(uniqueKeysWithValues: filled.map { ($0.key, $0.value.sorted()) })
    crowded = Set(filled.filter { Self.isCrowd($0.value.count, in: $0.key) }.map(\.key))
  }

  /// The tables of a later board, on which only some things and none of the relations are different.
  ///
  /// - Parameters:
  ///   - touched: receives the buckets that hold a changed thing, or held it before.
  /// - Complexity: O(*c* · *b*) for *c* changes in buckets, or on shelves, of *b* things.
  init(_ former: BoardTables, board: Board, changed: Set<Subject>, touched: inout Set<Bucket>) {
    var buckets = former.buckets
    var exempt = former.exempt
    for thing in changed {
      guard let families = ConflictRules.families[thing.kind] else { continue }
      let old = Self.buckets(of: thing, families, former.board, former.relations)
      let new = Self.buckets(of: thing, families, board, former.relations)
      touched.formUnion(old)
      touched.formUnion(new)
      for bucket in old.subtracting(new) { buckets[bucket]?.removeAll { $0 == thing } }
      for bucket in new.subtracting(old) {
        let things = buckets[bucket] ?? []
        let place = things.firstIndex { thing < $0 } ?? things.endIndex
        buckets[bucket, default: []].insert(thing, at: place)
      }
      for bucket in old.symmetricDifference(new) where bucket.family == BucketFamily.exceptionsFrom.name {
        let number = former.relations.numbers.actions.number(of: bucket.key)
        if buckets[bucket]?.isEmpty ?? true { exempt.remove(number) } else { exempt.insert(number) }
      }
    }
    let actions = Set(changed.filter { $0.kind == .action }.map(\.id))
    pairs = actions.isEmpty ? former.pairs : former.pairs.replacing(actions, on: board)
    self.board = board
    relations = former.relations
    var crowded = former.crowded
    for bucket in touched {
      let isCrowd = Self.isCrowd(buckets[bucket]?.count ?? 0, in: bucket)
      guard isCrowd != crowded.contains(bucket) else { continue }
      if isCrowd { crowded.insert(bucket) } else { crowded.remove(bucket) }
    }
    self.crowded = crowded
    self.buckets = buckets
    self.exempt = exempt
  }

  private static func buckets(
    of thing: Subject, _ families: [BucketFamily], _ board: Board, _ relations: BoardRelations
  ) -> Set<Bucket> {
    var found: Set<Bucket> = []
    for family in families {
      for key in family.keys(thing, board, relations) { found.insert(Bucket(family: family.name, key: key)) }
    }
    return found
  }

  func things(in bucket: Bucket) -> [Subject] { buckets[bucket] ?? [] }
}
