package import BoardModel

extension CaseReader {
  /// The rules about pairs in one file, which may name the departments, levers and tools of a board.
  ///
  /// Sources are those of a `sources.yaml` beside the file.
  /// - Returns: the rules in which nothing is wrong, to be held against others, and what is wrong with the rest.
  /// - Throws: `CaseErrors` when the file cannot be read at all.
  package static func rules(
    at path: String, on board: Board
  ) throws(CaseErrors) -> (entries: [ScriptedCommand], errors: [CaseError]) {
    var reading = FolderReading(files: try CaseFolder.file(at: path, with: sourcesFile))
    reading.read()
    let known = [EntityKind.department, .lever, .tool].flatMap { kind in
      board.identifiers(of: kind).map { EntityName(kind: kind, id: $0) }
    }
    var check = FolderCheck(reading.drafts, unreadable: reading.unreadable, known: known)
    check.run()
    check.check(reading.broken)
    for draft in check.drafts where draft.kind != .ruleAdopted {
      reading.errors.append(
        draft.error(
          "\(draft.kind.rawValue) is no rule", "A file of rules holds entries of kind rule.adopted."))
    }
    let errors = reading.errors + check.errors
    guard !errors.isEmpty else { return (check.drafts.map { scripted($0, situation: "") }, []) }
    let starts = check.drafts.map { ($0.file, $0.line) } + reading.broken.map { ($0.file, $0.line) }
    func isSound(_ draft: EntryDraft) -> Bool {
      let end = starts.filter { $0.0 == draft.file && $0.1 > draft.line }.map(\.1).min() ?? .max
      return !errors.contains { $0.file == draft.file && (draft.line..<end).contains($0.line) }
    }
    let sound = check.drafts.filter { $0.kind == .ruleAdopted && isSound($0) }
    return (sound.map { scripted($0, situation: "") }, errors)
  }
}
