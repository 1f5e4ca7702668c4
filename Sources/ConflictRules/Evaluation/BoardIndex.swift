package import BoardModel

/// What several rules look up on one board, put in order once.
package struct BoardIndex: Sendable {
  package let board: Board
  package let groups: GroupRelations
  package let places: PlaceRelations
  package let actors: ActorRelations
  /// Promises and instructions to go, in the order of their subjects.
  package let calls: [Call]
  /// Instructions to keep away, in the order of their identifiers.
  package let avoidances: [Instruction]
  /// Draws on each resource, first recorded first.
  package let draws: [String: [Draw]]
  private let callsBySubject: [Subject: Call]
  private let pathways: [String: [Pathway]]

  /// - Complexity: O(*n* log *n*) in everything but tasks, which it leaves alone.
  package init(_ board: Board) {
    self.board = board
    groups = GroupRelations(board)
    places = PlaceRelations(board)
    actors = ActorRelations(board)
    let instructions = board.instructions.sorted
    calls = instructions.compactMap(Call.init) + board.undertakings.sorted.compactMap(Call.init)
    callsBySubject = Dictionary(uniqueKeysWithValues: calls.map { ($0.subject, $0) })
    avoidances = instructions.filter { $0.direction == .avoid }
    draws = Dictionary(
      grouping: board.draws.sorted.sorted { $0.trace.created < $1.trace.created }, by: \.resource)
    var pathways: [String: [Pathway]] = [:]
    for pathway in board.pathways.sorted {
      for group in Words.unique(pathway.groups) { pathways[group, default: []].append(pathway) }
    }
    self.pathways = pathways
  }

  package func call(_ subject: Subject) -> Call? { callsBySubject[subject] }

  /// The ways that people of a group must go: their own and those of wider groups.
  package func pathways(of group: String) -> [Pathway] {
    var seen: Set<String> = []
    return groups.ancestry(group).flatMap { pathways[$0] ?? [] }.filter { seen.insert($0.id).inserted }
  }

  /// How people of a group stand at a gate: as counted for them, else as for the nearest wider group.
  package func standing(of group: String, at gate: Gate, in world: inout World) -> Timeline<GateCount>.Entry?
  {
    for name in groups.ancestry(group) {
      if let timeline = gate.standings[name], let entry = world.entry(timeline) { return entry }
    }
    return nil
  }

  /// What a version says of a group: of itself, else of the nearest wider group.
  package func coverage(of group: String, under version: PolicyVersion) -> Coverage {
    for name in groups.ancestry(group) {
      if let coverage = version.coverage[name] { return coverage }
    }
    return .unknown
  }

  /// The version of a policy that is in force in a world.
  package func version(of policy: Policy, in world: inout World) -> PolicyVersion? {
    for version in policy.versions.reversed()
    where world.hasHappened(version.effective, position: version.position) {
      return version
    }
    return nil
  }

  /// Who holds a gate; the last owner recorded.
  package func owner(of gate: Gate) -> String? { gate.owner.last?.value }

  /// One recorded fact with what its event says of itself.
  package func fact(_ position: Int, _ text: String) -> ProofFact {
    guard let note = board.notes[position] else { return ProofFact(position: position, text: text) }
    return ProofFact(
      position: position, text: text, source: note.source, status: note.status, account: note.account,
      occurred: note.occurred, firstLearnt: note.firstLearnt)
  }

  /// Facts in order of position, each once.
  package func facts(_ facts: [(Int, String)]) -> [ProofFact] {
    var texts: [Int: [String]] = [:]
    for (position, text) in facts { texts[position, default: []].append(text) }
    return texts.sorted { $0.key < $1.key }.map { position, texts in
      fact(position, Words.unique(texts).joined(separator: "; "))
    }
  }

  /// Who is hurt: groups with how many they are.
  package func hurt(_ names: [String]) -> String {
    Words.list(Words.unique(names).map { board.groups[$0].map(Words.counted) ?? $0 })
  }

  package func people(_ names: [String]) -> String {
    names.isEmpty ? "people" : Words.list(Words.unique(names).map(groups.title))
  }

  /// What a call says, as the first half of a sentence.
  package func saying(_ call: Call) -> String {
    let people = people(call.groups)
    switch call.form {
    case .instruction(let instruction):
      return instruction.status.last?.value == .proposed
        ? "\(call.department) proposes to call \(people) forward"
        : "\(call.department) tells \(people) to go"
    case .undertaking(let undertaking):
      let place = undertaking.place.map { " to \(places.title($0))" } ?? ""
      switch undertaking.promise {
      case .come: return "\(call.department) told \(people) to come\(place)"
      case .eligible: return "\(call.department) told \(people) they are eligible"
      case .entry: return "\(call.department) promised \(people) entry"
      case .flight: return "\(call.department) promised \(people) a flight"
      case .wait, .other: return "\(call.department) made a promise to \(people)"
      }
    }
  }
}
