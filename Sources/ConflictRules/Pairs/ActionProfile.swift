package import BoardModel

/// An action with all that pairing it with others asks of it, worked out once.
///
/// It is shared, since copying all that it holds took a good part of comparing two.
package final class ActionProfile: Sendable {
  package let action: Action
  package let tool: Tool?
  /// What it does to levers, or does at some time.
  package let effects: [LeverEffect]
  /// What it does from the time of one statement to the next.
  private let versions: [EffectVersion]
  /// The actors that it runs through from the time of one statement to the next.
  let channels: [[String]]
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
    situations = [action.situation] + Words.unique(action.alsoIn).filter { $0 != action.situation }
    live = Self.live(action)
    scopes = Self.values(action.scope, before: Scope(), from: live?.from)
    channels = Self.values(action.uses, before: [], from: live?.from)
    versions = EffectVersion.all(of: action, tool: tool, from: live?.from)
    effects = versions.count == 1 ? versions[0].effects : versions.flatMap(\.effects).uniqued()
    window = TimeWindow(covering: scopes.map(\.window))
  }

  /// The same action with other effects.
  private init(_ other: ActionProfile, doing effects: [LeverEffect]) {
    action = other.action
    tool = other.tool
    self.effects = effects
    versions = other.versions
    channels = other.channels
    situations = other.situations
    live = other.live
    scopes = other.scopes
    window = other.window
  }

  private static func live(_ action: Action) -> TimeWindow? {
    let entries = action.status.entries
    guard let first = entries.filter(\.value.isLive).map(\.occurred.earliest).min() else { return nil }
    guard let last = entries.last, !last.value.isLive else { return TimeWindow(from: first) }
    return TimeWindow(from: first, to: last.occurred.latest)
  }

  /// What a timeline holds while the action may count, and what holds before its first value where that comes late.
  private static func values<Value>(
    _ timeline: Timeline<Value>, before: Value, from start: Timestamp?
  ) -> [Value] {
    let values = timeline.entries.map(\.value)
    return isStated(timeline, from: start) ? values : [before] + values
  }

  /// Whether a timeline has its first value by the time at which the action may first count.
  static func isStated<Value>(_ timeline: Timeline<Value>, from start: Timestamp?) -> Bool {
    timeline.first.map { first in start.map { first.occurred.latest <= $0 } ?? true } ?? false
  }

  /// Whether it does the same to levers, through the same actors, for as long as it counts.
  var isSteady: Bool { versions.count == 1 && channels.count == 1 }

  /// The action with what it does to levers in one world, and nothing that it does at other times.
  func now(in world: inout World) -> ActionProfile {
    guard versions.count > 1 else { return self }
    let position = world.entry(action.effects)?.position
    return ActionProfile(self, doing: versions.first { $0.position == position }?.effects ?? [])
  }

  /// When it has surely ended, by its status or by its scopes; nil when neither says.
  var end: Timestamp? { [live?.to, window.to].compactMap(\.self).min() }

  package var subject: Subject { Subject(.action, action.id) }

  /// The effects of one direction, in the order of their levers.
  package func effects(_ direction: LeverEffect.Direction) -> [LeverEffect] {
    effects.filter { $0.direction == direction }.sorted { $0.lever < $1.lever }
  }

  /// A scope of an action as others meet it: it is also met through the actors that it runs through.
  static func receiving(_ scope: Scope, through channels: [String]) -> Scope {
    guard !channels.isEmpty else { return scope }
    var scope = scope
    switch scope.actors {
    case .all: break
    case .notStated: scope.actors = .these(channels)
    case .these(let names): scope.actors = .these(Words.unique(names + channels))
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
