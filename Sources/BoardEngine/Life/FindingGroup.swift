package import BoardModel
package import ConflictRules

/// Findings of one rule that have one cause: one line with many effects.
///
/// A group has no life of its own: each member is seen, settled and ended by itself.
package struct FindingGroup: Hashable, Sendable {
  /// Rule and cause, such as `pathway/gate/baron`; stable across terminals and evaluations.
  package var id: String
  package var rule: Rule
  package var cause: Subject
  /// Worst first.
  package var members: [OpenFinding]

  /// The worst member, which speaks for the group.
  package var first: OpenFinding { members[0] }

  /// Everybody concerned by any member, each once, in order of appearance.
  package var departments: [String] {
    var seen: Set<String> = []
    return members.flatMap(\.finding.departments).filter { seen.insert($0).inserted }
  }

  /// Findings put together by rule and cause, in the order of their first members.
  ///
  /// - Complexity: O(*n*).
  package static func groups(of findings: [OpenFinding]) -> [FindingGroup] {
    var places: [String: Int] = [:]
    var groups: [FindingGroup] = []
    for open in findings {
      let id = open.finding.group
      if let place = places[id] {
        groups[place].members.append(open)
      } else {
        places[id] = groups.count
        groups.append(
          FindingGroup(id: id, rule: open.finding.rule, cause: open.finding.cause, members: [open]))
      }
    }
    return groups
  }
}

extension Finding {
  /// The group it belongs to: its rule and its cause.
  package var group: String { "\(rule.id)/\(cause.text)" }

  /// Whether a name that an author gives as seen means this finding: its own name, `kind/*` for all of a kind, or
  /// the name of its group with `/*`.
  package func isMeant(by name: String) -> Bool {
    name == self.name || name == "\(kind.rawValue)/*" || name == "\(group)/*"
  }
}
