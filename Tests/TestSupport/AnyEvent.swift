package import BoardModel

/// Events of every kind with every field filled in, for what must hold of anything that can be recorded.
///
/// Things have few names, so that later events speak of what earlier ones recorded.
package struct AnyEvent {
  private var state: UInt64

  package init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private mutating func value(_ type: FieldType) -> JSONValue {
    switch type {
    case .line, .text:
      .string(["", "Straße \(below(9))", "a line, a \"quote\" and more than fifteen bytes"][below(3)])
    case .code, .reference: .string("x\(below(4))")
    case .integer(let range): .integer(range.contains(Int64(below(9))) ? Int64(below(9)) : range.lowerBound)
    case .flag: .bool(below(2) == 0)
    case .instant: .hour(Double(below(90)))
    case .interval: .time(Double(below(40)), Double(40 + below(40)))
    case .window:
      .window(below(2) == 0 ? nil : Double(below(40)), below(2) == 0 ? nil : Double(40 + below(40)))
    case .scope: .object(JSONObject([("groups", .names("x1", "x2")), ("places", "all")]))
    case .word(let words): .string(words[below(words.count)])
    case .subject: .string(["task/x1", "policy/x2@1", "gate/x3", "group/x1"][below(4)])
    case .list(let element): .array((0..<below(4)).map { _ in value(element) })
    case .map(_, let element): .object(JSONObject((0..<below(4)).map { ("x\($0)", value(element)) }))
    case .object(let fields): .object(JSONObject(fields.map { ($0.name, value($0.type)) }))
    case .hexadecimal(let count): .string(String(repeating: "a\(below(9))", count: count))
    }
  }

  /// The fields of an event of a kind, each that is not required there or not by chance.
  package mutating func fields(of kind: EventKind) -> [String: JSONValue] {
    var fields: [String: JSONValue] = [:]
    for field in KindSchema.of(kind).fields where field.isRequired || below(4) > 0 {
      fields[field.name] = value(field.type)
    }
    return fields
  }

  /// Some events of every kind, in some order.
  package static func events(_ rounds: Int, seed: UInt64) -> [Event] {
    var any = AnyEvent(seed: seed)
    var builder = BoardBuilder()
    for round in 0..<rounds {
      let kinds = EventKind.allCases
      let start = any.below(kinds.count)
      for kind in kinds[start...] + kinds[..<start] {
        builder.now = BoardBuilder.hour(Double(round))
        builder.add(kind, any.fields(of: kind))
      }
    }
    return builder.events
  }
}
