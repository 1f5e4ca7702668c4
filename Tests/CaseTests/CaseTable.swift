import BoardModel
import ConflictRules
import Foundation

@testable import BoardEngine

/// What the board makes of the case, as the section of the case's README.
enum CaseTable {
  static let start = "<!-- what the board finds: written by a test -->"
  static let end = "<!-- end of what the board finds -->"

  /// - Parameter before: What was raised earlier beyond the failures, with its grade; it is not listed again where it is
  ///   still raised as it was.
  static func markdown(
    _ original: CaseHistory.Reviewed, failures: [Failure] = Failures2021.all,
    judged: [Judgement] = Judgements2021.all, before: [String: String] = [:]
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
    let others = raised.filter { !named.contains($0.name) && before[$0.name] != $0.severity }
    let judgements = Dictionary(uniqueKeysWithValues: judged.map { ($0.finding, $0) })
    let noise = raised.filter { judgements[$0.name]?.isNoise ?? false }.count
    lines += [
      "", "## What else the board raises", "",
      "\(raised.count) findings in all, \(named.count) of them about failures of the record; of the",
      "\(raised.count - named.count) others, \(noise) are noise, \(noise * 100 / raised.count) per cent of all.",
      "",
      "| finding | at worst | flaggable since | what it is |", "|---|---|---|---|",
    ]
    if !before.isEmpty { lines.insert(contentsOf: comparison(raised, before), at: lines.count - 2) }
    lines += others.map { row in
      let judgement = judgements[row.name]
      let word = judgement.map { $0.isNoise ? "**Noise.** " : "True. " } ?? ""
      return "| `\(row.name)` | \(row.severity) | \(ReviewWords.knowing(row.flaggable)) | "
        + "\(word)\(judgement?.reason ?? "not judged") |"
    }
    return lines.joined(separator: "\n")
  }

  private static func comparison(_ raised: [ReviewedFinding], _ before: [String: String]) -> [String] {
    let now = Set(raised.map(\.name))
    let gone = before.keys.filter { !now.contains($0) }.sorted()
    var lines = ["Listed are those that were not raised before or are graded otherwise now.", ""]
    if !gone.isEmpty {
      lines =
        [
          "No longer raised: " + gone.map { "`\($0)`" }.joined(separator: ", ") + ".", "",
        ] + lines
    }
    return lines
  }

  /// What a table of an earlier time says was raised beyond the failures, with its grade.
  static func raised(in table: some StringProtocol) -> [String: String] {
    var found: [String: String] = [:]
    for line in table.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if cells.count > 1 { found[cells[0].filter { $0 != "`" }] = cells[1] }
    }
    return found
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
