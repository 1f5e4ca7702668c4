package import BoardModel
import ConflictRules

extension BoardState {
  /// What several commands would do together, each on the board that those before it leave.
  ///
  /// What is raised and settled is told of all of them: a finding that comes with one and goes with another is in
  /// neither list. What one of them says to have seen counts for all.
  ///
  /// - Throws: `Rejection.invalid` when one of them cannot stand.
  package func preview(
    _ commands: [Command], in context: (Command) -> DecisionContext
  ) throws(Rejection) -> Admission {
    var admission = Admission(
      drafts: [], state: self, raised: [], settled: [], silenced: [], unacknowledged: [])
    var now: Timestamp?
    var asks = false
    for command in commands {
      let context = context(command)
      now = context.now
      asks = asks || Self.asks(of: command, in: context)
      let decided = try admission.state.decide(command, in: context)
      admission.state.applyProvisionally(decided, at: context.now)
      admission.drafts += decided
    }
    guard let now else { return admission }
    admission.state = BoardState(board: admission.state.board)
    let (before, after) = (openFindings(at: now), admission.state.openFindings(at: now))
    admission.raised = Self.raised(among: after, since: before)
    (admission.settled, admission.silenced) = admission.state.gone(from: before, leaving: after, at: now)
    let names = commands.reduce(into: Set<String>()) { $0.formUnion($1.acknowledged) }
    if asks { admission.unacknowledged = Self.unseen(among: admission.raised, naming: names) }
    let own = Self.apportioning(admission.raised, to: admission.drafts)
    if own != admission.drafts {
      var board = self
      board.applyProvisionally(own, at: now)
      admission.state = BoardState(board: board.board)
    }
    let records = admission.state.bookkeeping(at: now, changedFrom: self)
    admission.state.apply(
      admission.state.provisional(records, from: admission.state.board.position, at: now))
    admission.drafts = own + records
    return admission
  }

  /// What several commands do when they are committed together: a preview in which nothing blocking is unseen.
  ///
  /// - Throws: `Rejection` with what is wrong or what must be acknowledged.
  package func admit(
    _ commands: [Command], in context: (Command) -> DecisionContext
  ) throws(Rejection) -> Admission {
    let admission = try preview(commands, in: context)
    let isAsked = commands.contains { Self.asks(of: $0, in: context($0)) }
    try Self.requireProof(of: admission, isAsked: isAsked, from: commands)
    return admission
  }

  /// The events with what was said to have been seen left where it belongs: with the rule that finds it, and the rest
  /// with the first; so that the record does not say of one finding that somebody went ahead with it forty times.
  private static func apportioning(_ raised: [OpenFinding], to decided: [DecidedEvent]) -> [DecidedEvent] {
    let named = naming(raised, seen: Set(decided.flatMap(acknowledged)), in: decided)
    let rules = Dictionary(
      raised.map { ($0.finding.name, $0.finding.rule.id) }, uniquingKeysWith: { first, _ in first })
    let adopted = Set(decided.filter { $0.kind == .ruleAdopted }.compactMap { $0.body["id"]?.string })
    var left = named.map { event in
      acknowledged(event).filter { name in
        guard let rule = rules[name], adopted.contains(rule) else { return true }
        return event.body["id"]?.string == rule
      }
    }
    var seen: Set<String> = []
    for place in left.indices { left[place] = left[place].filter { seen.insert($0).inserted } }
    return zip(named, left).map { event, names in
      guard event.body["acknowledges"] != nil else { return event }
      var event = event
      event.body["acknowledges"] = names.isEmpty ? nil : JSONValue(names)
      if names.isEmpty { event.body["acknowledge_reason"] = nil }
      return event
    }
  }

  private static func acknowledged(_ event: DecidedEvent) -> [String] {
    event.body["acknowledges"]?.array?.compactMap(\.string) ?? []
  }
}
