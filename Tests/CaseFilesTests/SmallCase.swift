@testable import CaseFiles

/// A case of a few lines, for tests that break it.
enum SmallCase {
  static let situation = """
    entries:
      - entry: situation
        kind: situation.opened
        id: TEST
        title: A test
        at: 2024-05-01 09:00 BST
        source: R1
        source_status: finding
    """

  static let sources =
    "- {id: R1, citation: A report, read: in full}\n- {id: R2, citation: Another, read: in part}\n"

  /// The errors of a case with one more file, `a.yaml`.
  ///
  /// The file begins with defaults, so that the first line of `entries` is line 5.
  static func errors(_ entries: String, catalogue: Catalogue) -> [CaseError] {
    errors(file: header + entries, catalogue: catalogue)
  }

  static let header = """
    source: R1
    source_status: finding
    at: 2024-05-01 09:00 BST
    entries:

    """

  static func errors(file: String, catalogue: Catalogue) -> [CaseError] {
    errors(files: [CaseFile(name: "a.yaml", bytes: Array(file.utf8))], catalogue: catalogue)
  }

  static func errors(files: [CaseFile], catalogue: Catalogue) -> [CaseError] {
    do {
      _ = try CaseReader.situation(standing + files, catalogue: catalogue)
      return []
    } catch {
      return error.errors
    }
  }

  static let standing = [
    CaseFile(name: "situation.yaml", bytes: Array(situation.utf8)),
    CaseFile(name: "sources.yaml", bytes: Array(sources.utf8)),
  ]

  static func read(_ entries: String, catalogue: Catalogue) throws(CaseErrors) -> Case {
    try CaseReader.situation(
      standing + [CaseFile(name: "a.yaml", bytes: Array((header + entries).utf8))], catalogue: catalogue)
  }
}
