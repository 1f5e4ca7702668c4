import BoardModel
import ConflictRules

@testable import BoardEngine

/// What the board makes of the case, as the section of the case's README.
enum CaseTable {
  static let start = "<!-- what the board finds: written by a test -->"
  static let end = "<!-- end of what the board finds -->"

  static func markdown(
    _ original: CaseHistory.Reviewed, failures: [Failure] = Failures2021.all,
    judged: [Judgement] = Judgements2021.all
  ) -> String {
    let (history, raised) = (original.history, original.raised)
    let results = failures.map { $0.result(among: raised) }
    let counts = Failure.Result.Verdict.allCases.map { verdict in
      "\(results.filter { $0.verdict == verdict }.count) \(verdict.rawValue)"
    }.joined(separator: ", ")
    var lines = [
      "## The failures of the record", "", "Of \(results.count): \(counts).", "",
      "| | what failed | | found as | flaggable since | harm | hours before harm |",
      "|---|---|---|---|---|---|---|",
    ]
    lines += results.map { row($0, history) }
    let named = Set(results.flatMap(\.findings).map(\.name))
    let others = raised.filter { !named.contains($0.name) }
    let judgements = Dictionary(uniqueKeysWithValues: judged.map { ($0.finding, $0) })
    let noise = raised.filter { judgements[$0.name]?.isNoise ?? false }.count
    lines += [
      "", "## What else the board raises", "",
      "\(raised.count) findings in all, \(named.count) of them about failures of the record; \(noise) are noise.",
      "",
      "| finding | at worst | flaggable since | what it is |", "|---|---|---|---|",
    ]
    lines += others.map { row in
      let judgement = judgements[row.name]
      let word = judgement.map { $0.isNoise ? "**Noise.** " : "True. " } ?? ""
      return "| `\(row.name)` | \(row.severity) | \(ReviewWords.knowing(row.flaggable)) | "
        + "\(word)\(judgement?.reason ?? "not judged") |"
    }
    return lines.joined(separator: "\n")
  }

  private static func row(_ result: Failure.Result, _ history: CaseHistory) -> String {
    let failure = result.failure
    guard var best = result.findings.first else {
      return
        "| \(failure.id) | \(failure.title) | not found | Lacking, \(failure.lacks ?? "?") | | | |"
    }
    let kinds = result.findings.map(\.kind).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let more = result.findings.count - 1
    var found = "\(kinds.joined(separator: ", ")): `\(best.name)`, by `\(best.rule)`"
    if more > 0 { found += " and \(more) more" }
    if result.verdict == .onAccount {
      found += "; on the account of \(Failure.Result.accounts(best).joined(separator: "; "))"
    }
    let harm = failure.harm.flatMap(history.occurred)
    best.harm = harm.map { .init(earliest: $0.earliest, latest: $0.latest, cameTrue: false) }
    return "| \(failure.id) | \(failure.title) | \(result.verdict.rawValue) | \(found) | "
      + "\(ReviewWords.knowing(best.flaggable)) | \(harm.map(ReviewWords.time) ?? "not dated") | "
      + "\(harm == nil ? "no lead time" : ReviewWords.lead(best)) |"
  }
}
