package import BoardModel
import ConflictRules

extension BoardState {
  /// What a command would do: the one path for preview, command line, screens and scripts.
  ///
  /// - Throws: `Rejection.invalid` when the command cannot stand on this board.
  package func preview(_ command: Command, in context: DecisionContext) throws(Rejection) -> Admission {
    let decided = try decide(command, in: context)
    let standing = evaluation.result
    var after = self
    after.apply(provisional(decided, from: board.position, at: context.now))
    // Only what the change touches can come or go, so nothing else is compared.
    let changed = after.evaluation === evaluation ? [] : after.evaluation.result.changed
    let before = open(changed, standing, at: context.now)
    let held = after.open(changed, after.evaluation.result, at: context.now)
    let raised = Self.raised(among: held, since: before)
    let gone = after.gone(from: before, leaving: held, at: context.now)
    let named = command.acknowledged
    let unacknowledged =
      Self.asks(of: command, in: context) ? Self.unseen(among: raised, naming: named) : []
    let own = Self.naming(raised, seen: named, in: decided)
    if own != decided {
      after = self
      after.apply(provisional(own, from: board.position, at: context.now))
    }
    let records = after.bookkeeping(at: context.now, changedFrom: self)
    after.apply(provisional(records, from: after.board.position, at: context.now))
    return Admission(
      drafts: own + records, state: after, raised: raised, settled: gone.settled, silenced: gone.silenced,
      unacknowledged: unacknowledged)
  }

  /// What a command does when it is committed: a preview in which nothing blocking is unseen.
  ///
  /// - Throws: `Rejection` with what is wrong, what must be acknowledged, or what moved since the author
  ///   last looked.
  package func admit(
    _ command: Command, in context: DecisionContext, since fresh: [Event] = []
  ) throws(Rejection) -> Admission {
    let movements = Self.movements(under: command, in: fresh)
    guard movements.isEmpty else { throw .moved(movements) }
    let admission = try preview(command, in: context)
    try Self.requireProof(of: admission, isAsked: Self.asks(of: command, in: context), from: [command])
    return admission
  }

  /// The events with each finding named that their author meant by the name of a kind or of a group, so that the
  /// record says of each that somebody went ahead with it.
  static func naming(
    _ raised: [OpenFinding], seen names: Set<String>, in decided: [DecidedEvent]
  ) -> [DecidedEvent] {
    guard names.contains(where: { $0.hasSuffix("/*") }) else { return decided }
    return decided.map { event in
      guard let given = event.body["acknowledges"]?.array?.compactMap(\.string) else { return event }
      let meant = raised.map(\.finding).filter { finding in given.contains(where: finding.isMeant) }
      var event = event
      let all = given + meant.map(\.name).filter { !given.contains($0) }
      event.body["acknowledges"] = JSONValue(all)
      return event
    }
  }

  /// Takes in what has been decided as if it had been recorded, without looking at the rules.
  package mutating func applyProvisionally(_ decided: [DecidedEvent], at moment: Timestamp) {
    fold(provisional(decided, from: board.position, at: moment))
  }

  /// Events that stand in for drafts while a preview is worked out.
  func provisional(_ drafts: [DecidedEvent], from position: Int, at moment: Timestamp) -> [Event] {
    drafts.enumerated().compactMap { offset, draft in
      let bytes: [UInt8]
      // A draft that has no canonical form was refused before; one cannot be left by here.
      do { bytes = try CanonicalJSON.encode(.object(draft.body)) } catch { return nil }
      return Event(
        position: position + offset + 1, id: Bytes16(high: 0, low: 0), kind: draft.kind.rawValue,
        kindVersion: KindSchema.of(draft.kind).version, isCritical: KindSchema.of(draft.kind).isCritical,
        recorded: moment, boardTime: moment, situation: draft.situation, author: .zero, body: bytes)
    }
  }

  /// Fields of the command's subject that the given events have written.
  static func movements(under command: Command, in events: [Event]) -> [Rejection.Movement] {
    guard let id = command.fields["id"]?.string, Self.changes.contains(command.kind) else { return [] }
    let own = Set(command.fields.keys).subtracting(KindSchema.commonFieldNames)
    var movements: [Rejection.Movement] = []
    for event in events where event.kind == command.kind.rawValue {
      guard let body = BodyReader(event.body), body.string("id") == id else { continue }
      // Counts of two groups at one gate are two things.
      if command.kind == .gateCounted, body.string("group") != command.fields["group"]?.string { continue }
      for field in body.names where own.contains(field) {
        movements.append(
          .init(
            position: event.position, department: body.string("by"), field: field,
            value: text(of: value(of: field, in: event), as: KindSchema.of(command.kind).field(field))))
      }
    }
    return movements
  }

  private static func value(of field: String, in event: Event) -> JSONValue? {
    // A body that is no canonical JSON was never accepted, so none comes here.
    do { return try CanonicalJSON.parse(event.body).object?[field] } catch { return nil }
  }

  /// What somebody else wrote, in words.
  private static func text(of value: JSONValue?, as field: Field?) -> String {
    switch value {
    case .string(let text): return text
    case .bool(let flag): return flag ? "true" : "false"
    case .integer(let number):
      if case .instant = field?.type { return TimeText.full(Timestamp(milliseconds: number)) }
      return String(number)
    case .array(let values): return values.compactMap(\.string).joined(separator: ", ")
    default: return "another value"
    }
  }

  private static let changes: Set<EventKind> = [
    .actionChanged, .undertakingChanged, .instructionChanged, .gateChanged, .gateCounted, .taskChanged,
    .resourceChanged, .drawChanged, .situationChanged, .policyVersioned, .exceptionChanged,
    .constraintChanged, .indicatorChanged,
  ]
}
