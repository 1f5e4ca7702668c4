/// A value as somebody wrote it, before its type is known, with where it stands.
package struct DataNode: Hashable, Sendable {
  /// What is written there.
  package indirect enum Content: Hashable, Sendable {
    case text(String)
    case list([DataNode])
    case members([Member])
  }

  /// A name and what is written under it.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var line: Int
    package var column: Int
    package var value: DataNode
  }

  package var content: Content
  package var line: Int
  package var column: Int

  package init(_ content: Content, line: Int = 1, column: Int = 0) {
    self.content = content
    self.line = line
    self.column = column
  }
}

extension DataNode {
  /// The text, where it is one.
  package var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  package var list: [DataNode]? {
    if case .list(let nodes) = content { nodes } else { nil }
  }

  package var members: [Member]? {
    if case .members(let members) = content { members } else { nil }
  }

  package subscript(name: String) -> DataNode? {
    members?.first { $0.name == name }?.value
  }

  /// What was given as one argument of a command.
  ///
  /// Text that opens with a bracket or a brace is read as a list or an object in the form of the case files,
  /// `{groups: [guards], window: {to: 2021-08-27 04:30 BST}}`; anything else stands for itself.
  ///
  /// - Throws: `CaseError` when the brackets do not match.
  package static func argument(_ text: String, named name: String) throws(CaseError) -> DataNode {
    let opening = text.first { $0 != " " }
    guard opening == "{" || opening == "[" else { return DataNode(.text(text)) }
    return try YAMLText(name: name, bytes: Array(text.utf8)).root() ?? DataNode(.text(text))
  }
}
