import Foundation
import Testing
import TextGrid

/// Compares screens with stored ones: the text, then the inks, then the emphasis and the cursor.
///
/// `RECORD_SNAPSHOTS=1` stores what is there and fails the run, so that nobody records by accident.
enum ScreenSnapshot {
  private static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Snapshots/BoardTUI")
  }

  static func check(_ grid: CellGrid, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let cursor = grid.cursor.map { "\($0.column),\($0.row)" } ?? "none"
    check(
      "\(grid.description)\n=== ink\n\(grid.styleDescription)\n=== emphasis\n\(grid.emphasisDescription)\n"
        + "=== cursor \(cursor)\n", name, sourceLocation: sourceLocation)
  }

  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let file = folder.appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record(
          "recorded \(file.lastPathComponent); look at it and run again", sourceLocation: sourceLocation)
      } catch {
        Issue.record("cannot record \(file.path): \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    do {
      let stored = try String(contentsOf: file, encoding: .utf8)
      if stored != text {
        Issue.record("\(name) differs. Now:\n\(text)\nStored:\n\(stored)", sourceLocation: sourceLocation)
      }
    } catch {
      Issue.record("no stored \(name); RECORD_SNAPSHOTS=1 records it", sourceLocation: sourceLocation)
    }
  }
}
