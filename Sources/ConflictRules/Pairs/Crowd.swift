import BoardModel

/// More pairs over one lever in one situation than anybody could read.
struct Crowd {
  struct Place: Hashable, Comparable {
    var situation: String
    var lever: String

    static func < (left: Place, right: Place) -> Bool {
      (left.situation, left.lever) < (right.situation, right.lever)
    }
  }

  /// Actions of which not all meetings are listed.
  var leaders = 0
  /// Pairs that are listed.
  var listed = 0
  /// Actions that were not compared with the others.
  var left = 0

  func finding(at place: Place, _ index: BoardIndex) -> Finding {
    let lever = index.board.levers[place.lever]?.title ?? place.lever
    let situation = index.board.situations[place.situation]
    return Self.finding(
      "lever/+/\(place.situation)/\(place.lever)", place.situation, [Subject(.situation, place.situation)],
      [],
      "At least \(listed) pairs of actions meet over \(lever); \(left) further actions that lower it were not "
        + "compared with those that need it",
      like: [], situation.map { [($0.openedAt, $0.title)] } ?? [], index)
  }

  /// A finding that says there are more than are listed, for as long as those listed hold.
  static func finding(
    _ name: String, _ situation: String, _ subjects: [Subject], _ departments: [String], _ summary: String,
    like pairs: [Finding], _ facts: [(Int, String)], _ index: BoardIndex
  ) -> Finding {
    let spans = pairs.flatMap(\.phases).map(\.span.possible)
    let isOpen = (start: spans.contains { $0.from == nil }, end: spans.contains { $0.to == nil })
    let window = TimeWindow(
      from: isOpen.start ? nil : spans.compactMap(\.from).min(),
      to: isOpen.end ? nil : spans.compactMap(\.to).max())
    return Finding(
      name: name, kind: .lever, rule: LeverDetector.rule, situation: situation, subjects: subjects,
      departments: departments, summary: summary,
      phases: [
        Phase(span: UncertainSpan(possible: window, certain: nil), severity: .watch, bites: nil)
      ],
      proof: Proof(
        facts: index.facts(facts), meetings: [], bars: [], hurt: "",
        possible: ["Narrow this: state groups, places and actors, so that fewer actions meet"]))
  }
}
