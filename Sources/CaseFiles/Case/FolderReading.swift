import BoardModel

/// What stands in the files of a folder, each read for itself.
struct FolderReading {
  let files: [CaseFile]
  private(set) var sources = SourceTable()
  private(set) var drafts: [EntryDraft] = []
  /// What entries that could not be read would have made.
  private(set) var unreadable: [EntityName] = []
  private(set) var broken: [BrokenEntry] = []
  private(set) var demo: DemoPlan?
  /// The departments that the demo's posts name.
  private(set) var demoUses: [EntityUse] = []
  var errors: [CaseError] = []

  init(files: [CaseFile]) {
    self.files = files
  }

  mutating func read() {
    let roots = files.map { ($0.name, root(of: $0)) }
    sources.isMissing = !files.contains { $0.name == CaseReader.sourcesFile }
    for case (CaseReader.sourcesFile, let root?) in roots {
      errors += sources.read(root, file: CaseReader.sourcesFile)
    }
    for (order, (name, root)) in roots.enumerated() {
      guard let root, name != CaseReader.sourcesFile else { continue }
      var reader = EntryFileReader(file: name, order: order, sources: sources)
      let isSituation = name == CaseReader.situationFile
      reader.read(root, ignoring: isSituation ? ["demo"] : [])
      drafts += reader.drafts
      unreadable += reader.unreadable
      broken += reader.broken
      errors += reader.errors
      if isSituation, let node = root["demo"] { readDemo(node, name) }
    }
    if sources.isMissing { reportMissingSources() }
  }

  private mutating func reportMissingSources() {
    guard let first = drafts.first(where: { $0.fields["source"] != nil }) else { return }
    let name = first.fields["source"]?.string ?? ""
    errors.append(
      CaseError(
        file: CaseReader.sourcesFile, line: 0,
        "is missing, and entries name sources: `\(name)` in \(first.file):\(first.line) is the first",
        remedy: "Write it beside the other files, one line a source: `- {id: \(name), citation: …, read: …}`."
      ))
  }

  private mutating func root(of file: CaseFile) -> DataNode? {
    do {
      if let root = try YAMLText(name: file.name, bytes: file.bytes).root() { return root }
      errors.append(
        CaseError(file: file.name, line: 0, "is empty", remedy: "Write its entries, or delete the file."))
    } catch {
      errors.append(error)
    }
    return nil
  }

  private mutating func readDemo(_ node: DataNode, _ file: String) {
    var reader = DemoReader(file: file)
    demo = reader.read(node)
    errors += reader.reader.errors
    demoUses = reader.reader.uses
  }
}
