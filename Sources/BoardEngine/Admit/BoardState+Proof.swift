package import BoardModel
import ConflictRules

// What an author owes before a change that raises something blocking is recorded.
extension BoardState {
  /// Whether a command is asked for proof that its author knows what it raises: what departments do and what the
  /// committee makes a rule of, unless a case plays it and nobody is there to be asked.
  static func asks(of command: Command, in context: DecisionContext) -> Bool {
    switch KindSchema.of(command.kind).permission {
    case .conduct, .committee: !context.isScripted
    case .founding, .administration, .direction, .contribution, .bookkeeping, .registry: false
    }
  }

  /// Blocking findings among the raised that none of the names means.
  static func unseen(among raised: [OpenFinding], naming names: Set<String>) -> [OpenFinding] {
    raised.filter { open in
      open.severity == .blocking && !names.contains(where: open.finding.isMeant)
    }
  }

  /// Refuses to go ahead with what is blocking unless it is named as seen, with a reason.
  ///
  /// - Throws: `Rejection` with what must be acknowledged, or that the reason is missing.
  static func requireProof(
    of admission: Admission, isAsked: Bool, from commands: [Command]
  ) throws(Rejection) {
    guard admission.unacknowledged.isEmpty else {
      throw .needsAcknowledgement(admission.unacknowledged)
    }
    guard isAsked, admission.raised.contains(where: { $0.severity == .blocking }) else { return }
    guard !commands.contains(where: { !($0.fields["acknowledge_reason"]?.string ?? "").isEmpty }) else {
      return
    }
    throw .invalid([
      .init(
        field: "acknowledge_reason", what: "it goes ahead with a blocking conflict without a reason",
        remedy: "Say in a sentence why")
    ])
  }

  /// Findings open after a change that were not open before it, or hold more badly.
  package static func raised(among after: [OpenFinding], since before: [OpenFinding]) -> [OpenFinding] {
    let former = Dictionary(uniqueKeysWithValues: before.map { ($0.finding.name, $0.severity) })
    return after.filter { open in former[open.finding.name].map { $0 < open.severity } ?? true }
  }

  /// Of findings that were open before a change, those that it settles, and those that still hold and of which nobody is
  /// told any more, because their rule is silenced.
  package func gone(
    from before: [OpenFinding], leaving after: [OpenFinding], at moment: Timestamp
  ) -> (settled: [OpenFinding], silenced: [OpenFinding]) {
    let gone = settled(of: before, leaving: after)
    let silent = Set(silencedFindings(at: moment).map(\.finding.name))
    return (
      gone.filter { !silent.contains($0.finding.name) }, gone.filter { silent.contains($0.finding.name) }
    )
  }
}

extension Command {
  /// The names that its author says to have seen.
  var acknowledged: Set<String> { Set(fields["acknowledges"]?.array?.compactMap(\.string) ?? []) }
}
