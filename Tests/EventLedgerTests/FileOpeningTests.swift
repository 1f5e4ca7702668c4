import BoardModel
import EventLedger
import Foundation
import Glibc
import SQLiteLedger
import Testing

/// What can stand in the way of opening a board file, and what is said about it.
@Suite struct FileOpeningTests {
  let directory = TemporaryDirectory()

  private func board(_ lines: Int = 3) throws -> String {
    let path = directory["board.crossgov"]
    let ledger = try SQLiteLedger.create(path, founding: Keys.founding(), signer: Keys.administrator)
    if lines > 0 { try ledger.add((0..<lines).map { .line("line \($0)") }) }
    return path
  }

  private func code(_ path: String) -> LedgerError.Code? {
    #expect(throws: LedgerError.self) { _ = try SQLiteLedger.open(path) }?.code
  }

  @Test func reopensWhatWasWritten() throws {
    let path = try board()
    let ledger = try SQLiteLedger.open(path)
    #expect(ledger.access == .readWrite)
    #expect(ledger.identity.title == "Test board")
    #expect(ledger.isDefensive)
    #expect(try ledger.all().count == 4)
  }

  @Test func saysWhatIsNoBoard() throws {
    #expect(code(directory["missing.crossgov"]) == .missing)
    #expect(code(directory.path) == .isDirectory)
    let text = directory["text"]
    try Data("This is no board at all, only text.".utf8).write(to: URL(fileURLWithPath: text))
    #expect(code(text) == .notADatabase)
    let empty = directory["empty"]
    try Data().write(to: URL(fileURLWithPath: empty))
    #expect(code(empty) == .notADatabase)
    let header = directory["header"]
    try Data(Array("SQLite format 3\0".utf8) + [UInt8](repeating: 7, count: 5000))
      .write(to: URL(fileURLWithPath: header))
    #expect(code(header) == .notADatabase)
    let other = directory["other.sqlite"]
    #expect(Shell.sqlite(other, "CREATE TABLE event (position INTEGER PRIMARY KEY)").status == 0)
    #expect(code(other) == .notABoard)
  }

  @Test func refusesANewerFormat() throws {
    let path = try board()
    #expect(Shell.sqlite(path, "PRAGMA user_version = 2").status == 0)
    #expect(code(path) == .newerFormat)
    #expect(Shell.sqlite(path, "PRAGMA user_version = 0").status == 0)
    #expect(code(path) == .notABoard)
  }

  @Test func neverReplacesAFile() throws {
    let path = try board()
    let error = #expect(throws: LedgerError.self) {
      try SQLiteLedger.create(path, founding: Keys.founding(), signer: Keys.administrator)
    }
    #expect(error?.code == .alreadyExists)
    let backup = #expect(throws: LedgerError.self) { try SQLiteLedger.open(path).backup(to: path) }
    #expect(backup?.code == .alreadyExists)
    let nowhere = #expect(throws: LedgerError.self) {
      try SQLiteLedger.create(directory["no/such/b"], founding: Keys.founding(), signer: Keys.administrator)
    }
    #expect(nowhere?.code == .missing)
    let noFounder = #expect(throws: LedgerError.self) {
      try SQLiteLedger.create(directory["b"], founding: Keys.founding(), signer: Keys.stranger)
    }
    #expect(noFounder?.code == .invalidDraft)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted().first == "board.crossgov")
    #expect(access(directory["b"], F_OK) != 0)
  }

  @Test func aBoardInAGroupsDirectoryIsTheGroupsToo() throws {
    chmod(directory.path, 0o770)
    let path = try board(0)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o660)
  }

  @Test(arguments: [
    "CREATE TABLE notes (text)", "CREATE VIEW lines AS SELECT * FROM event",
    "CREATE INDEX by_kind ON event (kind)",
    "DROP TRIGGER event_is_never_deleted",
    """
    CREATE TRIGGER quiet AFTER INSERT ON event BEGIN SELECT RAISE(IGNORE); END
    """,
    """
    DROP TRIGGER event_is_never_changed;
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT 1; END
    """,
  ])
  func onlyReadsAFileWhoseSchemaWasChanged(_ change: String) throws {
    let path = try board()
    #expect(Shell.sqlite(path, change).status == 0)
    let ledger = try SQLiteLedger.open(path)
    guard case .readOnly(.damagedSchema) = ledger.access else {
      Issue.record("opened as \(ledger.access)")
      return
    }
    #expect(try ledger.all().count == 4)
    let error = #expect(throws: LedgerError.self) { try ledger.add([.line("x")]) }
    #expect(error?.code == .readOnly)
  }

  @Test func noticesASchemaChangedWhileOpen() throws {
    let path = try board()
    let ledger = try SQLiteLedger.open(path)
    try ledger.add([.line("before")])
    #expect(Shell.sqlite(path, "DROP TRIGGER event_is_never_deleted").status == 0)
    let error = #expect(throws: LedgerError.self) { try ledger.add([.line("after")]) }
    #expect(error?.code == .damagedSchema)
    #expect(try ledger.head().position == 5)
  }

  @Test func anIdleReaderIsInNobodysWay() throws {
    let path = try board()
    let reader = try SQLiteLedger.open(path)
    _ = try reader.entries(after: 0, limit: 2)
    let watch = try reader.watch {}
    // With a read transaction open anywhere, the write-ahead log could not be emptied.
    let outcome = Shell.run([
      "python3", "-c",
      """
      import sqlite3, sys
      connection = sqlite3.connect(sys.argv[1], isolation_level=None)
      print(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone())
      """, path,
    ])
    #expect(outcome.output == "(0, 0, 0)\n")
    watch.cancel()
    #expect(try reader.all().count == 4)
  }

  @Test func trustsNoOtherTableOfEvents() throws {
    let path = try board()
    let change = """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (format = 1)', '') WHERE name = 'event';
      """
    #expect(Shell.sqlite(path, change).status == 0)
    #expect(code(path) == .damagedSchema)
  }

  @Test func refusesToChangeOrDeleteThroughSQL() throws {
    let path = try board()
    for statement in [
      "UPDATE event SET situation = 'x'", "DELETE FROM event", "DELETE FROM event WHERE position = 4",
      "INSERT INTO event SELECT 9, randomblob(16), format, kind, kind_version, critical, recorded, board_time, "
        + "situation, author, algorithm, body, salt, previous, entry_hash, signature FROM event WHERE position = 2",
    ] {
      #expect(Shell.sqlite(path, statement).status != 0)
    }
    #expect(try SQLiteLedger.open(path).all().count == 4)
  }

  @Test func findsAnEntryThatReplacedAnother() throws {
    let path = try board()
    // REPLACE deletes the row with the same event_id without asking the trigger.
    let statement = """
      INSERT OR REPLACE INTO event SELECT 5, event_id, format, kind, kind_version, critical, recorded, board_time,
      situation, author, algorithm, body, salt, previous, entry_hash, signature FROM event WHERE position = 3
      """
    #expect(Shell.sqlite(path, statement).status == 0)
    let ledger = try SQLiteLedger.open(path)
    var verifier = LedgerVerifier(board: ledger.identity.id)
    try verifier.follow(ledger, depth: .signatures)
    #expect(verifier.damage?.reason == .outOfOrder(expected: 3))
    #expect(verifier.point.position == 2)
  }

  @Test func noticesThatTheFileWasExchanged() throws {
    let path = try board()
    let ledger = try SQLiteLedger.open(path)
    let backup = directory["backup.crossgov"]
    try ledger.backup(to: backup)
    #expect(rename(backup, path) == 0)
    let error = #expect(throws: LedgerError.self) { try ledger.add([.line("into the void")]) }
    #expect(error?.code == .replaced)
    // Whoever only reads is not left with a file that nobody writes to any more.
    let reading = #expect(throws: LedgerError.self) { try ledger.entries(after: 0, limit: 100) }
    #expect(reading?.code == .replaced)
    #expect(unlink(path) == 0)
    let missing = #expect(throws: LedgerError.self) { try ledger.entries(after: 0, limit: 100) }
    #expect(missing?.message.contains("no longer there") == true)
  }

  @Test(
    .enabled(if: geteuid() == 0 && Shell.has("setpriv"), "needs root and setpriv to become somebody else"))
  func readsWhereItMayNotWrite() throws {
    let path = try board()
    chmod(directory.path, 0o755)
    chmod(path, 0o644)
    // The copies that are read from need a place of theirs, wherever the tests keep their own.
    let copies = directory["copies"]
    #expect(mkdir(copies, 0o777) == 0 && chmod(copies, 0o1777) == 0)
    func opened() -> String {
      Shell.asNobody(["env", "TMPDIR=\(copies)", Programs.writer, "open", path]).output
    }
    let outcome = opened()
    #expect(outcome.contains("readOnly"), "\(outcome)")
    #expect(outcome.contains("head 4"), "\(outcome)")
    // While somebody writes, the files beside the board are there and are read as they are.
    let ledger = try SQLiteLedger.open(path)
    try ledger.add([.line("fresh")])
    #expect(opened().contains("head 5"))
    chmod(path, 0o600)
    #expect(opened().contains("noPermission"))
    withExtendedLifetime(ledger) {}
  }

  @Test(.enabled(if: UserSpaceMount.isPossible, "needs bindfs and the right to mount with it"))
  func onlyReadsAFileOnAUserSpaceFileSystem() throws {
    let path = try board()
    let mount = try UserSpaceMount(of: directory)
    let ledger = try SQLiteLedger.open(mount["board.crossgov"])
    #expect(ledger.access == .readOnly(.sharedFileSystem("a user-space file system (FUSE)")))
    #expect(ledger.isFrozen)
    #expect(try ledger.all().count == 4)
    let refused = #expect(throws: LedgerError.self) { try ledger.add([.line("not from here")]) }
    #expect(refused?.code == .readOnly)
    #expect(refused?.message.contains("work on the host that holds the file") == true)
    let founded = #expect(throws: LedgerError.self) {
      try SQLiteLedger.create(mount["new.crossgov"], founding: Keys.founding(), signer: Keys.administrator)
    }
    #expect(founded?.code == .sharedFileSystem)
    let copied = #expect(throws: LedgerError.self) { try ledger.backup(to: mount["copy.crossgov"]) }
    #expect(copied?.code == .sharedFileSystem)
    // Nothing was written through the mount, not even what SQLite keeps beside a board.
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path) == ["board.crossgov"])
    // Where the file lies it is written to as ever, and the copy of before stays as it was.
    try SQLiteLedger.open(path).add([.line("on the host")])
    #expect(try ledger.head().position == 4)
    #expect(try SQLiteLedger.open(mount["board.crossgov"]).head().position == 5)
  }

  @Test func restoresABackupAndSaysWhatIsMissing() throws {
    let path = try board()
    let ledger = try SQLiteLedger.open(path)
    let backup = directory["backup.crossgov"]
    try ledger.backup(to: backup)
    let last = try ledger.add([.line("lost")])[0]
    let memory = RememberedHistory(board: ledger.identity.id, path: path, head: last.point)
    let restored = try SQLiteLedger.restore(
      backup, to: directory["restored.crossgov"], signer: Keys.administrator, remembered: memory,
      reason: "disk")
    let event = try #require(try restored.all().last?.event)
    #expect(event.kind == "board.restored")
    let body = try CanonicalJSON.parse(event.body).object
    #expect(body?["position"] == 4)
    #expect(body?["lost_position"] == 5)
    #expect(body?["lost_chain"] == .string(last.chainValue.hexadecimal))
    var verifier = LedgerVerifier(board: restored.identity.id)
    try verifier.follow(restored, depth: .signatures)
    #expect(verifier.damage == nil && verifier.quarantined.isEmpty)
    let refused = #expect(throws: LedgerError.self) {
      try SQLiteLedger.restore(backup, to: directory["again.crossgov"], signer: Keys.loggist)
    }
    #expect(refused?.code == .refused)
  }
}

extension Shell {
  /// Runs statements in a Python process, because the `sqlite3` program is not everywhere.
  static func sqlite(_ path: String, _ statements: String) -> Outcome {
    let script = """
      import sqlite3, sys
      connection = sqlite3.connect(sys.argv[1], isolation_level=None)
      connection.executescript(sys.argv[2])
      connection.close()
      """
    return run(["python3", "-c", script, path, statements])
  }

  /// Runs a program as a user without rights of their own.
  static func asNobody(_ arguments: [String]) -> Outcome {
    run(["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + arguments)
  }
}

/// Programs that are built along with the tests.
enum Programs {
  static let writer: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for candidate in [own] + CommandLine.arguments {
      var folder = URL(fileURLWithPath: candidate).deletingLastPathComponent()
      for _ in 0...3 {
        let path = folder.appendingPathComponent("ledger-writer").path
        if access(path, X_OK) == 0 { return path }
        folder.deleteLastPathComponent()
      }
    }
    return "ledger-writer"
  }()
}
