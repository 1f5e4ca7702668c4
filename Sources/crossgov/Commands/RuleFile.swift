import BoardEngine
import BoardModel
import CaseFiles
import ConflictRules

/// Rules of a file as they would stand among those of a board.
struct RuleFile {
  /// The rules in which nothing is wrong by themselves.
  let entries: [ScriptedCommand]
  /// What is wrong with the others.
  private let errors: [CaseError]
  private let own: [PairRule]
  private let former: Board

  /// - Throws: `CaseErrors` when the file cannot be read.
  init(_ path: String, on state: BoardState) throws {
    (entries, errors) = try CaseReader.rules(at: path, on: state.board)
    former = state.board
    // By themselves: a board takes no rule in the place of one that has its version already.
    var alone = BoardState()
    alone.applyProvisionally(
      entries.map { DecidedEvent($0.command.kind, situation: "", body: $0.command.fields) },
      at: Timestamp(milliseconds: 0))
    own = alone.board.rules.sorted
  }

  /// The identifiers of rules that the board has as the file has them.
  var thereAlready: [String] { own.filter(isThere).map(\.id) }

  private func isThere(_ rule: PairRule) -> Bool {
    var standing = former.rules[rule.id]
    standing?.position = rule.position
    return standing == rule
  }

  /// - Parameter forAdopting: whether the rules are to be recorded, so that one which is there already is refused.
  /// - Throws: `CaseErrors` with everything that is wrong with the file's rules, each for itself and beside those of the
  ///   board.
  func check(forAdopting: Bool) throws {
    let places = Dictionary(
      entries.compactMap { entry in entry.command.fields["id"]?.string.map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
    var errors = errors
    func add(_ rule: String, _ field: String, _ text: String, _ remedy: String) {
      guard let entry = places[rule] else { return }
      errors.append(
        CaseError(file: entry.file, line: entry.line(of: field), "rule \(rule) \(text)", remedy: remedy))
    }
    let names = Set(own.map(\.id))
    let beside = former.rules.sorted.filter { !names.contains($0.id) }
    for problem in RuleCheck(beside + own, on: former, of: names).problems {
      add(problem.rule, problem.field, problem.text, problem.remedy)
    }
    for rule in own {
      guard let standing = former.rules[rule.id], standing.version >= rule.version else { continue }
      if isThere(rule), !forAdopting { continue }
      add(
        rule.id, "version",
        "is there in version \(standing.version) already" + (isThere(rule) ? "" : ", and differs from this"),
        isThere(rule) && entries.count > 1
          ? "Leave it out of the file, or write version \(standing.version + 1) or more."
          : "Write version \(standing.version + 1) or more.")
    }
    guard errors.isEmpty else { throw CaseErrors(errors) }
  }
}
