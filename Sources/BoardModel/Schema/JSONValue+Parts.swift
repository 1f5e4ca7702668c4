// How times, windows and scopes stand in a body, both ways, in one place.
extension JSONValue {
  package var timestamp: Timestamp? { integer.map(Timestamp.init(milliseconds:)) }

  package var window: TimeWindow? {
    object.map { TimeWindow(from: $0["from"]?.timestamp, to: $0["to"]?.timestamp) }
  }

  package var interval: UncertainTime? {
    guard let object, let earliest = object["earliest"]?.timestamp, let latest = object["latest"]?.timestamp
    else { return nil }
    return UncertainTime(
      earliest: earliest, latest: latest, words: object["words"]?.string, moment: object["moment"]?.string)
  }

  package var scope: Scope? {
    guard let object else { return nil }
    func names(_ key: String) -> ScopeNames {
      switch object[key] {
      case .string("all"): .all
      case .array(let values): .these(values.compactMap(\.string))
      default: .notStated
      }
    }
    return Scope(
      groups: names("groups"), places: names("places"), actors: names("actors"), goods: names("goods"),
      window: object["window"]?.window ?? .always)
  }

  package init(_ moment: Timestamp) { self = .integer(moment.milliseconds) }

  package init(_ window: TimeWindow) {
    var object = JSONObject()
    object["from"] = window.from.map(JSONValue.init)
    object["to"] = window.to.map(JSONValue.init)
    self = .object(object)
  }

  package init(_ time: UncertainTime) {
    var object = JSONObject()
    object["earliest"] = JSONValue(time.earliest)
    object["latest"] = JSONValue(time.latest)
    object["words"] = time.words.map(JSONValue.string)
    object["moment"] = time.moment.map(JSONValue.string)
    self = .object(object)
  }

  package init(_ scope: Scope) {
    var object = JSONObject()
    func set(_ key: String, _ names: ScopeNames) {
      switch names {
      case .notStated: break
      case .all: object[key] = "all"
      case .these(let list): object[key] = .array(list.map(JSONValue.string))
      }
    }
    set("groups", scope.groups)
    set("places", scope.places)
    set("actors", scope.actors)
    set("goods", scope.goods)
    if scope.window != .always { object["window"] = JSONValue(scope.window) }
    self = .object(object)
  }

  package init(_ texts: [String]) { self = .array(texts.map(JSONValue.string)) }
}
