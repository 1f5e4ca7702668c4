package import BoardModel

/// One way of finding things by what they say, such as draws by the resource they draw on.
package struct BucketFamily: Sendable {
  package let name: String
  /// The kinds of thing that it holds.
  package let kinds: Set<EntityKind>
  /// The keys under which a thing is found; none when it is not to be found this way.
  package let keys: @Sendable (_ thing: Subject, _ board: Board, _ relations: BoardRelations) -> [String]
  /// How many things under one key are told apart; nil where all are. When a key comes to hold more, or no more than
  /// that, everything that lies under a key of a thing which has changed is looked at again.
  package let mostTold: Int?

  package init(
    _ name: String, of kinds: Set<EntityKind>, tellingApart mostTold: Int? = nil,
    keys: @escaping @Sendable (_ thing: Subject, _ board: Board, _ relations: BoardRelations) -> [String]
  ) {
    self.name = name
    self.kinds = kinds
    self.keys = keys
    self.mostTold = mostTold
  }
}

extension BucketFamily {
  /// Draws by the resource they draw on.
  static let drawsOn = BucketFamily("draws on", of: [.draw]) { thing, board, _ in
    board.draws[thing.id].map { [$0.resource] } ?? []
  }

  /// Draws by the promise or instruction they are for.
  static let drawsFor = BucketFamily("draws for", of: [.draw]) { thing, board, _ in
    board.draws[thing.id]?.purpose.map { [$0.text] } ?? []
  }

  /// Promises and instructions to go, by each group that they ever spoke to.
  static let callsTo = BucketFamily("calls to", of: [.instruction, .undertaking]) { thing, board, _ in
    Call(thing, on: board).map { Words.unique($0.groups) } ?? []
  }

  /// Gates by each group that was counted there.
  static let gatesCounting = BucketFamily("gates counting", of: [.gate]) { thing, board, _ in
    board.gates[thing.id].map { Array($0.standings.keys) } ?? []
  }

  /// Tasks by the things they ever rested on, whatever the version.
  static let tasksOn = BucketFamily("tasks on", of: [.task]) { thing, board, _ in
    Words.unique(
      board.tasks[thing.id]?.restsOn.entries.flatMap(\.value).map { Subject($0.kind, $0.id).text } ?? [])
  }

  /// Readings by what they say something about.
  static let readingsOf = BucketFamily("readings of", of: [.reading]) { thing, board, _ in
    board.readings[thing.id].map { [readingKey($0.subject, $0.attribute)] } ?? []
  }

  /// Exceptions by the actions they are from.
  static let exceptionsFrom = BucketFamily("exceptions from", of: [.exception]) { thing, board, _ in
    board.exceptions[thing.id].map { Words.unique($0.from) } ?? []
  }

  static func readingKey(_ subject: Subject, _ attribute: String) -> String {
    "\(subject.text) \(attribute)"
  }
}
