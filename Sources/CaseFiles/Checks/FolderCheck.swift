import BoardModel

/// Holds the entries of a folder against each other and against the catalogue.
struct FolderCheck {
  /// In the order in which they reach the board.
  let drafts: [EntryDraft]
  private let catalogue: Set<EntityName>
  /// What entries that could not be read would have made; naming it is no second error.
  private let unreadable: Set<EntityName>
  /// The first entry to make each thing, as an index of `drafts`.
  private var makers: [EntityName: Int] = [:]
  private(set) var errors: [CaseError] = []

  init(_ drafts: [EntryDraft], unreadable: [EntityName], catalogue: [ScriptedCommand]) {
    let known = catalogue.compactMap { CaseVocabulary.created($0.command.kind, $0.command.fields) }
    self.init(drafts, unreadable: unreadable, known: known)
  }

  /// - Parameter known: what there is besides.
  init(_ drafts: [EntryDraft], unreadable: [EntityName], known: [EntityName]) {
    self.drafts = drafts.sorted(by: EntryDraft.precedes)
    catalogue = Set(known)
    self.unreadable = Set(unreadable)
  }

  mutating func run() {
    checkNames()
    var cycles = CycleCheck()
    cycles.run(drafts)
    errors += cycles.errors
    errors += VersionCheck.errors(in: drafts, except: unreadable)
    checkUses(inCycles: cycles.members)
  }

  /// Everything of a situation reaches the board after the situation itself.
  mutating func checkOrder(of situation: EntryDraft) {
    for draft in drafts.prefix(while: { $0.kind != .situationOpened })
    where !CaseVocabulary.isReferenceData(draft.kind) {
      errors.append(
        draft.error(
          "`\(draft.entry)` reaches the board at \(TimeText.full(draft.at)), before the situation it belongs to:"
            + " `\(situation.entry)` in \(situation.file):\(situation.line) does at \(TimeText.full(situation.at))",
          "Give this a later `at` or the situation an earlier; at one moment \(CaseReader.situationFile) comes first."
        ))
    }
  }

  private mutating func checkNames() {
    var entries: [String: EntryDraft] = [:]
    for (index, draft) in drafts.enumerated() {
      if let earlier = entries[draft.entry] {
        errors.append(
          draft.error(
            "there are two entries `\(draft.entry)`, the other in \(earlier.file):\(earlier.line)",
            "Give each its own name."))
      }
      entries[draft.entry] = draft
      guard let name = CaseVocabulary.created(draft.kind, draft.fields) else { continue }
      let (kind, id) = (name.kind, name.id)
      if catalogue.contains(name) {
        errors.append(
          draft.error(
            "the catalogue has a \(kind.rawValue) `\(id)` already",
            "Use that one, or choose another identifier."))
      } else if let earlier = makers[name] {
        errors.append(
          draft.error(
            "there are two of \(kind.rawValue) `\(id)`, the other in \(drafts[earlier].file):\(drafts[earlier].line)",
            "Choose another identifier, or record a change of the first."))
      } else {
        makers[name] = index
      }
    }
  }

  private mutating func checkUses(inCycles cyclic: [EntityKind: Set<String>]) {
    for (index, draft) in drafts.enumerated() {
      for use in draft.uses {
        guard !catalogue.contains(use.name), !unreadable.contains(use.name) else { continue }
        guard let maker = makers[use.name] else {
          let own = CaseVocabulary.created(draft.kind, draft.fields)
          errors.append(unknown(use, file: draft.file, besides: own))
          continue
        }
        if maker > index, cyclic[use.kind]?.contains(use.id) != true {
          errors.append(late(drafts[maker], use, in: draft))
        }
        if let version = use.version { checkVersion(version, use, draft, index) }
      }
    }
  }

  private mutating func checkVersion(_ version: Int, _ use: EntityUse, _ draft: EntryDraft, _ index: Int) {
    let maker = drafts.firstIndex {
      $0.kind == .policyVersioned && $0.fields["id"]?.string == use.id
        && $0.fields["version"]?.integer == Int64(version)
    }
    guard let maker else {
      errors.append(
        draft.error(
          "policy `\(use.id)` has no version \(version)", "Record it as an entry of kind policy.versioned.",
          line: use.line, column: use.column))
      return
    }
    if maker > index { errors.append(late(drafts[maker], use, in: draft)) }
  }

  private func late(_ maker: EntryDraft, _ use: EntityUse, in draft: EntryDraft) -> CaseError {
    draft.error(
      "`\(draft.entry)` names \(use.kind.rawValue) `\(use.id)` before it exists:"
        + " `\(maker.entry)` in \(maker.file):\(maker.line) reaches the board at \(TimeText.full(maker.at)),"
        + " this at \(TimeText.full(draft.at))",
      draft.kind == .situationOpened
        ? "What objectives name is recorded after the situation: give them in an entry of kind situation.changed"
          + " behind it."
        : "Give the one an earlier `at` or this one a later; at one moment the order of files and lines counts.",
      line: use.line, column: use.column)
  }

  /// Checks that things exist, at whatever moment.
  mutating func checkExistence(of uses: [EntityUse], file: String) {
    for use in uses where !catalogue.contains(use.name) && !unreadable.contains(use.name) {
      if makers[use.name] == nil { errors.append(unknown(use, file: file)) }
    }
  }

  /// Checks of entries that could not be read what can be: that what they name exists, and that what they make is new.
  mutating func check(_ broken: [BrokenEntry]) {
    var made: [EntityName: BrokenEntry] = [:]
    for entry in broken {
      checkExistence(of: entry.uses, file: entry.file)
      guard let name = entry.made else { continue }
      let earlier =
        makers[name].map { (drafts[$0].file, drafts[$0].line) } ?? made[name].map { ($0.file, $0.line) }
      if let earlier {
        errors.append(
          CaseError(
            file: entry.file, line: entry.line,
            "there are two of \(name.kind.rawValue) `\(name.id)`, the other in \(earlier.0):\(earlier.1)",
            remedy: "Choose another identifier, or record a change of the first."))
      } else if catalogue.contains(name), name.kind != .rule {
        errors.append(
          CaseError(
            file: entry.file, line: entry.line,
            "the catalogue has a \(name.kind.rawValue) `\(name.id)` already",
            remedy: "Use that one, or choose another identifier."))
      } else {
        made[name] = entry
      }
    }
  }

  private func unknown(_ use: EntityUse, file: String, besides own: EntityName? = nil) -> CaseError {
    let known = (Array(makers.keys) + catalogue).filter { $0.kind == use.kind && $0 != own }.map(\.id)
      .sorted()
    return CaseError(
      file: file, line: use.line, column: use.column,
      "there is no \(use.kind.rawValue) `\(use.id)`, named in `\(use.field)`",
      remedy: NearMiss.sentence(for: use.id, among: known, list: "There are"))
  }
}
