import BoardModel
import Foundation
import Testing

/// What was stored once stays readable: the golden file is only ever added to.
@Suite struct GoldenKindsTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/kinds-1.txt")

  /// A line for each kind and for each field: what a stored event of version 1 may hold.
  private static var present: [String] {
    KindSchema.all.flatMap { schema in
      ["\(schema.kind.rawValue) version \(schema.version)\(schema.isCritical ? " critical" : "")"]
        + schema.fields.map { field in
          "\(schema.kind.rawValue) \(field.name): \(form(field.type))\(field.isRedactable ? " redactable" : "")"
        }
    }
  }

  private static func form(_ type: FieldType) -> String {
    switch type {
    case .line: "line"
    case .text: "text"
    case .code: "code"
    case .integer: "integer"
    case .flag: "flag"
    case .instant: "instant"
    case .interval: "interval"
    case .window: "window"
    case .scope: "scope"
    case .word(let words): "word " + words.joined(separator: "|")
    case .reference(let kind): "reference \(kind.rawValue)"
    case .subject: "subject"
    case .list(let element): "list of \(form(element))"
    case .map(let kind, let element): "map of \(kind.rawValue) to \(form(element))"
    case .object(let fields): "object " + fields.map { "\($0.name) \(form($0.type))" }.joined(separator: ", ")
    case .hexadecimal(let count): "hexadecimal \(count)"
    }
  }

  @Test func nothingThatWasStoredHasChangedItsNameOrForm() throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data((Self.present.joined(separator: "\n") + "\n").utf8).write(to: Self.file)
      Issue.record("recorded; look at the difference before you commit it: lines may only be added")
    }
    let golden = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map(String.init)
    #expect(golden.count > 300)
    let present = Set(Self.present)
    for line in golden {
      // A word may be added to a list of words and a part to an object; none may go.
      if present.contains(line) { continue }
      let widened =
        line.contains(": word ") && present.contains { $0.hasPrefix(line + "|") }
        || line.contains("object ") && present.contains { $0.hasPrefix(line + ", ") }
      #expect(widened, "this was stored in the past and is no longer understood: \(line)")
    }
  }

  @Test func everyKindHasASchema() {
    #expect(Set(KindSchema.all.map(\.kind)) == Set(EventKind.allCases))
    #expect(KindSchema.all.count == EventKind.allCases.count)
    for schema in KindSchema.all {
      #expect(Set(schema.fields.map(\.name)).count == schema.fields.count, "\(schema.kind.rawValue)")
      #expect(schema.fields.allSatisfy { !($0.isRedactable && $0.name == "by") })
    }
  }
}
