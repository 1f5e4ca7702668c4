import Yams

/// The text of a YAML file, read as nodes with their lines.
///
/// Everything that is not a list or an object is text: the schema, not the look of a value, says what it is.
struct YAMLText {
  /// How deep lists and objects may stand within each other.
  static let deepestNesting = 16

  var name: String
  var bytes: [UInt8]

  /// The value of the file; nil when there is nothing in it.
  ///
  /// - Throws: `CaseError` when it is too large, not UTF-8 or not YAML, or uses what case files do without.
  func root() throws(CaseError) -> DataNode? {
    let text = try YAMLScreen(name: name).text(of: bytes)
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let node = try parser.singleRoot() else { return nil }
      return try converted(node, depth: 1)
    } catch let error as CaseError {
      throw error
    } catch let error as YamlError {
      throw Self.error(error, in: name, text)
    } catch {
      throw CaseError(file: name, line: 0, "cannot be read as YAML", remedy: "Check the file's indentation.")
    }
  }

  private func converted(_ node: Node, depth: Int) throws(CaseError) -> DataNode {
    let (line, column) = (node.mark?.line ?? 0, node.mark?.column ?? 0)
    guard depth <= Self.deepestNesting else {
      throw CaseError(
        file: name, line: line, column: column,
        "lists and objects stand more than \(Self.deepestNesting) deep in each other",
        remedy: "Nothing in a case file nests that deep; take levels out.")
    }
    switch node {
    case .scalar(let scalar):
      return DataNode(.text(scalar.string), line: line, column: column)
    case .sequence(let sequence):
      var list: [DataNode] = []
      for item in sequence { list.append(try converted(item, depth: depth + 1)) }
      return DataNode(.list(list), line: line, column: column)
    case .mapping(let mapping):
      var members: [DataNode.Member] = []
      for (key, value) in mapping {
        let (line, column) = (key.mark?.line ?? line, key.mark?.column ?? column)
        guard case .scalar(let scalar) = key else {
          throw CaseError(
            file: name, line: line, column: column, "a list or object stands where a key belongs",
            remedy: "Write a name, a colon and the value.")
        }
        members.append(
          DataNode.Member(
            name: scalar.string, line: line, column: column,
            value: try converted(value, depth: depth + 1)))
      }
      return DataNode(.members(members), line: line, column: column)
    case .alias:
      throw CaseError(
        file: name, line: line, column: column, "an alias", remedy: "Write the value out.")
    }
  }

  private static func error(_ error: YamlError, in file: String, _ text: String) -> CaseError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      // The parser may notice only beyond the last line; the last line is what can be looked at.
      let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).count
      return CaseError(
        file: file, line: min(mark.line, max(lines, 1)), column: mark.column, "not YAML here: \(problem)",
        remedy: "Look for indentation, a missing colon or quotation mark in this line or the one before;"
          + " text with a colon and a space in it needs quotation marks.")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "`\($0)`" }.joined(separator: ", ")
      return CaseError(
        file: file, line: context.mark.line, column: context.mark.column,
        "\(names) stands twice in one object",
        remedy: "Keep one of them.")
    default:
      return CaseError(
        file: file, line: 0, "cannot be read as YAML",
        remedy: "Save it as plain UTF-8 text without control characters.")
    }
  }
}
