import BoardModel

/// How rules find reports of abuses.
extension BucketFamily {
  /// Abuses by the situation in which they were reported.
  static let abusesIn = BucketFamily("abuses in", of: [.abuse]) { thing, board, _ in
    board.abuses[thing.id].map { [$0.situation] } ?? []
  }

  /// Abuses by the situation and the actor that did it, and by whoever at some time controls that actor.
  static let abusesBy = BucketFamily("abuses by", of: [.abuse]) { thing, board, relations in
    guard let abuse = board.abuses[thing.id] else { return [] }
    return [abuseKey(abuse.situation, at: abuse.actor)]
      + Words.unique(relations.actors.controllers(of: abuse.actor, during: .always)).map {
        abuseKey(abuse.situation, beneath: $0)
      }
  }

  static func abuseKey(_ situation: String, at actor: String) -> String { "\(situation) at \(actor)" }

  static func abuseKey(_ situation: String, beneath actor: String) -> String {
    "\(situation) beneath \(actor)"
  }

  /// Abuses by the situation and where they were done, or whom, for scopes that they may lie within.
  static let abusesAmong = BucketFamily("abuses among", of: [.abuse]) { thing, board, relations in
    board.abuses[thing.id].map { AbuseKeys.keys(of: $0, relations) } ?? []
  }
}

extension BoardIndex {
  /// Abuses reported in situations, in the order of their identifiers.
  func abuses(in situations: [String]) -> [Abuse] {
    situations.flatMap { things(.abusesIn, $0) }.compactMap { tables.board.abuses[$0.id] }
  }

  /// Abuses reported in situations that are by one of some actors, or by one that controls one or is controlled by one
  /// at some time; in the order of their identifiers.
  func abuses(in situations: [String], concerning names: [String]) -> [Abuse] {
    situations.flatMap { situation in
      var found: Set<Subject> = []
      for name in names {
        found.formUnion(things(.abusesBy, BucketFamily.abuseKey(situation, beneath: name)))
        for actor in actors.controllers(of: name, during: .always) {
          found.formUnion(things(.abusesBy, BucketFamily.abuseKey(situation, at: actor)))
        }
      }
      return found.sorted().compactMap { tables.board.abuses[$0.id] }
    }
  }

  /// Abuses reported in situations that lie within one of some scopes by their places and groups, or may where these are
  /// not stated; first those of the first situation, each time in the order of their identifiers.
  ///
  /// - Complexity: O(*k* + *c* log *c*) for *k* names of the scopes and *c* such abuses.
  func abuses(in situations: [String], within scopes: [Scope]) -> [Abuse] {
    situations.flatMap { situation in
      let keys = Set(scopes.flatMap { AbuseKeys.lookups($0, in: situation, places) })
      let found = keys.map { things(.abusesAmong, $0) }.filter { !$0.isEmpty }
      let subjects = found.count > 1 ? Set(found.joined()).sorted() : found.first ?? []
      return subjects.compactMap { tables.board.abuses[$0.id] }
    }
  }
  /// Says that an abuse makes no difference to what is looked at that surely occurred after a moment, nor would one
  /// that did.
  func ignoreAbuses(after moment: Timestamp?) { log?.noteLastAbuse(moment) }
}
