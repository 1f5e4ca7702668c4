import BoardModel

@testable import CaseFiles

/// The kinds and fields that files may hold, in words, as `Data/README.md` has them.
enum FormatReference {
  static let start = "<!-- kinds and fields: written from the schema by a test -->"
  static let end = "<!-- end of kinds and fields -->"

  static var markdown: String {
    let common = KindSchema.of(.readingRecorded).fields.drop { $0.name != "by" }
    var lines = [
      "### Fields of every fact", "", "Every kind below but the three of reference data has these.", "",
    ]
    lines += table(common.filter { !CaseVocabulary.reservedFields.contains($0.name) })
    let shared = Set(common.map(\.name))
    for kind in CaseVocabulary.kinds {
      let fields = CaseVocabulary.fields(of: kind)
      let isFact = fields.contains { $0.name == "account" }
      lines += ["", "### `\(kind.rawValue)`", "", KindSchema.of(kind).meaning, ""]
      lines += table(fields.filter { !isFact || !shared.contains($0.name) })
    }
    return lines.joined(separator: "\n")
  }

  private static func table(_ fields: some Sequence<Field>) -> [String] {
    ["| field | type | what it says |", "|---|---|---|"]
      + fields.map { field in
        let name = field.isRequired ? "**`\(field.name)`**" : "`\(field.name)`"
        return "| \(name) | \(words(field.type)) | \(field.meaning) |"
      }
  }

  private static func words(_ type: FieldType) -> String {
    switch type {
    case .line: "one line"
    case .text: "text"
    case .code: "short name"
    case .integer(let range):
      range.upperBound == CanonicalJSON.largestInteger
        ? "number from \(range.lowerBound)" : "number, \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .instant: "moment"
    case .interval: "time, exact or not"
    case .window: "window"
    case .scope: "scope"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .reference(let kind): "a \(kind.rawValue)"
    case .subject: "kind/identifier"
    case .list(let element): "list: \(Self.words(element))"
    case .map(let kind, let element): "for each \(kind.rawValue): \(words(element))"
    case .object(let fields):
      "object: "
        + fields.map { "`\($0.name)`\($0.isRequired ? "" : " (optional)") \(Self.words($0.type))" }
        .joined(separator: "; ")
    case .hexadecimal(let count): "\(count) bytes in hexadecimal"
    }
  }
}
