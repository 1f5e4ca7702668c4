/// The text of a board file's schema, which every file must carry byte for byte.
enum BoardSchema {
  /// "CGOV" in ASCII.
  static let applicationID: Int64 = 0x4347_4f56
  static let version: Int64 = 1

  static let table = """
    CREATE TABLE event (
      position INTEGER PRIMARY KEY CHECK (position >= 1),
      event_id BLOB NOT NULL UNIQUE CHECK (length(event_id) = 16),
      format INTEGER NOT NULL CHECK (format = 1),
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
      kind_version INTEGER NOT NULL CHECK (kind_version BETWEEN 1 AND 65535),
      critical INTEGER NOT NULL CHECK (critical IN (0, 1)),
      recorded INTEGER NOT NULL,
      board_time INTEGER NOT NULL,
      situation TEXT NOT NULL CHECK (length(situation) <= 64),
      author BLOB NOT NULL CHECK (length(author) = 32),
      algorithm INTEGER NOT NULL CHECK (algorithm = 1),
      body BLOB NOT NULL CHECK (length(body) BETWEEN 2 AND 262144),
      salt BLOB NOT NULL CHECK (length(salt) >= 32),
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      entry_hash BLOB NOT NULL CHECK (length(entry_hash) = 32),
      signature BLOB NOT NULL CHECK (length(signature) = 64)
    ) STRICT
    """

  /// They stop accidents, not attackers: INSERT OR REPLACE passes them.
  static let triggers: [(name: String, sql: String)] = [
    (
      "event_is_never_changed",
      """
      CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
      BEGIN
        SELECT RAISE(ABORT, 'a recorded event is never changed');
      END
      """
    ),
    (
      "event_is_never_deleted",
      """
      CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
      BEGIN
        SELECT RAISE(ABORT, 'a recorded event is never deleted');
      END
      """
    ),
    (
      "event_comes_last",
      """
      CREATE TRIGGER event_comes_last BEFORE INSERT ON event
      WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM event)
      BEGIN
        SELECT RAISE(ABORT, 'an event is recorded behind the last one');
      END
      """
    ),
  ]

  static let columns = """
    position, event_id, format, kind, kind_version, critical, recorded, board_time, situation, author, \
    algorithm, body, salt, previous, entry_hash, signature
    """

  /// Every object of the file as type, name and text; the index behind UNIQUE has no text.
  static let objects: Set<SchemaObject> = Set(
    triggers.map { SchemaObject(type: "trigger", name: $0.name, sql: $0.sql) } + [
      SchemaObject(type: "table", name: "event", sql: table),
      SchemaObject(type: "index", name: "sqlite_autoindex_event_1", sql: nil),
    ])
}
