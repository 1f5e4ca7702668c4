import Foundation

/// A copy of the case that comes with the program, to be spoilt.
struct CaseFolder {
  let path: String

  static func copied(to path: String) throws -> CaseFolder {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let source = root.appendingPathComponent("Data/situations/afghanistan-2021").path
    try FileManager.default.copyItem(atPath: source, toPath: path)
    return CaseFolder(path: path)
  }

  struct NotThere: Error {
    var text: String
  }

  /// Replaces the first occurrence of a text in one of its files.
  ///
  /// - Returns: the number of the line it stands on.
  @discardableResult
  func replace(_ text: String, with other: String, in name: String) throws -> Int {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    var content = try String(contentsOf: file, encoding: .utf8)
    guard let range = content.range(of: text) else { throw NotThere(text: text) }
    let line = content[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
    content.replaceSubrange(range, with: other)
    try Data(content.utf8).write(to: file)
    return line
  }

  func append(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    let content = try String(contentsOf: file, encoding: .utf8)
    try Data((content + text).utf8).write(to: file)
  }
}
