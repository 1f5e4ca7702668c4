package import BoardModel
package import ConflictRules

/// Fills in, for a finding, the ways out that are usual for its kind.
///
/// A proposal is what a department could record as it stands; what no entry says, a count or a date, is left as a
/// stated gap. Nothing here decides anything: each proposal goes through `preview`, which says what it settles.
package struct Resolver {
  let state: BoardState
  let now: Timestamp
  let groups: GroupRelations

  package init(_ state: BoardState, at now: Timestamp) {
    self.state = state
    self.now = now
    groups = GroupRelations(state.board)
  }

  var board: Board { state.board }

  /// The proposals for a finding, first what is usual: as its pair rule says, then in the order of practice.
  ///
  /// - Complexity: O(*n*) in the groups of the board and in what is on the finding's ways.
  package func proposals(for finding: Finding) -> [Proposal] {
    let found: [Proposal] =
      switch finding.kind {
      case .pathway: pathway(finding)
      case .reliance: reliance(finding)
      case .capacity: capacity(finding)
      case .opposed: opposed(finding)
      case .lever: lever(finding)
      case .logic: logic(finding)
      case .notice: notice(finding)
      case .family: family(finding)
      case .ownership: ownership(finding)
      case .record: record(finding)
      case .tripWire: tripWire(finding)
      case .blindSpot: blindSpot(finding)
      // Two actions that help each other ask for no way out.
      case .synergy: []
      }
    var known: Set<Proposal> = []
    let usual = (board.rules[finding.rule.id]?.resolutions ?? []) + Self.practice
    func rank(_ resolution: Resolution) -> Int { usual.firstIndex(of: resolution) ?? usual.count }
    return found.filter { known.insert($0).inserted }.enumerated().sorted { left, right in
      let (one, other) = (rank(left.element.resolution), rank(right.element.resolution))
      return one != other ? one < other : left.offset < right.offset
    }.map(\.element)
  }

  /// The order in which ways out are tried in practice; to take back what people were told comes last.
  static let practice: [Resolution] = [
    .grandfather, .delay, .clear, .notify, .nameOwner, .carveOut, .specificLicence, .generalLicence,
    .delegate,
    .singleList, .release, .narrow, .sequence, .prePosition, .separateChannels, .informationBarrier,
    .substitute, .condition, .commonLine, .pause, .escalate, .withdraw, .acceptRisk,
  ]

  func command(_ kind: EventKind, _ finding: Finding, _ fields: [(String, JSONValue?)]) -> Command {
    Command(
      kind, situation: finding.situation,
      JSONObject(fields.compactMap { name, value in value.map { (name, $0) } }))
  }

  func people(_ names: [String]) -> String {
    var seen: Set<String> = []
    let titles = names.filter { seen.insert($0).inserted }.map(groups.title)
    return titles.isEmpty ? "people" : list(titles)
  }

  /// Words joined as in a sentence.
  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) and \(last)"
  }

  /// A title that fits a line, whatever it is made of.
  static func line(_ text: String) -> JSONValue {
    var text = text
    while text.utf8.count > 300 { text.removeLast() }
    return .string(text)
  }

  /// When it bites, where that is still to come: by when work on it must be done.
  func deadline(_ finding: Finding) -> Timestamp? {
    let phase = finding.phase(at: now) ?? finding.phase(after: now)
    return phase?.bites.flatMap { $0 > now ? $0 : nil }
  }
}
