package import BoardModel

/// An action with all that pairing it with others asks of it, worked out once.
package struct ActionProfile: Sendable {
  package let action: Action
  package let tool: Tool?
  package let effects: [LeverEffect]
  /// The situation it is in and those it is linked into, each once.
  package let situations: [String]
  /// When it may be proposed, approved or active; nil when it never is.
  let live: TimeWindow?
  /// Its scopes over time; before the first that it states there is one that states nothing.
  let scopes: [Scope]
  /// The time that its scopes name, from the first to the last.
  let window: TimeWindow

  package init(_ action: Action, on board: Board) {
    self.action = action
    tool = action.tool.flatMap { board.tools[$0] }
    effects = LeverEffect.effects(of: action, tool: tool)
    situations = [action.situation] + Words.unique(action.alsoIn).filter { $0 != action.situation }
    live = Self.live(action)
    scopes = Self.scopes(action, from: live?.from)
    let windows = scopes.map(\.window)
    let starts = windows.map(\.from)
    let ends = windows.map(\.to)
    window = TimeWindow(
      from: starts.contains(nil) ? nil : starts.compactMap(\.self).min(),
      to: ends.contains(nil) ? nil : ends.compactMap(\.self).max())
  }

  private static func live(_ action: Action) -> TimeWindow? {
    let entries = action.status.entries
    guard let first = entries.filter(\.value.isLive).map(\.occurred.earliest).min() else { return nil }
    guard let last = entries.last, !last.value.isLive else { return TimeWindow(from: first) }
    return TimeWindow(from: first, to: last.occurred.latest)
  }

  private static func scopes(_ action: Action, from start: Timestamp?) -> [Scope] {
    let entries = action.scope.entries
    guard let first = entries.map(\.occurred.latest).min(), start.map({ first <= $0 }) ?? true else {
      return [Scope()] + entries.map(\.value)
    }
    return entries.map(\.value)
  }

  package var subject: Subject { Subject(.action, action.id) }

  /// The effects of one direction, in the order of their levers.
  package func effects(_ direction: LeverEffect.Direction) -> [LeverEffect] {
    effects.filter { $0.direction == direction }.sorted { $0.lever < $1.lever }
  }

  /// A scope of the action as others meet it: it is also met through the actors that it runs through.
  func receiving(_ scope: Scope) -> Scope {
    guard !action.uses.isEmpty else { return scope }
    var scope = scope
    switch scope.actors {
    case .all: break
    case .notStated: scope.actors = .these(action.uses)
    case .these(let names): scope.actors = .these(Words.unique(names + action.uses))
    }
    return scope
  }

  /// Whether two may ever count together, going by time alone.
  ///
  /// - Parameter decay: For how long the first is felt after it has ended.
  func mayCoincide(with other: ActionProfile, decay: TimeSpan) -> Bool {
    guard let live, let otherLive = other.live else { return false }
    return Self.lengthened(live, by: decay).overlaps(otherLive)
      && Self.lengthened(window, by: decay).overlaps(other.window)
  }

  static func lengthened(_ window: TimeWindow, by decay: TimeSpan) -> TimeWindow {
    TimeWindow(from: window.from, to: window.to.map { $0.adding(decay) })
  }
}
