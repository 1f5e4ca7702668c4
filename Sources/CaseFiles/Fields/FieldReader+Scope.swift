import BoardModel

extension FieldReader {
  /// A scope; names in byte order, each once, so that equal scopes are stored alike.
  mutating func scope(_ node: DataNode, _ name: String) -> JSONValue? {
    guard let members = node.members, !members.isEmpty else {
      report(
        node, "`\(name)` is not a scope",
        "Write `\(name): {groups: [embassy-guards], places: all, window: {to: 2021-08-27 04:30 BST}}`;"
          + " what is left out is not stated, which differs from `all`.")
      return nil
    }
    var object = JSONObject()
    for member in members {
      let part = "\(name).\(member.name)"
      if member.name == "window" {
        object["window"] = window(member.value, part)
      } else if let dimension = Scope.dimensions.first(where: { $0.name == member.name }) {
        object[dimension.name] = names(member.value, dimension.entities, part)
      } else {
        report(
          member.line, member.column, "`\(name)` has no `\(member.name)`",
          NearMiss.sentence(
            for: member.name, among: Scope.dimensions.map(\.name) + ["window"], list: "A scope has"))
      }
    }
    return .object(object)
  }

  private mutating func names(_ node: DataNode, _ kind: EntityKind?, _ name: String) -> JSONValue? {
    if let text = node.text, text == "all" { return .string("all") }
    let element: FieldType = kind.map { .reference($0) } ?? .code
    guard let names = list(node, element, name)?.array?.compactMap(\.string) else { return nil }
    guard !names.isEmpty else {
      report(
        node, "`\(name)` is empty", "Name some, write `all`, or leave the key out where it is not stated.")
      return nil
    }
    // Identifiers are ASCII, for which Swift's order is the byte order.
    return .array(names.sorted().map(JSONValue.string))
  }
}
