import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// What helps what, a line a rule that unfolds into its pairs; apart from the conflicts and never counted with them.
  func synergyRows(width: Int) -> [Row] {
    let pairs = digest.synergies
    guard !pairs.isEmpty else { return [] }
    var rules: [Rule] = []
    for pair in pairs where !rules.contains(where: { $0.id == pair.rule.id }) { rules.append(pair.rule) }
    return [.heading("synergies", "What helps what: no conflicts, worth keeping in step", of: pairs.count)]
      + rules.flatMap { rule in
        synergyRows(rule, pairs.filter { $0.rule.id == rule.id }, width: width)
      }
  }

  private func synergyRows(_ rule: Rule, _ pairs: [Finding], width: Int) -> [Row] {
    guard pairs.count > 1 else { return pairs.flatMap { pairRows($0, indent: 0, width: width) } }
    let id = Self.synergies(of: rule)
    let isUnfolded = unfolded.contains(id)
    var departments: [String] = []
    for name in pairs.flatMap(\.departments) where !departments.contains(name) { departments.append(name) }
    var row = Row(
      id: "group \(id)", role: .item,
      spans: [
        helpSign, Span("  \(isUnfolded ? "▾" : "▸") \(pairs.count) pairs  "),
        .bold(departments.joined(separator: ", ")), Span("  \(rule.id)", .dim),
      ], target: .group(id))
    row.weight = isUnfolded ? 0 : pairs.count
    row.keywords = pairs.map { "\($0.name) \($0.summary)" }.joined(separator: " ")
    return [row] + RowText.continuation(row.id, rule.title, width: width, indent: 3, style: .plain, limit: 2)
      + (isUnfolded ? pairs.flatMap { pairRows($0, indent: 2, width: width) } : [])
  }

  private func pairRows(_ pair: Finding, indent: Int, width: Int) -> [Row] {
    let row = Row(
      id: "finding \(pair.name)", role: .item,
      spans: [
        Span(String(repeating: " ", count: indent)), helpSign, Span("  "),
        .bold(pair.departments.joined(separator: ", ")), Span("  \(pair.rule.id)", .dim),
      ], target: .proof(pair.name))
    return [row]
      + RowText.continuation(
        row.id, pair.summary, width: width, indent: indent + 3, style: .plain, limit: 2)
  }

  private var helpSign: Span { Span("+ helps", CellStyle(.good)) }

  /// The name under which the pairs of one rule fold.
  static func synergies(of rule: Rule) -> String { "synergy \(rule.id)" }

  /// Whether a row stands for what helps, one pair or those of a rule.
  func isSynergy(_ target: Target?) -> Bool {
    switch target {
    case .proof(let name)?: digest.synergies.contains { $0.name == name }
    case .group(let id)?: digest.synergies.contains { Self.synergies(of: $0.rule) == id }
    default: false
    }
  }
}
