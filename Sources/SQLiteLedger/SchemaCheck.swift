import EventLedger
import GRDB

/// Compares a file's schema with the text it must have.
enum SchemaCheck {
  /// What differs, in words; nil when nothing does.
  static func difference(_ db: Database) throws(LedgerError) -> String? {
    var found: Set<SchemaObject> = []
    let query = try Query(db, "SELECT type, name, sql FROM sqlite_schema")
    defer { query.reset() }
    while try query.step() {
      found.insert(SchemaObject(type: query.text(0) ?? "", name: query.text(1) ?? "", sql: query.text(2)))
    }
    let extra = found.subtracting(BoardSchema.objects)
    let missing = BoardSchema.objects.subtracting(found)
    let changed = extra.filter { object in
      missing.contains { $0.name == object.name && $0.type == object.type }
    }
    let words =
      names(extra.subtracting(changed), "added") + names(changed, "altered")
      + names(missing.filter { object in !changed.contains { $0.name == object.name } }, "missing")
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// Whether the table of events itself is the one that is expected, so that it is safe to read.
  static func hasExpectedTable(_ db: Database) throws(LedgerError) -> Bool {
    let query = try Query(db, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'event'")
    defer { query.reset() }
    guard try query.step() else { return false }
    return query.text(0) == BoardSchema.table
  }

  private static func names(_ objects: Set<SchemaObject>, _ what: String) -> [String] {
    objects.map { "\($0.type) \($0.name) \(what)" }.sorted()
  }
}
