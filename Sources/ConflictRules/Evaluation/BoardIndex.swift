package import BoardModel

/// What rules read of a board, noting what it was when somebody wants to know.
///
/// It is not handed from task to task: words that are put together later get an index of their own.
package struct BoardIndex {
  let tables: BoardTables
  let log: ReadLog?

  init(_ tables: BoardTables, log: ReadLog? = nil) {
    self.tables = tables
    self.log = log
  }

  /// - Complexity: that of the board's tables.
  package init(_ board: Board) { self.init(BoardTables(board)) }

  /// The whole board; a rule that reads it directly is asked again after every change.
  package var board: Board {
    log?.noteEverything()
    return tables.board
  }

  package var groups: GroupRelations { tables.relations.groups }
  package var places: PlaceRelations { tables.relations.places }
  package var actors: ActorRelations { tables.relations.actors }

  /// The things that a family holds under a key, in order; a change to any of them asks again.
  package func things(_ family: BucketFamily, _ key: String) -> [Subject] {
    let bucket = Bucket(family: family.name, key: key)
    log?.note(bucket, of: family.kinds)
    return tables.things(in: bucket)
  }

  /// Actions by what they do, whom and where; reading it is not noted, since a detector of actions is asked again about
  /// those that change.
  package var pairs: PairTables { tables.pairs }

  /// Exceptions from an action, in the order of their identifiers.
  func exceptions(from action: String) -> [Exception] {
    things(.exceptionsFrom, action).compactMap { tables.board.exceptions[$0.id] }
  }

  /// The earliest moment at which somebody knew of what an event says. Events do not change, so no note is taken.
  package func firstLearnt(_ position: Int) -> Timestamp? { tables.board.notes[position]?.firstLearnt }

  /// What an event says of itself.
  package func note(_ position: Int) -> FactNote? { tables.board.notes[position] }
}
