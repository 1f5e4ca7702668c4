import BoardEngine
import BoardModel
import BoardReports
import CaseFiles

/// Fields given on the command line, in the notation of the case files.
struct FieldArguments {
  private(set) var given: [(name: String, text: String)] = []
  /// How the fields are written on the command line, where it is not by their own names.
  private var options: [String: String] = [:]
  private let isByName: Bool

  /// - Parameter isByName: whether fields are given as `name=value`, so that messages call them by their names.
  init(isByName: Bool = false) { self.isByName = isByName }

  /// One value under a field; `option` says how it is written, where it is not an option of the field's name.
  mutating func add(_ name: String, _ text: String?, as option: String? = nil) {
    if let option { options[name] = option }
    if let text { given.append((name, text)) }
  }

  /// Several values under one field, such as `--option` given three times.
  mutating func add(_ name: String, list texts: [String], as option: String? = nil) {
    if let option { options[name] = option }
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
      let place = heading(name)
      guard let field = schema.field(name) else {
        let known = schema.fields.map(\.name).joined(separator: ", ")
        errors.append(
          CaseError(file: kind.rawValue, line: 0, "has no field “\(name)”", remedy: "It has: \(known)."))
        continue
      }
      if let problem = Self.control(in: text, of: field) {
        errors.append(CaseError(file: place, line: 0, problem, remedy: "Leave it out and write plain text."))
        continue
      }
      let before = reader.errors.count
      do {
        object[name] = reader.value(try Self.node(text, for: field), of: field)
      } catch let error as CaseError {
        errors.append(Self.withoutPlace(error, file: place))
      }
      errors += reader.errors.dropFirst(before).map { Self.withoutPlace($0, file: place) }
    }
    guard errors.isEmpty else { throw CaseErrors(errors) }
    return object
  }

  /// A field as it is written on the command line; of `scope.places`, the option is that of `scope`.
  func written(_ field: String) -> String {
    if isByName || field.isEmpty { return field }
    let name = String(field.prefix { $0 != "." && $0 != "[" })
    return options[name] ?? Self.common[name] ?? "--\(name.replacing("_", with: "-"))"
  }

  /// What a message about a field begins with: its option, or a sentence about what stands there without one.
  private func heading(_ field: String) -> String {
    let place = written(field)
    guard place.first == "<", place.last == ">" else { return place }
    return "the \(place.dropFirst().dropLast()) cannot be taken"
  }

  private static let common = [
    "late_reason": "--late", "recorded_for": "--for", "acknowledge_reason": "--reason", "by": "--as",
    "acknowledges": "--acknowledge",
  ]

  /// What a rejection says, under the names of the command line.
  func text(of problems: [Rejection.Problem]) -> String {
    problems.map { problem in
      let place = heading(problem.field)
      return (place.isEmpty ? "" : "\(place): ") + "\(problem.what). \(problem.remedy)"
    }.joined(separator: "\n")
  }

  /// The first character of a text that is no text.
  private static func control(in text: String, of field: Field) -> String? {
    switch field.type {
    case .line, .text: break
    default: return nil
    }
    let found = text.unicodeScalars.first { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r"
    }
    return found.map {
      "it has a control character in it (U+\(String($0.value, radix: 16, uppercase: true)))"
    }
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
  private static func withoutPlace(_ error: CaseError, file: String) -> CaseError {
    CaseError(file: file, line: 0, error.message, remedy: error.remedy)
  }

  /// A text as one value in brackets, whatever it holds; JSON's strings are strings of the case files too.
  static func quoted(_ text: String) -> String { JSONText.line(.string(text)) }
}
