import Foundation

/// The YAML files of a folder.
enum CaseFolder {
  /// Files read at most.
  static let mostFiles = 500

  /// The files whose names end in `.yaml` or `.yml`, in byte order of their names.
  ///
  /// - Throws: `CaseErrors` when the folder or a file cannot be read, or a file is too large.
  static func files(at path: String) throws(CaseErrors) -> [CaseFile] {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw one(path, "the folder cannot be read", "Check that it exists and that you may read it.")
    }
    guard !names.isEmpty else {
      throw one(
        path, "there is no file ending in .yaml in it",
        "Name the folder of a case, with situation.yaml in it.")
    }
    guard names.count <= mostFiles else {
      throw one(
        path, "there are \(names.count) files in it and \(mostFiles) are read", "Put entries together.")
    }
    return try read(names, in: folder)
  }

  /// One file, and of the files beside it the one of a name where there is one.
  ///
  /// - Throws: `CaseErrors` when a file cannot be read or is too large.
  static func file(at path: String, with companion: String) throws(CaseErrors) -> [CaseFile] {
    let file = URL(fileURLWithPath: path)
    let folder = file.deletingLastPathComponent()
    let isThere = FileManager.default.fileExists(atPath: folder.appendingPathComponent(companion).path)
    return try read([file.lastPathComponent] + (isThere ? [companion] : []), in: folder)
  }

  private static func read(_ names: [String], in folder: URL) throws(CaseErrors) -> [CaseFile] {
    var files: [CaseFile] = []
    var errors: [CaseError] = []
    for name in names {
      do {
        let handle = try FileHandle(forReadingFrom: folder.appendingPathComponent(name))
        defer { try? handle.close() }  // Closing a file that was only read loses nothing.
        // One byte more than the limit shows that a file is too large without reading all of it.
        let data = try handle.read(upToCount: CaseFile.largest + 1) ?? Data()
        files.append(CaseFile(name: name, bytes: Array(data)))
      } catch {
        errors.append(
          CaseError(
            file: name, line: 0, "cannot be read", remedy: "Check that it is a file and that you may read it."
          ))
      }
    }
    guard errors.isEmpty else { throw CaseErrors(errors) }
    return files
  }

  private static func one(_ path: String, _ message: String, _ remedy: String) -> CaseErrors {
    CaseErrors([CaseError(file: path, line: 0, message, remedy: remedy)])
  }
}
