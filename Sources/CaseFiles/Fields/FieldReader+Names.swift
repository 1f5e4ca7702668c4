import BoardModel

extension FieldReader {
  mutating func reference(_ node: DataNode, _ kind: EntityKind, _ name: String) -> String? {
    guard let id = code(node, name) else { return nil }
    use(kind, id, node, name)
    return id
  }

  mutating func subject(_ node: DataNode, _ name: String) -> JSONValue? {
    guard let text = text(node, name, example: "policy/arap@1") else { return nil }
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let named = (parts.count == 2 ? parts[1] : "").split(
      separator: "@", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    guard let kind = EntityKind(rawValue: parts.first ?? ""), let id = named.first, Self.isCode(id) else {
      report(
        node, "`\(text)` in `\(name)` does not name anything",
        "Write kind/identifier, such as `undertaking/guards-entry` or `policy/arap@1`; the kinds are "
          + EntityKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ") + ".")
      return nil
    }
    var version: Int?
    if named.count == 2 {
      guard kind == .policy, let number = Int(named[1]), (1...9999).contains(number) else {
        report(node, "`\(text)` names a version that cannot be", "Only policies have them: `policy/\(id)@1`.")
        return nil
      }
      version = number
    }
    use(kind, id, version: version, node, name)
    return .string(text)
  }

  /// A list; one name, or several with commas between them, stands for a list of names.
  mutating func list(_ node: DataNode, _ element: FieldType, _ name: String) -> JSONValue? {
    guard let nodes = elements(of: node, splitting: Self.isName(element)) else {
      report(node, "`\(name)` is an object and not a list", "Write `\(name): [first, second]`.")
      return nil
    }
    var values: [JSONValue] = []
    for item in nodes {
      guard let value = value(item, as: element, name: name) else { continue }
      guard !values.contains(value) else {
        report(item, "`\(name)` names `\(item.text ?? "the same")` twice", "Name it once.")
        continue
      }
      values.append(value)
    }
    return .array(values)
  }

  private func elements(of node: DataNode, splitting: Bool) -> [DataNode]? {
    switch node.content {
    case .list(let nodes): nodes
    case .text(let text) where splitting:
      text.split(separator: ",", omittingEmptySubsequences: false).map {
        DataNode(.text(String($0)), line: node.line, column: node.column)
      }
    case .text: [node]
    case .members: nil
    }
  }

  private static func isName(_ type: FieldType) -> Bool {
    switch type {
    case .code, .word, .reference, .subject, .integer: true
    default: false
    }
  }

  mutating func map(_ node: DataNode, _ kind: EntityKind, _ element: FieldType, _ name: String) -> JSONValue?
  {
    guard let members = node.members, !members.isEmpty else {
      report(
        node, "`\(name)` is not a list of \(kind.rawValue)s with a value each",
        "Write `\(name): {identifier: value}`, one line for each \(kind.rawValue).")
      return nil
    }
    var object = JSONObject()
    for member in members {
      let key = DataNode(.text(member.name), line: member.line, column: member.column)
      guard let id = reference(key, kind, name) else { continue }
      object[id] = value(member.value, as: element, name: "\(name).\(id)")
    }
    return .object(object)
  }

  mutating func nested(_ node: DataNode, _ fields: [Field], _ name: String) -> JSONValue? {
    guard let members = node.members else {
      let keys = fields.map { "\($0.name): …" }.joined(separator: ", ")
      report(node, "`\(name)` is not an object", "Write `\(name): {\(keys)}`.")
      return nil
    }
    return .object(object(members, fields: fields, owner: "`\(name)`", at: node))
  }
}
