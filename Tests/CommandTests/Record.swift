import Foundation

/// An object that the program printed as JSON.
struct Record {
  private let values: [String: Any]

  init(_ values: [String: Any]) { self.values = values }

  func text(_ name: String) -> String? { values[name] as? String }
  func integer(_ name: String) -> Int? { values[name] as? Int }
  func texts(_ name: String) -> [String] { values[name] as? [String] ?? [] }
  func records(_ name: String) -> [Record] { (values[name] as? [[String: Any]] ?? []).map(Record.init) }
  func record(_ name: String) -> Record { Record(values[name] as? [String: Any] ?? [:]) }

  /// One object a line.
  static func all(_ text: String) throws -> [Record] {
    try text.split(separator: "\n").map { line in
      Record(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:])
    }
  }

  /// One array of objects.
  static func array(_ text: String) throws -> [Record] {
    (try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] ?? []).map(Record.init)
  }

  static func one(_ text: String) throws -> Record {
    Record(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:])
  }
}
