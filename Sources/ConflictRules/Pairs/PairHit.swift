import BoardModel

/// Two actions of which one undermines or helps the other, as little as it takes to say the rest when somebody asks.
struct PairHit: Sendable {
  let first: PairCard
  let second: PairCard
  let matter: PairMatter
  /// The place of the line among those of the first.
  let line: Int16
  let when: When

  enum When: Equatable, Sendable {
    /// It holds from one moment to another, and bites at a third between them or has before.
    case plain(begins: Int64, bites: Int64, ends: Int64, severity: Severity)
    case phases([Phase])
  }

  var name: String { matter.name(first.id, second.id) }

  var phases: [Phase] {
    switch when {
    case .phases(let phases): return phases
    case .plain(let begins, let bites, let ends, let severity):
      func phase(_ from: Int64, _ to: Int64, bites: Timestamp?) -> Phase {
        let window = TimeWindow(
          from: Timestamp(milliseconds: from), to: to == .max ? nil : Timestamp(milliseconds: to))
        return Phase(
          span: UncertainSpan(possible: window, certain: window), severity: severity, bites: bites)
      }
      guard bites > begins else { return [phase(begins, ends, bites: nil)] }
      return [
        phase(begins, bites, bites: Timestamp(milliseconds: bites)), phase(bites, ends, bites: nil),
      ]
    }
  }

  var finding: Finding {
    let topic = PairTopic(
      effects: first.lines[Int(line)].effects, wording: matter.wording, rule: matter.rule)
    return PairReport(
      first: first.profile, second: .action(second.profile), topic: topic, phases: phases
    ).finding(name)
  }

  /// Whether both say the same under one name.
  func isSame(as other: PairHit) -> Bool {
    // The words of a rule, and whose the two are, come with the actions and the rules.
    first === other.first && second === other.second && matter.wording.rule == other.matter.wording.rule
      && when == other.when
  }
}
