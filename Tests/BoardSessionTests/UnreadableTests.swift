import BoardSession
import Foundation
import Testing

/// What is there and cannot be read is told from what is not there.
@Suite struct UnreadableTests {
  private func place() throws -> URL {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("crossgov-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    return place
  }

  /// A file where a directory belongs, which nobody can list, whoever runs the test.
  private func file() throws -> URL {
    let file = try place().appendingPathComponent("in-the-way")
    try Data("x".utf8).write(to: file)
    return file
  }

  @Test func `no directory is no keys and no drafts`() throws {
    let nowhere = try place().appendingPathComponent("none")
    #expect(try KeyRing(directory: nowhere).names().isEmpty)
    #expect(try DraftStore(directory: nowhere).names().isEmpty)
    #expect(try DraftStore(directory: nowhere).load("line") == nil)
  }

  @Test func `keys and drafts that cannot be listed are not taken for none`() throws {
    let file = try file()
    let keys = #expect(throws: SessionError.self) { try KeyRing(directory: file).names() }
    #expect(keys?.message == "the keys in \(file.path) cannot be listed")
    let drafts = #expect(throws: SessionError.self) { try DraftStore(directory: file).names() }
    #expect(drafts?.message == "the drafts in \(file.path) cannot be listed")
  }

  @Test func `a draft that cannot be read is not taken for none`() throws {
    let store = DraftStore(directory: try place())
    try store.save(["title": "Begun"], for: "line")
    #expect(try store.load("line") == ["title": "Begun"])
    let file = store.directory.appendingPathComponent("line.json")
    try Data("{\"title\": ".utf8).write(to: file)
    let error = #expect(throws: SessionError.self) { try store.load("line") }
    #expect(error?.message == "the draft \(file.path) cannot be read")
  }
}
