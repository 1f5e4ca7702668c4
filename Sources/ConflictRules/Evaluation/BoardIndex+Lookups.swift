package import BoardModel

extension BoardIndex {
  /// The promise or instruction to go that a subject names.
  package func call(_ subject: Subject) -> Call? {
    switch subject.kind {
    case .undertaking: undertakings[subject.id].flatMap(Call.init)
    case .instruction: instructions[subject.id].flatMap(Call.init)
    default: nil
    }
  }

  /// Every promise and instruction, whether or not it is a call.
  var callUnits: [Subject] {
    tables.board.instructions.unorderedKeys.map { Subject(.instruction, $0) }
      + tables.board.undertakings.unorderedKeys.map { Subject(.undertaking, $0) }
  }

  /// Calls to people who may be in a group, in the order of their subjects.
  func calls(meeting group: String) -> [Call] {
    let subjects = Set(groups.touching(group).flatMap { things(.callsTo, $0) })
    return subjects.sorted().compactMap { Call($0, on: tables.board) }
  }

  /// Draws on a resource, first recorded first.
  func draws(on resource: String) -> [Draw] { recorded(things(.drawsOn, resource)) }

  /// Draws for a promise or instruction, first recorded first.
  func draws(for purpose: Subject) -> [Draw] { recorded(things(.drawsFor, purpose.text)) }

  private func recorded(_ subjects: [Subject]) -> [Draw] {
    subjects.compactMap { tables.board.draws[$0.id] }.sorted { $0.trace.created < $1.trace.created }
  }

  /// Gates at which people of a group or of a wider one were counted, in the order of their identifiers.
  func gates(counting group: String) -> [Gate] {
    let subjects = Set(groups.ancestry(group).flatMap { things(.gatesCounting, $0) })
    return subjects.sorted().compactMap { tables.board.gates[$0.id] }
  }

  /// Tasks that rest on a thing, in the order of their identifiers.
  func tasks(restingOn thing: Subject) -> [WorkTask] {
    things(.tasksOn, thing.text).compactMap { tables.board.tasks[$0.id] }
  }

  /// Readings of the same thing and attribute as one, itself among them.
  func readings(like reading: Reading) -> [Reading] {
    readings(of: reading.subject, reading.attribute)
  }

  /// Readings of an attribute of a thing, in the order of their identifiers.
  func readings(of subject: Subject, _ attribute: String) -> [Reading] {
    things(.readingsOf, BucketFamily.readingKey(subject, attribute)).compactMap {
      tables.board.readings[$0.id]
    }
  }

  /// The ways that people of a group must go: their own and those of wider groups.
  package func pathways(of group: String) -> [Pathway] { tables.relations.pathways(of: group) }

  /// The ways that lead through a gate, in the order of their identifiers.
  func pathways(through gate: String) -> [Pathway] { tables.relations.pathways(through: gate) }

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

  /// The version that is announced in a world to be in force at a moment still to come; nil where none is.
  ///
  /// - Complexity: O(*v*) in the versions.
  func announced(_ policy: Policy, for moment: Timestamp, in world: inout World) -> PolicyVersion? {
    guard !world.isPast(moment) else { return nil }
    for version in policy.versions.reversed() {
      guard version.effective.earliest <= moment,
        let known = version.announced ?? firstLearnt(version.position), world.isPast(known)
      else { continue }
      if version.effective.latest <= moment
        || world.comesEarly(version.effective, position: version.position)
      {
        return version
      }
    }
    return nil
  }

  /// Who holds a gate; the last owner recorded.
  package func owner(of gate: Gate) -> String? { gate.owner.last?.value }
}
