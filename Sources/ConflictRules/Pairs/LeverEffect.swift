package import BoardModel

/// What one action does to one lever.
package struct LeverEffect: Hashable, Sendable {
  /// Whether an action needs a lever to hold, or moves it up or down.
  package enum Direction: String, Sendable {
    case needs = "needs"
    case raises = "raises"
    case lowers = "lowers"
  }

  package var lever: String
  package var direction: Direction
  /// Groups, actors and goods that it spares.
  package var except = Scope()
  package var lagDays: Int?
  package var decayDays: Int?
  /// Why it differs from what the tool does by default; nil for a default.
  package var overrideReason: String?

  /// What an action does to levers: its tool's defaults, but for a lever that the action speaks of itself what it
  /// says there, and nothing else.
  package static func effects(_ overrides: [EffectOverride], tool: Tool?) -> [LeverEffect] {
    let spoken = Set(overrides.map(\.lever))
    var effects: [LeverEffect] = []
    if let tool {
      let defaults: [(Direction, [String])] = [
        (.needs, tool.needs), (.raises, tool.raises), (.lowers, tool.lowers),
      ]
      for (direction, levers) in defaults {
        for lever in Words.unique(levers) where !spoken.contains(lever) {
          effects.append(
            LeverEffect(
              lever: lever, direction: direction, lagDays: tool.lagDays, decayDays: tool.decayDays))
        }
      }
    }
    for override in overrides {
      guard let direction = Direction(rawValue: override.direction) else { continue }
      effects.append(
        LeverEffect(
          lever: override.lever, direction: direction,
          except: Scope(
            groups: names(override.except), actors: names(override.exceptActors),
            goods: names(override.exceptGoods)),
          lagDays: override.lagDays ?? tool?.lagDays, decayDays: override.decayDays ?? tool?.decayDays,
          overrideReason: override.reason))
    }
    return effects
  }

  private static func names(_ list: [String]) -> ScopeNames { list.isEmpty ? .notStated : .these(list) }

  /// What it spares, each part by itself: sparing a group and sparing goods are two exceptions.
  var spared: [Scope] {
    var scopes: [Scope] = []
    if except.groups != .notStated { scopes.append(Scope(groups: except.groups)) }
    if except.actors != .notStated { scopes.append(Scope(actors: except.actors)) }
    if except.goods != .notStated { scopes.append(Scope(goods: except.goods)) }
    return scopes
  }
}
