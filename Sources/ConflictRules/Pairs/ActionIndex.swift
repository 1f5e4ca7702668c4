import BoardModel

/// Actions put in order so that those which may meet are found without looking at the others.
///
/// One action is put in or taken out at the cost of its own names; copies share what they have in common.
package struct ActionIndex: Sendable {
  private var profiles = Register<String, ActionProfile>()
  private var situations = Register<String, Register<ActionBucket.Key, ActionBucket>>()
  private let relations: BoardRelations

  /// Every action of a board.
  ///
  /// - Complexity: O(*n* log *n*).
  init(_ board: Board, _ relations: BoardRelations) {
    self.relations = relations
    for action in board.actions.unordered { insert(ActionProfile(action, on: board)) }
  }

  /// The rules about pairs that it is asked with.
  var rules: RuleBook { relations.rules }

  package var count: Int { profiles.count }

  package subscript(id: String) -> ActionProfile? { profiles[id] }

  /// Every action that was ever live, in the order of identifiers.
  package var all: [ActionProfile] { profiles.sorted }

  /// The actions of a situation that lower one of some levers, in the order of identifiers.
  func lowering(_ levers: Set<String>, in situation: String) -> [ActionProfile] {
    (situations[situation]?.sortedPairs ?? []).filter { _, bucket in
      !levers.isDisjoint(with: bucket.levers[.lowers] ?? [])
    }.flatMap { _, bucket in bucket.members.keys.compactMap { profiles[$0] } }.sorted {
      $0.action.id < $1.action.id
    }
  }

  /// Puts an action in, in place of what was known of it.
  package mutating func insert(_ profile: ActionProfile) {
    remove(profile.action.id)
    // What was never proposed, approved or active meets nothing.
    guard profile.live != nil else { return }
    profiles[profile.action.id] = profile
    let key = ActionBucket.key(profile)
    for situation in profile.situations {
      if situations[situation] == nil { situations[situation] = Register() }
      situations.update(situation) { buckets in
        if buckets[key] == nil { buckets[key] = ActionBucket(profile) }
        buckets.update(key) { $0.insert(profile, relations) }
      }
    }
  }

  /// Takes an action out.
  package mutating func remove(_ id: String) {
    guard let profile = profiles[id] else { return }
    profiles[id] = nil
    let key = ActionBucket.key(profile)
    for situation in profile.situations {
      situations.update(situation) { buckets in
        buckets.update(key) { $0.remove(profile, relations) }
        if buckets[key]?.members.isEmpty ?? false { buckets[key] = nil }
      }
    }
  }

  /// The actions that may stand opposite one, a list for each way in which their tool acts.
  ///
  /// - Parameters:
  ///   - receiving: Whether they stand on the side that is undermined.
  ///   - wording: What is said of a pair with an action by such a tool; nil for none.
  func candidates(
    for profile: ActionProfile, receiving: Bool, wording: (ActionBucket) -> PairWording?
  ) -> [Candidates] {
    var result: [Candidates] = []
    for situation in profile.situations {
      guard let buckets = situations[situation] else { continue }
      // In no order: an action lies in one of them, and what is found is put in order by its identifier.
      for bucket in buckets.unordered {
        guard let wording = wording(bucket) else { continue }
        result.append(
          Candidates(
            wording: wording,
            lists: bucket.candidates(
              for: profile, requiring: wording.requirement, receiving: receiving, relations)))
      }
    }
    return result
  }

  /// Actions that may stand opposite one, and what is said if they do.
  struct Candidates {
    var wording: PairWording
    var lists: [Register<String, Bool>]

    /// How many there are at most.
    var count: Int { lists.reduce(0) { $0 + $1.count } }
  }

  /// The candidates under their identifiers, in order, each once; an action in two shared situations comes up twice.
  func ordered(_ candidates: [Candidates], except own: String) -> [(id: String, wording: PairWording)] {
    var found: [String: Int] = [:]
    for (number, one) in candidates.enumerated() {
      for list in one.lists {
        for id in list.unorderedKeys where id != own { found[id] = number }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, candidates[$0.value].wording) }
  }
}
