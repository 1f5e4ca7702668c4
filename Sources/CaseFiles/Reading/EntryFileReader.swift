import BoardModel

/// Reads the entries of one file.
struct EntryFileReader {
  /// What a file may say once for all of its entries.
  private static let defaultKeys = [
    "situation", "kind", "event", "at", "source", "source_status", "as_of", "by",
  ]
  private static let fileKeys = defaultKeys + ["entries"]

  var file: String
  var fileOrder: Int
  var sources: SourceTable
  private(set) var drafts: [EntryDraft] = []
  private(set) var errors: [CaseError] = []
  /// What entries that could not be read would have made.
  private(set) var unreadable: [EntityName] = []
  private(set) var broken: [BrokenEntry] = []
  private var defaults: [String: DataNode.Member] = [:]

  init(file: String, order: Int, sources: SourceTable) {
    self.file = file
    fileOrder = order
    self.sources = sources
  }

  /// Reads a file's value; members under `ignoring` are somebody else's to read.
  mutating func read(_ root: DataNode, ignoring: Set<String> = []) {
    guard let members = root.members else {
      report(root.line, root.column, "the file is not an object with entries", "Begin it with `entries:`.")
      return
    }
    var entries: DataNode?
    for member in members where !ignoring.contains(member.name) {
      switch member.name {
      case "entries": entries = member.value
      case let name where Self.defaultKeys.contains(name): defaults[name] = member
      default:
        report(
          member.line, member.column, "a file has no `\(member.name)`",
          NearMiss.sentence(for: member.name, among: Self.fileKeys, list: "It has"))
      }
    }
    guard let list = entries?.list else {
      report(
        (entries ?? root).line, (entries ?? root).column, "the file has no list of entries",
        "Write `entries:` and below it one `- entry: name` for each.")
      return
    }
    for node in list { readEntry(node) }
  }

  private mutating func readEntry(_ node: DataNode) {
    guard let members = node.members else {
      report(
        node.line, node.column, "an entry is not an object", "Write `- entry: name` and its fields below it.")
      return
    }
    guard let kind = kind(of: node) else { return }
    var reader = FieldReader(file: file)
    let fields = CaseVocabulary.fields(of: kind)
    let ownKind = node["event"] != nil || defaults["event"] != nil || node["kind"].map(Self.isField) == true
    var meta: Set<String> = ["entry", "at", "situation", "event"]
    if !ownKind || !fields.contains(where: { $0.name == "kind" }) { meta.insert("kind") }

    var given = members.filter { !meta.contains($0.name) }
    for name in ["source", "source_status", "as_of", "by"] where node[name] == nil {
      if let member = defaults[name], fields.contains(where: { $0.name == name }) { given.append(member) }
    }
    let reserved = given.filter { CaseVocabulary.reservedFields.contains($0.name) }
    for member in reserved where KindSchema.of(kind).field(member.name) != nil {
      reader.report(
        member.line, member.column, "`\(member.name)` cannot be written in a file",
        "The program fills it in; take it out.")
    }
    given.removeAll { member in reserved.contains(member) }
    var object = reader.object(given, fields: fields, owner: kind.rawValue, at: node)
    // Where it is written is missing or not listed: an error of its own, and no reason to leave the rest unread.
    var sourceReader = FieldReader(file: file)
    checkSource(&object, given, fields, node, &sourceReader)
    errors += sourceReader.errors

    let entry = node["entry"].flatMap { reader.code($0, "entry") }
    if node["entry"] == nil {
      reader.report(node, "an entry has no name", "Begin it with `- entry:` and a name unique in the case.")
    }
    let situation = (node["situation"] ?? defaults["situation"]?.value).flatMap {
      reader.code($0, "situation")
    }
    let at = moment(of: node, object, &reader)
    errors += reader.errors
    guard reader.errors.isEmpty, let entry, let at else {
      let policy = kind == .policyVersioned ? object["id"]?.string : nil
      let made = CaseVocabulary.created(kind, object) ?? policy.map { EntityName(kind: .policy, id: $0) }
      if let made { unreadable.append(made) }
      broken.append(
        BrokenEntry(
          made: CaseVocabulary.created(kind, object), uses: reader.uses, file: file, line: node.line))
      return
    }
    drafts.append(
      EntryDraft(
        entry: entry, at: at, kind: kind, situation: situation, fields: object, uses: reader.uses, file: file,
        fileOrder: fileOrder, line: node.line, fieldLines: kind == .ruleAdopted ? Self.lines(of: given) : [:])
    )
  }

  /// The lines of fields and of their parts. Rules alone are held against each other field by field, so that for the
  /// many entries of a case none are kept.
  private static func lines(of given: [DataNode.Member]) -> [String: Int] {
    var lines: [String: Int] = [:]
    for member in given {
      lines[member.name] = member.line
      for part in member.value.members ?? [] { lines["\(member.name).\(part.name)"] = part.line }
    }
    return lines
  }

  /// Whether a value under `kind` is a field's and no kind of event; those have a dot.
  private static func isField(_ node: DataNode) -> Bool {
    node.text.map { !$0.contains(".") } ?? false
  }

  private mutating func kind(of node: DataNode) -> EventKind? {
    let own = node["event"] ?? node["kind"].flatMap { Self.isField($0) && hasDefaultKind ? nil : $0 }
    guard let written = own ?? defaults["event"]?.value ?? defaults["kind"]?.value else {
      report(
        node.line, node.column, "an entry has no kind",
        "Add `kind:`, here or once at the top of the file, such as `kind: undertaking.given`.")
      return nil
    }
    let text = written.text ?? ""
    guard let kind = EventKind(rawValue: text), CaseVocabulary.kinds.contains(kind) else {
      report(
        written.line, written.column, "`\(text)` is not a kind of entry",
        NearMiss.sentence(for: text, among: CaseVocabulary.kinds.map(\.rawValue), list: "The kinds are"))
      return nil
    }
    return kind
  }

  private var hasDefaultKind: Bool { defaults["event"] != nil || defaults["kind"] != nil }

  /// Holds the source against the table of sources and asks for what every entry must say.
  private func checkSource(
    _ object: inout JSONObject, _ given: [DataNode.Member], _ fields: [Field], _ node: DataNode,
    _ reader: inout FieldReader
  ) {
    for name in ["source", "source_status", "as_of"] where fields.contains(where: { $0.name == name }) {
      guard !given.contains(where: { $0.name == name }) else { continue }
      reader.report(node, "the entry has no `\(name)`", Self.remedy(forLacking: name))
    }
    guard let member = given.first(where: { $0.name == "source" }), let text = object["source"]?.string else {
      return
    }
    object["source"] = sources.line(for: text, at: member.value, &reader)
  }

  private static func remedy(forLacking name: String) -> String {
    name == "as_of"
      ? "Of what holds for a whole board every entry says of what day its source is; add `as_of:` and a date, such as"
        + " `as_of: 2021-08-01`, here or at the top of the file."
      : "Every entry says where it is written and what kind of source that is; add `\(name):` here or at the"
        + " top of the file."
  }

  /// When an entry reaches the board.
  private func moment(of node: DataNode, _ object: JSONObject, _ reader: inout FieldReader) -> Timestamp? {
    if let written = node["at"] { return reader.time(written, "at")?.latest }
    if let latest = object["occurred"]?.object?["latest"]?.integer { return Timestamp(milliseconds: latest) }
    if let written = defaults["at"]?.value { return reader.time(written, "at")?.latest }
    if let date = object["as_of"]?.integer { return Timestamp(milliseconds: date) }
    if node["occurred"] == nil {
      reader.report(
        node, "the entry says neither when it happened nor when it reaches the board",
        "Add `occurred:` or `at:`, such as `at: 2021-08-20 19:00 BST`.")
    }
    return nil
  }

  private mutating func report(_ line: Int, _ column: Int, _ message: String, _ remedy: String) {
    errors.append(CaseError(file: file, line: line, column: column, message, remedy: remedy))
  }
}
