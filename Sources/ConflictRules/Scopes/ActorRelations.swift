package import BoardModel

/// Which actors control which, and when.
package struct ActorRelations: Sendable {
  private let actors: Register<String, PartyActor>

  /// Whether any actor is controlled by another at all.
  let hasControl: Bool

  /// Of actors that are tied by control, however remotely: each one's way to the one that stands for all of them.
  private let camps: [String: String]

  /// - Complexity: O(*n* log *n*) in actors and who controls them.
  package init(_ board: Board) {
    actors = board.actors
    hasControl = board.actors.unordered.contains { !$0.controlledBy.isEmpty }
    camps = hasControl ? Self.camps(board.actors) : [:]
  }

  private static func camps(_ actors: Register<String, PartyActor>) -> [String: String] {
    var camps: [String: String] = [:]
    func first(_ id: String) -> String {
      var first = id
      while let next = camps[first] { first = next }
      if first != id { camps[id] = first }
      return first
    }
    for actor in actors.unordered {
      for control in actor.controlledBy {
        let (left, right) = (first(actor.id), first(control.actor))
        if left != right { camps[left] = right }
      }
    }
    return Dictionary(uniqueKeysWithValues: camps.keys.map { ($0, first($0)) })
  }

  /// What all actors have in common that are tied by control, however remotely and whenever: two of different camps are
  /// linked to no third.
  ///
  /// - Complexity: O(1) expected.
  func camp(of id: String) -> String { camps[id] ?? id }

  package func title(_ id: String) -> String { actors[id]?.title ?? id }

  /// The actors that control one at some time within a window, itself among them.
  ///
  /// - Complexity: O(*c*²) in the controllers found.
  package func controllers(of id: String, during window: TimeWindow) -> [String] {
    guard hasControl, let own = actors[id]?.controlledBy, !own.isEmpty else { return [id] }
    var found = [Control(actor: id, window: window)]
    var next = 0
    while next < found.count {
      for control in actors[found[next].actor]?.controlledBy ?? [] {
        guard let shared = control.window.intersection(found[next].window),
          !found.contains(where: { $0.actor == control.actor && $0.window == shared })
        else { continue }
        found.append(Control(actor: control.actor, window: shared))
      }
      next += 1
    }
    return found.map(\.actor)
  }

  private struct Control {
    let actor: String
    let window: TimeWindow
  }

  /// Whether one controls the other at some time within a window.
  package func areLinked(_ left: String, _ right: String, during window: TimeWindow) -> Bool {
    if left == right { return true }
    guard camp(of: left) == camp(of: right) else { return false }
    return controllers(of: left, during: window).contains(right)
      || controllers(of: right, during: window).contains(left)
  }

  /// How two actors meet during a window, in words; nil when neither controls the other then.
  package func explanation(_ left: String, _ right: String, during window: TimeWindow) -> String? {
    if left == right { return "both concern \(title(left))" }
    if controllers(of: left, during: window).contains(right) {
      return "\(title(right)) controls \(title(left)) at the time"
    }
    if controllers(of: right, during: window).contains(left) {
      return "\(title(left)) controls \(title(right)) at the time"
    }
    return nil
  }
}
