import BoardModel

/// The documents that entries of a folder may name.
struct SourceTable {
  private(set) var records: [SourceRecord] = []
  private var byID: [String: SourceRecord] = [:]
  /// Whether there is no such file at all, which is one fault and not one for each entry.
  var isMissing = false

  /// Reads the list in a file of sources.
  ///
  /// - Returns: what is wrong with it.
  mutating func read(_ root: DataNode, file: String) -> [CaseError] {
    var reader = FieldReader(file: file)
    guard let list = root.list else {
      reader.report(
        root, "the file is not a list of sources", "Write one `- {id: S1, citation: …, read: …}` each.")
      return reader.errors
    }
    let fields = [
      Field("id", .code, required: true, "and what entries call it, such as S22"),
      Field("short", .line, "and a few words for the board"),
      Field("citation", .text, required: true, "and author, title, date and where it can be found"),
      Field("read", .line, required: true, "and whether it was read in full, in part or as quoted elsewhere"),
    ]
    for node in list {
      guard let members = node.members else {
        reader.report(node, "a source is not an object", "Write `- {id: S1, citation: …, read: …}`.")
        continue
      }
      let object = reader.object(members, fields: fields, owner: "a source", at: node)
      guard let id = object["id"]?.string, let citation = object["citation"]?.string,
        let read = object["read"]?.string
      else { continue }
      let record = SourceRecord(id: id, short: object["short"]?.string, citation: citation, read: read)
      if byID.updateValue(record, forKey: id) != nil {
        reader.report(node, "there are two sources `\(id)`", "Give each its own identifier.")
      }
    }
    records = byID.values.sorted { $0.id < $1.id }
    return reader.errors
  }

  /// A source as it goes onto the board: identifiers, each with its few words.
  func line(for text: String, at node: DataNode, _ reader: inout FieldReader) -> JSONValue? {
    if isMissing { return .string(text) }
    var parts: [String] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let id = part.trimmingSpaces
      guard let record = byID[id] else {
        reader.report(
          node, "there is no source `\(id)`",
          NearMiss.sentence(for: id, among: records.map(\.id), list: "Those in sources.yaml are")
            + " List another in sources.yaml, beside this file: `- {id: \(id), citation: …, read: …}`.")
        return nil
      }
      parts.append(record.short.map { "\(id) \($0)" } ?? id)
    }
    let line = parts.joined(separator: "; ")
    // The few words are a courtesy; the identifiers must fit.
    return .string(line.utf8.count <= FieldReader.longestLine ? line : text)
  }
}

extension Substring {
  var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
