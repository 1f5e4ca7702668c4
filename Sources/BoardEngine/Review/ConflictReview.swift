package import BoardModel
import ConflictRules

/// Today's rules over a past board, beside what was raised and shown at the time.
package struct ConflictReview: Hashable, Sendable {
  /// Which board is reviewed.
  package enum Clock: Hashable, Sendable {
    /// All that is held today.
    case today
    /// What had been recorded by a moment or, where it was recorded later, what somebody had learnt by then.
    case known(Timestamp)
    /// What is held today to have been so at a moment.
    case trueAt(Timestamp)
  }

  /// How far a review has come, in hundredths of the whole.
  package struct Progress: Hashable, Sendable {
    package var percent: Int

    package init(percent: Int) { self.percent = percent }
  }

  package var findings: [ReviewedFinding]

  /// - Complexity: as with `progress`.
  package init(of history: [Event], by clock: Clock, situation: String? = nil, kind: String? = nil) {
    self.init(of: history, by: clock, situation: situation, kind: kind) { _ in }
  }

  /// - Parameter progress: told how far it has come, again and again; what it throws ends the review.
  /// - Complexity: one evaluation for each moment at which a fact became known to anybody, and for each
  ///   department with a side in a finding, one for each at which a fact became known to it.
  package init<Failure: Error>(
    of history: [Event], by clock: Clock, situation: String? = nil, kind: String? = nil,
    progress: (Progress) throws(Failure) -> Void
  ) throws(Failure) {
    let events: [Event]
    if case .known(let moment) = clock {
      events = KnownOrder(history, on: .folding(history)) { $0.bySomebody.latest }.events(knownBy: moment)
    } else {
      events = history
    }
    let state = BoardState(board: .folding(events))
    var chosen = state.findings.filter { finding in
      (situation == nil || finding.situation == situation) && (kind == nil || finding.kind.rawValue == kind)
        && finding.phases.contains { $0.severity > .note }
    }
    if case .trueAt(let moment) = clock {
      chosen = chosen.filter { $0.phase(at: moment).map { $0.severity > .note } ?? false }
    }
    let known = try Knowing(events, on: state.board, of: chosen, progress: progress)
    let moment: Timestamp? = if case .trueAt(let moment) = clock { moment } else { nil }
    findings = chosen.map { Self.reviewed($0, at: moment, known, on: state.board) }
    if case .trueAt = clock {
    } else {
      findings += Self.onlyRaised(state, situation: situation, kind: kind)
    }
    findings.sort(by: Self.precedes)
  }

  /// What was raised at the time and is found no longer.
  private static func onlyRaised(_ state: BoardState, situation: String?, kind: String?) -> [ReviewedFinding]
  {
    let names = Set(state.findings.map(\.name))
    let only = state.board.situations.keys.count == 1
    return state.board.conflicts.sorted.filter { life in
      !names.contains(life.finding) && (kind == nil || life.kind == kind) && (situation == nil || only)
    }.map {
      ReviewedFinding(
        finding: nil, life: $0, trueSince: nil, flaggable: nil, sides: [], holders: [], harm: nil)
    }
  }

  /// In the order in which they became true, then worst first.
  private static func precedes(_ left: ReviewedFinding, _ right: ReviewedFinding) -> Bool {
    let one = left.trueSince?.earliest.milliseconds ?? .max
    let other = right.trueSince?.earliest.milliseconds ?? .max
    if one != other { return one < other }
    let severities = [left, right].map { Severity(rawValue: $0.severity) ?? .note }
    return severities[0] == severities[1] ? left.name < right.name : severities[0] > severities[1]
  }

  private static func reviewed(
    _ finding: Finding, at moment: Timestamp?, _ known: Knowing, on board: Board
  ) -> ReviewedFinding {
    let life = board.conflicts[finding.name]
    return ReviewedFinding(
      finding: finding, life: life, trueSince: trueSince(finding, at: moment),
      flaggable: known.bySomebody(finding),
      sides: finding.departments.map { .init(department: $0, knowing: known.by($0, finding)) },
      holders: finding.subjects.map { holder($0, in: finding, on: board) }, harm: harm(finding, life))
  }

  /// When it began to hold without a break: the time that a moment falls into, or else that of the harm, or of the
  /// worst. What was so before, and over, is another matter.
  private static func trueSince(_ finding: Finding, at moment: Timestamp?) -> UncertainTime? {
    let all = finding.phases.filter { $0.severity > .note }
    let worst = all.map(\.severity).max()
    let pivot =
      moment.flatMap { moment in all.firstIndex { $0.span.possible.contains(moment) } }
      ?? harmful(finding).flatMap { harmful in all.firstIndex { $0 == harmful } }
      ?? all.firstIndex { $0.severity == worst }
    guard let phases = pivot.map(all.unbroken(around:)), let from = phases.first?.span.possible.from else {
      return nil
    }
    let certain = phases.compactMap { $0.span.certain?.from }.min()
    return UncertainTime(earliest: from, latest: certain ?? phases.last?.span.possible.to ?? from)
  }

  private static func harm(_ finding: Finding, _ life: ConflictLife?) -> ReviewedFinding.Harm? {
    let cameTrue = life?.ended?.outcome == "came_true"
    if cameTrue, let bites = life?.bites {
      return .init(earliest: bites, latest: bites, cameTrue: true)
    }
    guard let phase = harmful(finding), let bites = phase.bites else { return nil }
    return .init(earliest: bites, latest: phase.isBiteUncertain ? nil : bites, cameTrue: cameTrue)
  }

  /// The first of the worst phases that say when they bite.
  private static func harmful(_ finding: Finding) -> Phase? {
    let worst = finding.phases.filter { $0.bites != nil }.map(\.severity).max()
    return finding.phases.first { $0.bites != nil && $0.severity == worst }
  }

  private static func holder(_ subject: Subject, in finding: Finding, on board: Board)
    -> ReviewedFinding.Holder
  {
    if subject.kind == .situation, let objective = objective(of: subject, in: finding, on: board) {
      return .init(
        subject: subject, title: objective.title, department: objective.department, disputed: [])
    }
    let department: String? =
      switch subject.kind {
      case .action: board.actions[subject.id]?.department
      case .policy: board.policies[subject.id]?.department
      case .undertaking: board.undertakings[subject.id]?.department
      case .instruction: board.instructions[subject.id]?.department
      case .gate: board.gates[subject.id]?.owner.last?.value
      case .task: board.tasks[subject.id]?.department.last?.value
      case .resource: board.resources[subject.id]?.department
      case .draw: board.draws[subject.id]?.department
      default: nil
      }
    let named = board.readings.sorted.filter { $0.attribute == "owner" && $0.subject == subject }
    let disputed = named.filter { $0.value != department }.map { reading in
      board.notes[reading.position]?.account.map { "\(reading.value) (\($0))" } ?? reading.value
    }
    return .init(
      subject: subject, title: board.title(of: subject), department: department, disputed: disputed)
  }
}

extension ConflictReview {
  /// The objective for which a finding names its situation, as it was last stated.
  private static func objective(of subject: Subject, in finding: Finding, on board: Board) -> Objective? {
    let parts = finding.name.split(separator: "/").map(String.init)
    guard let place = parts.firstIndex(of: "objective"), parts.count > place + 2,
      parts[place + 1] == subject.id
    else { return nil }
    return board.situations[subject.id]?.objectives.entries.flatMap(\.value).last {
      $0.id == parts[place + 2]
    }
  }
}

/// Since when each finding could be known, to anybody and to each department on one of its sides.
private struct Knowing {
  private var earliest: [String: Timestamp]
  private var latest: [String: Timestamp]
  private var sides: [String: (earliest: [String: Timestamp], latest: [String: Timestamp])] = [:]
  /// When the last fact of each finding's proof was recorded: known to everybody from then on.
  private var recorded: [String: Timestamp] = [:]

  init<Failure: Error>(
    _ events: [Event], on board: Board, of findings: [Finding],
    progress: (ConflictReview.Progress) throws(Failure) -> Void
  ) throws(Failure) {
    let departments = Set(findings.flatMap(\.departments)).sorted()
    let passes = 2 * (departments.count + 1)
    var pass = 0
    func first(
      _ names: Set<String>, _ moment: (EventKnowledge) -> Timestamp
    ) throws(Failure) -> [String: Timestamp] {
      defer { pass += 1 }
      let order = KnownOrder(events, on: board, moment: moment)
      return try order.firstHeld(names) { (share) throws(Failure) in
        try progress(.init(percent: (100 * pass + share) / passes))
      }
    }
    let names = Set(findings.map(\.name))
    earliest = try first(names) { $0.bySomebody.earliest }
    latest = try first(names) { $0.bySomebody.latest }
    for department in departments {
      let own = Set(findings.filter { $0.departments.contains(department) }.map(\.name))
      sides[department] = (
        try first(own) { $0.by(department).earliest }, try first(own) { $0.by(department).latest }
      )
    }
    for finding in findings {
      recorded[finding.name] = finding.proof.facts.compactMap { board.notes[$0.position]?.boardTime }.max()
    }
  }

  func bySomebody(_ finding: Finding) -> ReviewedFinding.Knowing? {
    knowing(earliest[finding.name], latest[finding.name], finding)
  }

  func by(_ department: String, _ finding: Finding) -> ReviewedFinding.Knowing? {
    knowing(sides[department]?.earliest[finding.name], sides[department]?.latest[finding.name], finding)
  }

  private func knowing(
    _ earliest: Timestamp?, _ latest: Timestamp?, _ finding: Finding
  ) -> ReviewedFinding.Knowing? {
    guard let latest else { return nil }
    let time = UncertainTime(earliest: min(earliest ?? latest, latest), latest: latest)
    // An act of a day that was recorded as the day ended was known to whoever did it before.
    return .init(time: time, isOnlyRecorded: recorded[finding.name].map { $0 <= time.earliest } ?? false)
  }
}
