import BoardModel

/// What an action does to levers from the time of one statement to the next.
struct EffectVersion: Sendable {
  /// Position of the event that says so; nil for what its tool does while the action says nothing of it.
  let position: Int?
  let effects: [LeverEffect]

  /// Everything that an action does at some time, in order of time; one where it never changes.
  ///
  /// - Parameter start: when the action may first count.
  static func all(of action: Action, tool: Tool?, from start: Timestamp?) -> [EffectVersion] {
    let stated = action.effects.entries.map {
      EffectVersion(position: $0.position, effects: LeverEffect.effects($0.value, tool: tool))
    }
    if ActionProfile.isStated(action.effects, from: start) { return stated }
    return [EffectVersion(position: nil, effects: LeverEffect.effects([], tool: tool))] + stated
  }
}
