package import BoardModel

/// Turns what people write into the stored form of fields, as the schema has it.
///
/// It goes on after an error, so that all of them are reported at once; a value is nil when it is wrong.
/// Whether the things named exist is for the caller to check, who finds them in `uses`.
package struct FieldReader: Sendable {
  /// Bytes in a field that is one line.
  package static let longestLine = 300
  /// Bytes in a field of free text.
  package static let longestText = 60_000
  /// Characters in a short name.
  package static let longestCode = 64

  /// What errors name as the file.
  package var file: String
  package private(set) var errors: [CaseError] = []
  /// What was named, in the order of reading.
  package private(set) var uses: [EntityUse] = []

  package init(file: String) {
    self.file = file
  }

  /// The stored form of the members of an object, by the fields that it may have.
  ///
  /// - Parameter owner: what the fields belong to, for messages: a kind of event, or a field.
  package mutating func object(
    _ members: [DataNode.Member], fields: [Field], owner: String, at place: DataNode
  ) -> JSONObject {
    var object = JSONObject()
    var seen: Set<String> = []
    for member in members {
      guard let field = fields.first(where: { $0.name == member.name }) else {
        report(
          member.line, member.column, "\(owner) has no `\(member.name)`",
          Self.cutOff(member)
            + NearMiss.sentence(for: member.name, among: fields.map(\.name), list: "It has"))
        continue
      }
      seen.insert(field.name)
      object[field.name] = value(member.value, of: field)
    }
    for field in fields where field.isRequired && !seen.contains(field.name) {
      report(
        place.line, place.column, "\(owner) lacks `\(field.name)`", "Add `\(field.name):` \(field.meaning).")
    }
    return object
  }

  /// The stored form of the value of a field.
  package mutating func value(_ node: DataNode, of field: Field) -> JSONValue? {
    if field.isRequired, let list = node.list, list.isEmpty {
      report(node, "`\(field.name)` is empty", "Name at least one.")
      return nil
    }
    return value(node, as: field.type, name: field.name)
  }

  /// The stored form of a value of a type.
  ///
  /// - Parameter name: what messages call it.
  package mutating func value(_ node: DataNode, as type: FieldType, name: String) -> JSONValue? {
    switch type {
    case .line: line(node, name)
    case .text: freeText(node, name)
    case .code: code(node, name).map(JSONValue.string)
    case .integer(let range): integer(node, range, name)
    case .flag: flag(node, name)
    case .instant: instant(node, name).map { .integer($0.milliseconds) }
    case .interval: interval(node, name)
    case .window: window(node, name)
    case .scope: scope(node, name)
    case .word(let words): word(node, words, name)
    case .reference(let kind): reference(node, kind, name).map(JSONValue.string)
    case .subject: subject(node, name)
    case .list(let element): list(node, element, name)
    case .map(let kind, let element): map(node, kind, element, name)
    case .object(let fields): nested(node, fields, name)
    case .hexadecimal(let count): hexadecimal(node, count, name)
    }
  }

  /// What to say first of a name that nothing stands under: mostly a comma within braces has cut it off from a value.
  static func cutOff(_ member: DataNode.Member) -> String {
    guard member.value.text == "" else { return "" }
    return "If `\(member.name)` is the rest of the value before it, put the whole value in quotes, such as"
      + " `words: \"Tuesday, 18 May 2021\"`, and write a number without commas: in braces a comma ends a value. "
  }

  mutating func report(_ node: DataNode, _ message: String, _ remedy: String) {
    report(node.line, node.column, message, remedy)
  }

  mutating func report(_ line: Int, _ column: Int, _ message: String, _ remedy: String) {
    errors.append(CaseError(file: file, line: line, column: column, message, remedy: remedy))
  }

  mutating func use(_ kind: EntityKind, _ id: String, version: Int? = nil, _ node: DataNode, _ name: String) {
    uses.append(
      EntityUse(kind: kind, id: id, version: version, field: name, line: node.line, column: node.column))
  }

  /// The text of a node that must be one piece of text, with the spaces around it taken off.
  mutating func text(_ node: DataNode, _ name: String, example: String) -> String? {
    guard let text = node.text else {
      report(node, "`\(name)` is a list or an object", "Write one value, such as `\(name): \(example)`.")
      return nil
    }
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else {
      report(
        node, "`\(name)` is empty", "Write a value, such as `\(name): \(example)`, or leave the key out.")
      return nil
    }
    return String(text[first...last])
  }
}
