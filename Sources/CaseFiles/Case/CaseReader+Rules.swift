package import BoardModel

extension CaseReader {
  /// The rules about pairs in one file, which may name the departments, levers and tools of a board.
  ///
  /// Sources are those of a `sources.yaml` beside the file.
  /// - Throws: `CaseErrors` with file and line for everything that is wrong.
  package static func rules(at path: String, on board: Board) throws(CaseErrors) -> [ScriptedCommand] {
    var reading = FolderReading(files: try CaseFolder.file(at: path, with: sourcesFile))
    reading.read()
    let known = [EntityKind.department, .lever, .tool].flatMap { kind in
      board.identifiers(of: kind).map { EntityName(kind: kind, id: $0) }
    }
    var check = FolderCheck(reading.drafts, unreadable: reading.unreadable, known: known)
    check.run()
    for draft in check.drafts where draft.kind != .ruleAdopted {
      reading.errors.append(
        draft.error(
          "\(draft.kind.rawValue) is no rule", "A file of rules holds entries of kind rule.adopted."))
    }
    try finish(reading.errors + check.errors)
    return check.drafts.map { scripted($0, situation: "") }
  }
}
