/// An effect that differs from the tool's defaults, with the reason why.
package struct EffectOverride: Hashable, Codable, Sendable {
  package var lever: String
  package var direction: String
  package var except: [String]
  package var exceptActors: [String] = []
  package var exceptGoods: [String] = []
  package var lagDays: Int?
  package var decayDays: Int?
  package var reason: String
}
