import BoardModel
import CaseFiles
import ConflictRules
import Foundation
import TestSupport

extension RuleDocument {
  /// The rules about two actions that ship as data, each with the true case that it is from.
  static func shipped() throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var builder = BoardBuilder()
    for entry in try CaseReader.catalogue(at: root.appendingPathComponent("Data/catalogue").path).entries {
      builder.add(
        entry.command.kind,
        Dictionary(uniqueKeysWithValues: entry.command.fields.members.map { ($0, $1) }))
    }
    let board = builder.board
    var lines = [
      "# Rules about two actions, as data", "",
      "A committee adopts, silences and grades these by `crossgov rules`. Each is tested on two actions made from its own",
      "pattern, and on the same two with one thing changed: apart, or not stated, in each dimension in which they must",
      "meet; one after the other; one ended; one only proposed; with each thing that raises the grade; and, over a lever,",
      "with an exception, with one that was lifted, and with the effect overridden (`ShippedRulesTests`).",
      "",
    ]
    for kind in PairRule.Kind.allCases {
      for rule in board.rules.sorted where rule.kind == kind { lines += chapter(rule, board) }
    }
    return lines
  }

  private static func chapter(_ rule: PairRule, _ board: Board) -> [String] {
    var lines = [
      "## \(rule.id): \(rule.title)", "", "**Why.** \(rule.reason)", "",
      "**A true case.** \(rule.example.split(whereSeparator: \.isNewline).joined(separator: " "))", "",
      "| | |", "|---|---|",
      "| kind | \(rule.kind.rawValue), version \(rule.version) |",
      "| one | \(side(rule.first, board)) |", "| the other | \(side(rule.second, board)) |",
      "| they meet in | \(rule.requires.isEmpty ? "time alone" : rule.requires.joined(separator: ", ")) |",
    ]
    if rule.kind != .synergy {
      let raised = rule.raisedBy.map(\.rawValue).joined(separator: ", ")
      lines.append("| grade | \(rule.severity)\(raised.isEmpty ? "" : "; blocking by: \(raised)") |")
      lines.append("| usual ways out | \(rule.resolutions.map(\.rawValue).joined(separator: ", ")) |")
    }
    if let note = rule.note { lines.append("| note | \(note) |") }
    lines.append("| from | \(rule.provenance.source ?? "") |")
    return lines + [""]
  }

  private static func side(_ side: PairRule.Side, _ board: Board) -> String {
    var parts: [String] = []
    if !side.tools.isEmpty {
      parts.append(side.tools.map { "\($0) \(board.tools[$0]?.title ?? "")" }.joined(separator: ", "))
    }
    for (verb, levers) in [("lowers", side.lowers), ("raises", side.raises), ("needs", side.needs)]
    where !levers.isEmpty {
      parts.append(
        "\(verb) \(levers.map { board.levers[$0]?.title ?? $0 }.joined(separator: " or "))")
    }
    if let logic = side.actorLogic { parts.append("addresses \(logic.replacing("_", with: " "))") }
    if side.countsObjectives { parts.append("or an objective that needs it") }
    return parts.isEmpty ? "any action" : parts.joined(separator: "; ")
  }
}
