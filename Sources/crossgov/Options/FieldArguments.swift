import BoardModel
import CaseFiles

/// Fields given on the command line, in the notation of the case files.
struct FieldArguments {
  private(set) var given: [(name: String, text: String)] = []

  mutating func add(_ name: String, _ text: String?) {
    if let text { given.append((name, text)) }
  }

  /// Several values under one field, such as `--option` given three times.
  mutating func add(_ name: String, list texts: [String]) {
    if !texts.isEmpty { given.append((name, "[\(texts.map(Self.quoted).joined(separator: ", "))]")) }
  }

  /// Pairs written `name=value`.
  ///
  /// - Throws: `Failure` for a word without an equals sign.
  mutating func add(pairs: [String]) throws {
    for pair in pairs {
      guard let sign = pair.firstIndex(of: "="), sign != pair.startIndex else {
        throw Failure(.usage, "“\(pair)” is no field. Write name=value, such as title='Check the list'")
      }
      given.append((String(pair[..<sign]), String(pair[pair.index(after: sign)...])))
    }
  }

  /// The stored form of the fields, by the schema of a kind.
  ///
  /// Required fields that the board fills in itself may be missing; `decide` asks for the rest.
  /// - Throws: `CaseErrors` with everything that cannot be read.
  func fields(of kind: EventKind) throws -> JSONObject {
    let schema = KindSchema.of(kind)
    var reader = FieldReader(file: kind.rawValue)
    var object = JSONObject()
    var errors: [CaseError] = []
    for (name, text) in given {
      guard let field = schema.field(name) else {
        let known = schema.fields.map(\.name).joined(separator: ", ")
        errors.append(
          CaseError(file: kind.rawValue, line: 0, "has no field “\(name)”", remedy: "It has: \(known)."))
        continue
      }
      do {
        object[name] = reader.value(try Self.node(text, for: field), of: field)
      } catch let error as CaseError {
        errors.append(error)
      }
    }
    errors += reader.errors
    guard errors.isEmpty else { throw CaseErrors(errors.map(Self.withoutPlace)) }
    return object
  }

  /// Free text stands for itself, brackets and all.
  private static func node(_ text: String, for field: Field) throws -> DataNode {
    switch field.type {
    case .line, .text: return DataNode(.text(text))
    case .list:
      let isList = text.first { $0 != " " } == "["
      if isList { return try .argument(text, named: field.name) }
      return DataNode(.list(text.split(separator: ",").map { DataNode(.text(String($0))) }))
    default: return try .argument(text, named: field.name)
    }
  }

  /// A command line has no lines to point at.
  private static func withoutPlace(_ error: CaseError) -> CaseError {
    CaseError(file: error.file, line: 0, error.message, remedy: error.remedy)
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
