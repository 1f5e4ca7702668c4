package import BoardModel

/// The schema in words.
package enum SchemaText {
  /// A kind with its fields as one JSON object.
  package static func json(_ schema: KindSchema) -> String {
    let fields = schema.fields.map { field in
      JSONValue.object(
        JSONObject([
          ("name", .string(field.name)), ("required", .bool(field.isRequired)),
          ("type", .string(text(field.type))), ("meaning", .string(field.meaning)),
        ]))
    }
    return JSONText.line(
      .object(
        JSONObject([
          ("kind", .string(schema.kind.rawValue)), ("version", .integer(Int64(schema.version))),
          ("meaning", .string(schema.meaning)), ("fields", .array(fields)),
        ])))
  }

  /// What may stand in a field, in a few words.
  package static func text(_ type: FieldType) -> String {
    switch type {
    case .line: "a line"
    case .text: "text"
    case .code: "a short name"
    case .integer(let range):
      range.upperBound >= CanonicalJSON.largestInteger
        ? "a number from \(range.lowerBound)" : "a number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .instant: "a time"
    case .interval: "a time or an earliest and a latest one"
    case .window: "from and to"
    case .scope: "groups, places, actors, goods, window"
    case .word(let words): words.joined(separator: "|")
    case .reference(let kind): "a \(kind.rawValue)"
    case .subject: "kind/identifier"
    case .list(let element): "list of \(text(element))"
    case .map(let kind, let element): "\(text(element)) for each \(kind.rawValue)"
    case .object(let fields): "(" + fields.map(\.name).joined(separator: ", ") + ")"
    case .hexadecimal(let count): "\(count * 2) hexadecimal digits"
    }
  }
}

extension SchemaText {
  /// Who may write events of a permission, in words.
  package static func text(_ permission: Permission) -> String {
    switch permission {
    case .founding: "a founder, at position 1"
    case .bookkeeping: "the program, for any member who is no reviewer"
    default:
      Role.allCases.filter { $0.allows(permission) }.map(\.rawValue).joined(separator: ", ")
    }
  }
}
