import BoardModel
import ConflictRules
import TestSupport

/// An objective of the situation in the place of the second action.
extension LeverTests {
  private static let objective = "lever/a/objective/AFG-2021/out/PRESENCE"

  private static func objective(_ scope: Scope?, _ more: [String: JSONValue] = [:])
    -> @Sendable (inout BoardBuilder) -> Void
  {
    let fields: [String: JSONValue] = ["id": "out", "title": "People can leave", "needs": .names("PRESENCE")]
    var object = JSONObject(fields.merging(more) { $1 }.map { ($0.key, $0.value) })
    object["scope"] = scope.map { JSONValue($0) }
    let list = JSONValue.array([.object(object)])
    return { $0.add(.situationChanged, ["id": "AFG-2021", "objectives": list]) }
  }

  static let objectives: [Example] = [
    pair("an objective needs it", .conflict, finding: objective) {
      objective(airport)(&$0)
      $0.action("a", "close", kabul)
    },
    pair("an objective elsewhere", nil, finding: objective) {
      objective(Scope(places: .these(["herat"])))(&$0)
      $0.action("a", "close", kabul)
    },
    pair("an objective that does not say where", .watch, finding: objective) {
      objective(nil)(&$0)
      $0.action("a", "close", kabul)
    },
    pair("an objective of another situation", nil, finding: objective) {
      objective(airport)(&$0)
      $0.situation = "PAK-2021"
      $0.action("a", "close", kabul)
    },
    pair("an objective of a situation that it is linked into", .conflict, finding: objective) {
      objective(airport)(&$0)
      $0.situation = "PAK-2021"
      $0.action("a", "close", kabul, ["also_in": .names("AFG-2021")])
    },
    pair("an objective whose time is over", at: 9, nil, finding: objective) {
      objective(.people(.notStated, at: .these(["airport"]), to: 9))(&$0)
      $0.action("a", "close", kabul)
    },
  ]
}
