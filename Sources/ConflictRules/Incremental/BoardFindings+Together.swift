import BoardModel

extension BoardFindings {
  /// The finding that stands for one which is no longer told by itself, because there are too many like it; nil for one
  /// that is told, or holds no longer.
  ///
  /// - Complexity: O(*n*) for *n* pairs and crowds that are told with it.
  package func together(for name: String) -> Finding? {
    guard self[name] == nil else { return nil }
    return (pairs.together(for: name, tables.pairs) ?? doneByMany(insteadOf: name))?.bound(to: tables)
  }

  /// The finding of a crowd in which one of two actions stands that do the same.
  private func doneByMany(insteadOf name: String) -> Finding? {
    let both = DoneTwiceDetector.ends(of: name)?.compactMap { tables.board.actions[$0] } ?? []
    guard both.count == 2 else { return nil }
    let doers = Doers.Known(BoardIndex(tables))
    let common = Set(both[0].doings).intersection(both[1].doings).filter { doing in
      both.contains { doers.isCrowded($0, [doing]) }
    }
    return common.sorted().compactMap { doing in
      DoneByManyDetector.name(of: doing, in: both[0].situation).flatMap { self[$0] }
    }.first
  }
}
