import BoardEngine
import BoardModel
import BoardReports
import ConflictRules

/// What became of findings by a change that was recorded, for people.
enum FindingsReport {
  /// Findings that are told one by one of what may raise hundreds.
  private static let mostTold = 5

  /// Says what a change raised, made worse, settled and silenced.
  static func write(before: [OpenFinding], after state: BoardState, at moment: Timestamp) {
    let after = state.openFindings(at: moment)
    let former = Dictionary(uniqueKeysWithValues: before.map { ($0.finding.name, $0.severity) })
    for open in after {
      if let was = former[open.finding.name] {
        if was < open.severity { Output.line("Worse: \(was.rawValue) until now, \(words(open))") }
      } else {
        Output.line("Raised: \(words(open))")
      }
    }
    let gone = state.gone(from: before, leaving: after, at: moment)
    for open in gone.settled { Output.line("No longer open: \(name(open))") }
    for open in gone.silenced { Output.line("Silenced: \(name(open)), which still holds") }
    let told = Set((after + gone.settled + gone.silenced).map(\.finding.name))
    let together = Dictionary(grouping: before.filter { !told.contains($0.finding.name) }) { open in
      state.together(for: open.finding.name)?.name ?? ""
    }
    for (name, told) in together.sorted(by: { $0.key < $1.key }) {
      let number = state.board.conflicts[name].map { "C\($0.number)" } ?? name
      Output.line("Told together from now on, as \(number): \(told.count) that were told one by one")
    }
  }

  /// Says how many findings something raises, by how bad they are, and names the worst of them.
  ///
  /// - Parameter verb: such as “It would raise”.
  static func summarise(_ raised: [OpenFinding], verb: String) {
    guard !raised.isEmpty else { return Output.line("\(verb) nothing.") }
    Output.line("\(verb) \(raised.count): \(counts(raised).map { "\($1) \($0)" }.joined(separator: ", ")).")
    for open in raised.prefix(mostTold) { Output.line("  \(words(open))") }
    guard raised.count > mostTold else { return }
    Output.line("  … and \(raised.count - mostTold) more.")
  }

  /// How many findings there are of each severity, worst first.
  static func counts(_ findings: [OpenFinding]) -> [(severity: String, count: Int)] {
    Severity.allCases.sorted(by: >).compactMap { severity in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : (severity.rawValue, count)
    }
  }

  private static func words(_ open: OpenFinding) -> String {
    let number = open.life.map { "C\($0.number) " } ?? ""
    return "\(number)\(open.severity.rawValue) \(open.finding.name): \(open.finding.summary)"
  }

  private static func name(_ open: OpenFinding) -> String {
    "\(open.life.map { "C\($0.number) " } ?? "")\(open.finding.name)"
  }
}
