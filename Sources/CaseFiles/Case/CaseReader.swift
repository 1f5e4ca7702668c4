import BoardModel

/// Reads folders of YAML files: the catalogue and cases.
///
/// Either everything in a folder is right, or all that is wrong is reported and nothing is read.
package enum CaseReader {
  static let situationFile = "situation.yaml"
  static let sourcesFile = "sources.yaml"

  /// The catalogue in a folder.
  ///
  /// - Throws: `CaseErrors` with file and line for everything that is wrong.
  package static func catalogue(at path: String) throws(CaseErrors) -> Catalogue {
    try catalogue(CaseFolder.files(at: path))
  }

  /// The catalogue in files already read.
  package static func catalogue(_ files: [CaseFile]) throws(CaseErrors) -> Catalogue {
    var reading = FolderReading(files: ordered(files))
    reading.read()
    var check = FolderCheck(
      reading.drafts.map(inOrderOfKinds), unreadable: reading.unreadable, catalogue: [])
    check.run()
    check.check(reading.broken)
    for draft in check.drafts where !CaseVocabulary.isReferenceData(draft.kind) {
      reading.errors.append(
        draft.error(
          "\(draft.kind.rawValue) does not belong into a catalogue",
          "A catalogue holds departments, levers, tools and rules; put this into a case."))
    }
    try finish(reading.errors + check.errors)
    return Catalogue(
      entries: check.drafts.map { scripted($0, situation: "") }, sources: reading.sources.records,
      files: reading.files)
  }

  /// A catalogue's file names say nothing of what rests on what: departments and levers come before the tools that name
  /// them, and tools before rules.
  private static func inOrderOfKinds(_ draft: EntryDraft) -> EntryDraft {
    let kinds: [EventKind] = [.departmentRecorded, .leverRecorded, .toolRecorded, .ruleAdopted]
    var draft = draft
    draft.fileOrder += (kinds.firstIndex(of: draft.kind) ?? kinds.count) * CaseFolder.mostFiles
    return draft
  }

  /// The case in a folder, which may name what the catalogue holds.
  ///
  /// - Throws: `CaseErrors` with file and line for everything that is wrong.
  package static func situation(at path: String, catalogue: Catalogue) throws(CaseErrors) -> Case {
    try situation(CaseFolder.files(at: path), catalogue: catalogue)
  }

  /// The case in files already read.
  package static func situation(_ files: [CaseFile], catalogue: Catalogue) throws(CaseErrors) -> Case {
    var reading = FolderReading(files: ordered(files))
    reading.read()
    var check = FolderCheck(
      reading.drafts, unreadable: reading.unreadable, catalogue: catalogue.entries)
    check.run()
    check.check(reading.broken)
    check.checkExistence(of: reading.demoUses, file: situationFile)
    let opened = check.drafts.filter { $0.kind == .situationOpened }
    // Where the file of the situation could not be read whole, that it opens none says nothing new.
    let isUnread = opened.isEmpty && reading.errors.contains { $0.file == situationFile }
    if opened.count != 1, !isUnread {
      let place = opened.dropFirst().first
      reading.errors.append(
        CaseError(
          file: place?.file ?? situationFile, line: place?.line ?? 0,
          "the case opens \(opened.count) situations",
          remedy: "A case has one entry of the kind situation.opened, in \(situationFile)."))
    }
    if opened.count == 1 { check.checkOrder(of: opened[0]) }
    let code = opened.first?.fields["id"]?.string ?? ""
    for draft in check.drafts {
      guard let named = draft.situation, named != code, !opened.isEmpty else { continue }
      reading.errors.append(
        draft.error("there is no situation `\(named)`", "The situation of this case is `\(code)`."))
    }
    try finish(reading.errors + check.errors)
    return Case(
      code: code, title: opened.first?.fields["title"]?.string ?? code,
      entries: check.drafts.map {
        scripted($0, situation: CaseVocabulary.isReferenceData($0.kind) ? "" : code)
      }, demo: reading.demo, sources: reading.sources.records, files: reading.files)
  }

  /// The situation's own file first, the others in byte order of their names.
  private static func ordered(_ files: [CaseFile]) -> [CaseFile] {
    files.sorted {
      let (left, right) = ($0.name != situationFile, $1.name != situationFile)
      return left == right ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) : !left
    }
  }

  static func scripted(_ draft: EntryDraft, situation: String) -> ScriptedCommand {
    ScriptedCommand(
      entry: draft.entry, at: draft.at,
      command: Command(draft.kind, situation: situation, draft.fields), file: draft.file, line: draft.line,
      fieldLines: draft.fieldLines)
  }

  static func finish(_ errors: [CaseError]) throws(CaseErrors) {
    guard errors.isEmpty else { throw CaseErrors(errors) }
  }
}
