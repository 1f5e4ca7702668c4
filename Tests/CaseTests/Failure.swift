import BoardEngine
import BoardModel
import ConflictRules

/// A failure of coordination that the record of 2021 describes, and what to look for on the board.
struct Failure {
  /// Its number in the record.
  var id: String
  /// What failed, in a line.
  var title: String
  /// The things that met, as `kind/identifier`; a finding about all of one of these sets counts.
  var subjects: [Set<String>]
  /// The only kind that answers to it, where the things alone do not tell.
  var kind: String?
  /// The entry that says when harm was done; nil where the record dates none.
  var harm: String?
  /// Which fact the record lacks, where nothing is found.
  var lacks: String?

  /// What the board found of it.
  struct Result {
    var failure: Failure
    /// The best supported, then the worst, then the first flaggable.
    var findings: [ReviewedFinding]

    enum Verdict: String, CaseIterable {
      case found = "found"
      case onAccount = "on an account"
      case notFound = "not found"
    }

    var verdict: Verdict {
      guard let best = findings.first else { return .notFound }
      return Result.accounts(best).isEmpty ? .found : .onAccount
    }

    /// Whose account a finding stands on, where a fact of it was only testified or claimed.
    static func accounts(_ row: ReviewedFinding) -> [String] {
      var accounts: [String] = []
      for fact in row.finding?.proof.facts ?? [] where fact.status == .testimony || fact.status == .claimed {
        let account = fact.account ?? fact.source ?? "an account not named"
        if !accounts.contains(account) { accounts.append(account) }
      }
      return accounts
    }
  }

  /// Looks for it among what the board raises.
  func result(among rows: [ReviewedFinding]) -> Result {
    let matching = rows.filter { row in
      guard kind == nil || row.kind == kind else { return false }
      let named = Set((row.finding?.subjects ?? []).flatMap { ["\($0.kind.rawValue)/\($0.id)", $0.text] })
      return subjects.contains { $0.isSubset(of: named) }
    }
    return Result(failure: self, findings: matching.sorted(by: Self.isBetter))
  }

  private static func isBetter(_ left: ReviewedFinding, _ right: ReviewedFinding) -> Bool {
    let (one, other) = (Result.accounts(left).isEmpty, Result.accounts(right).isEmpty)
    if one != other { return one }
    let (bad, worse) = (severity(left), severity(right))
    if bad != worse { return bad > worse }
    let (soon, late) = (left.flaggable?.time.latest, right.flaggable?.time.latest)
    if soon != late { return (soon?.milliseconds ?? .max) < (late?.milliseconds ?? .max) }
    return left.name < right.name
  }

  private static func severity(_ row: ReviewedFinding) -> Severity {
    row.finding?.phases.map(\.severity).max() ?? .note
  }
}
