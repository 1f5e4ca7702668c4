package import BoardModel

/// What a rule says of one finding in one world.
package struct Verdict<Cause: Hashable & Sendable>: Hashable, Sendable {
  package var severity: Severity
  package var bites: Timestamp?
  /// Whether `bites` is the earliest of several possible moments.
  package var isBiteUncertain: Bool
  package var causes: [Cause]

  package init(_ severity: Severity, bites: Timestamp?, isBiteUncertain: Bool = false, causes: [Cause]) {
    self.severity = severity
    self.bites = bites
    self.isBiteUncertain = isBiteUncertain && bites != nil
    self.causes = causes
  }
}

/// What a rule says of one finding over all time.
package struct Outcome<Cause: Hashable & Sendable>: Sendable {
  package var phases: [Phase]
  /// The worst verdict, of several equally bad ones the latest.
  package var worst: Verdict<Cause>
  /// Every cause of any phase, each once, in order of time.
  package var causes: [Cause]

  /// From the beginning of the first phase to the end of the last.
  var hull: UncertainSpan {
    UncertainSpan(
      TimeWindow(from: phases.first?.span.possible.from, to: phases.last?.span.possible.to))
  }
}

/// Evaluates conditions over the whole of time, from one moment at which an answer changes to the next.
package enum Sweep {
  /// Before everything a board can hold.
  static let beginning = Timestamp(milliseconds: -CanonicalJSON.largestInteger)
  /// After everything a board can hold.
  static let end = Timestamp(milliseconds: CanonicalJSON.largestInteger)
  /// Uncertain events multiply worlds; past this many a phase counts as possible only.
  static let mostWorlds = 64

  /// The findings that a rule gives under keys of its own.
  ///
  /// - Complexity: O(*e* · *w*) calls of the rule, for *e* moments of change and *w* worlds at each.
  package static func outcomes<Key: Hashable, Cause: Hashable & Sendable>(
    _ judge: (inout World) -> [Key: Verdict<Cause>]
  ) -> [Key: Outcome<Cause>] {
    var tracks: [Key: Track<Cause>] = [:]
    var moment: Timestamp? = beginning
    while let now = moment {
      var tallies: [Key: Tally<Cause>] = [:]
      var guesses: [World.Guess]? = []
      var count = 0
      var next: Timestamp?
      while let current = guesses, count < mostWorlds {
        var world = World(moment: now, guesses: current)
        for (key, verdict) in judge(&world) { tallies[key, default: Tally()].add(verdict) }
        next = [next, world.nextEdge].compactMap(\.self).min()
        count += 1
        guesses = world.nextGuesses()
      }
      let window = TimeWindow(from: now == beginning ? nil : now, to: next)
      for (key, tally) in tallies {
        guard let worst = tally.worst else { continue }
        let isCertain = tally.count == count && tally.isUnanimous && guesses == nil
        tracks[key, default: Track()].add(
          worst, window: window, isCertain: isCertain, isBiteUncertain: tally.isBiteUncertain)
      }
      moment = next
    }
    return tracks.compactMapValues(\.outcome)
  }

  /// The one finding that a rule gives; nil when it never holds.
  ///
  /// The same as `outcomes` for a rule with one key; thousands of pairs are looked at this way, so it makes no tables.
  package static func outcome<Cause: Hashable & Sendable>(_ judge: (inout World) -> Verdict<Cause>?)
    -> Outcome<Cause>?
  {
    var track = Track<Cause>()
    var moment: Timestamp? = beginning
    while let now = moment {
      var tally = Tally<Cause>()
      var guesses: [World.Guess]? = []
      var count = 0
      var next: Timestamp?
      while let current = guesses, count < mostWorlds {
        var world = World(moment: now, guesses: current)
        if let verdict = judge(&world) { tally.add(verdict) }
        if let edge = world.nextEdge { next = next.map { min($0, edge) } ?? edge }
        count += 1
        guesses = world.nextGuesses()
      }
      if let worst = tally.worst {
        let window = TimeWindow(from: now == beginning ? nil : now, to: next)
        let isCertain = tally.count == count && tally.isUnanimous && guesses == nil
        track.add(worst, window: window, isCertain: isCertain, isBiteUncertain: tally.isBiteUncertain)
      }
      moment = next
    }
    return track.outcome
  }
}

/// The verdicts of all worlds at one moment.
private struct Tally<Cause: Hashable & Sendable> {
  var worst: Verdict<Cause>?
  var count = 0
  var isUnanimous = true
  var isBiteUncertain = false

  mutating func add(_ verdict: Verdict<Cause>) {
    count += 1
    if verdict.isBiteUncertain { isBiteUncertain = true }
    guard let former = worst else {
      worst = verdict
      return
    }
    if former.severity != verdict.severity { isUnanimous = false }
    if former.bites != verdict.bites { isBiteUncertain = true }
    var kept = verdict.severity > former.severity ? verdict : former
    // The earliest possible bite, so that a lead time reads "at least".
    kept.bites = [former.bites, verdict.bites].compactMap(\.self).min()
    worst = kept
  }
}

/// The phases of one finding as they are built up.
private struct Track<Cause: Hashable & Sendable> {
  var phases: [Phase] = []
  var worst: Verdict<Cause>?
  var causes: [Cause] = []
  var known: Set<Cause> = []

  mutating func add(_ verdict: Verdict<Cause>, window: TimeWindow, isCertain: Bool, isBiteUncertain: Bool) {
    for cause in verdict.causes where known.insert(cause).inserted { causes.append(cause) }
    if worst.map({ $0.severity <= verdict.severity }) ?? true { worst = verdict }
    if var last = phases.last, last.severity == verdict.severity, last.bites == verdict.bites,
      let end = last.span.possible.to, end == window.from,
      // One window holds one stretch of certainty; a second one begins a phase of its own.
      !isCertain || last.span.certain == nil || last.span.certain?.to == window.from
    {
      last.span.possible.to = window.to
      if isCertain {
        let start = last.span.certain.map(\.from) ?? window.from
        last.span.certain = TimeWindow(from: start, to: window.to)
      }
      if isBiteUncertain { last.isBiteUncertain = true }
      phases[phases.count - 1] = last
    } else {
      phases.append(
        Phase(
          span: UncertainSpan(possible: window, certain: isCertain ? window : nil),
          severity: verdict.severity, bites: verdict.bites, isBiteUncertain: isBiteUncertain))
    }
  }

  var outcome: Outcome<Cause>? {
    worst.map { Outcome(phases: phases, worst: $0, causes: causes) }
  }
}
