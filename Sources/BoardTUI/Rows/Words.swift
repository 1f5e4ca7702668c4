import BoardModel
import TextGrid

/// Words for stored values, and times as the screens say them.
enum Words {
  /// `not_a_conflict` as people write it.
  static func plain(_ stored: String) -> String {
    String(stored.map { $0 == "_" || $0 == "." ? " " : $0 })
  }

  /// How long until a moment, or since it.
  static func distance(from now: Timestamp, to moment: Timestamp) -> String {
    let distance = now.until(moment)
    if distance.milliseconds.magnitude < 60_000 { return "now" }
    let span = TimeText.span(distance)
    return moment >= now ? "in \(span)" : "\(span) ago"
  }

  /// A moment and how far away it is.
  static func moment(_ moment: Timestamp, now: Timestamp) -> String {
    "\(TimeText.short(moment, beside: now)) (\(distance(from: now, to: moment)))"
  }

  /// The columns that a list keeps for its times: more where any of them has to be said with its year.
  static func timeWidth(_ times: [Timestamp], now: Timestamp) -> Int {
    let year = LocalZone.london.civil(now).year
    let from = LocalZone.london.moment(CivilTime(year: year, month: 1, day: 1))
    let to = LocalZone.london.moment(CivilTime(year: year + 1, month: 1, day: 1))
    return times.allSatisfy { $0 >= from && $0 < to } ? 13 : 18
  }

  static func window(_ window: TimeWindow, now: Timestamp) -> String {
    switch (window.from, window.to) {
    case (nil, nil): "at all times"
    case (let from?, nil): "from \(TimeText.short(from, beside: now))"
    case (nil, let to?): "until \(TimeText.short(to, beside: now))"
    case (let from?, let to?): "\(TimeText.short(from, beside: now)) to \(TimeText.short(to, beside: now))"
    }
  }

  /// Names joined as in a sentence.
  static func list(_ names: [String]) -> String {
    guard let last = names.last else { return "nobody" }
    return names.count == 1 ? last : "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }

  static func taskSign(_ status: TaskStatus) -> String {
    switch status {
    case .todo: "☐"
    case .doing: "◐"
    case .blocked: "✗"
    case .done: "☑"
    case .dropped: "–"
    }
  }

  /// The sign of a task, which has letters of its own where there is only ASCII.
  static func taskSign(_ status: TaskStatus, _ glyphs: GlyphSet) -> String {
    if glyphs == .unicode { return taskSign(status) }
    return switch status {
    case .todo: "[ ]"
    case .doing: "[/]"
    case .blocked: "[!]"
    case .done: "[x]"
    case .dropped: "[-]"
    }
  }

  static func scope(_ scope: Scope, on board: Board, now: Timestamp) -> String {
    func names(_ names: ScopeNames, _ kind: EntityKind?) -> String? {
      switch names {
      case .notStated: nil
      case .all: "all"
      case .these(let ids):
        ids.map { id in kind.map { board.title(of: Subject($0, id)) } ?? id }.joined(separator: ", ")
      }
    }
    let parts = [
      ("groups", names(scope.groups, .group)), ("places", names(scope.places, .place)),
      ("actors", names(scope.actors, .actor)), ("goods", names(scope.goods, nil)),
    ].map { "\($0.0): \($0.1 ?? "not stated")" }
    return (parts + [window(scope.window, now: now)]).joined(separator: " · ")
  }
}
