import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import EventLedger

/// What every command that records something takes.
struct ChangeOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Say what it would record, raise and settle, and record nothing.")
  var isDryRun = false

  @OptionGroup var proof: ProofOptions

  @Option(name: .customLong("for"), help: "The person or post on whose behalf it is recorded.")
  var recordedFor: String?

  @Option(name: .long, help: "When it happened, such as '2021-08-25 17:42 BST'. Default: now.")
  var occurred: String?

  @Option(name: .customLong("late"), help: "Why it is recorded well after it happened.")
  var lateReason: String?

  @Option(
    name: .long,
    help: "The position of the board that you looked at: refuse when the same fields were written since.")
  var seen: Int?

  @Flag(name: .long, help: "Print what was recorded as data.")
  var json = false

  var acknowledged: [String] { proof.acknowledged }
  var reason: String? { proof.reason }

  /// Records a command, or says what it would do.
  func carryOut(
    _ kind: EventKind, _ arguments: FieldArguments, on session: BoardSession, situation: String,
    done: String
  ) throws {
    var arguments = arguments
    let schema = KindSchema.of(kind)
    if schema.field("occurred") != nil {
      arguments.add("occurred", occurred)
      arguments.add("late_reason", lateReason)
      arguments.add("recorded_for", recordedFor)
    } else if let unused = unusedOption(schema) {
      throw Failure(.usage, "\(unused) has no place in \(kind.rawValue). Leave it out")
    }
    // A kind with a reason of its own has said it there, unless it goes ahead in spite of something too.
    if schema.field("acknowledge_reason") != nil, schema.field("reason") == nil || !acknowledged.isEmpty {
      arguments.add("acknowledge_reason", reason)
    }
    var fields = try arguments.fields(of: kind)
    if !acknowledged.isEmpty, schema.field("acknowledges") != nil {
      fields["acknowledges"] = JSONValue(acknowledged)
    }
    do {
      try perform(Command(kind, situation: situation, fields), on: session, done: done)
    } catch {
      let rejection = error as? Rejection ?? (error as? LedgerError)?.underlying as? Rejection
      guard case .invalid(let problems)? = rejection else { throw error }
      throw Failure(.refused, arguments.text(of: problems))
    }
  }

  /// Opens a board and records a command about the situation that is meant, or says what it would do.
  func carryOut(_ kind: EventKind, _ fields: FieldArguments, on board: BoardOptions, done: String) throws {
    let session = try board.open()
    try carryOut(kind, fields, on: session, situation: board.situation(on: session), done: done)
  }

  /// Opens a board and changes one thing in the situation that it belongs to, or says what it would do.
  ///
  /// - Parameters:
  ///   - example: an option to name to whoever gave nothing but the thing.
  ///   - own: the situation of the thing; nil where the board has no such thing, which the board then says.
  func carryOutChange(
    _ kind: EventKind, _ fields: FieldArguments, on board: BoardOptions, example: String, done: String,
    situation own: (Board) -> String?
  ) throws {
    let session = try board.open()
    guard fields.given.count > 1 else {
      throw Failure(.usage, "nothing to change. Say what, such as \(example)")
    }
    let situation = try own(session.state.board) ?? board.situation(on: session)
    try carryOut(kind, fields, on: session, situation: situation, done: done)
  }

  /// An option that was given and that events of a kind cannot hold.
  private func unusedOption(_ schema: KindSchema) -> String? {
    if occurred != nil { return "--occurred" }
    if lateReason != nil { return "--late" }
    if recordedFor != nil { return "--for" }
    if !acknowledged.isEmpty, schema.field("acknowledges") == nil { return "--acknowledge" }
    return reason != nil && schema.field("reason") == nil ? "--reason" : nil
  }

  /// Records a command that is filled in already, or says what it would do.
  @discardableResult
  func carryOut(_ command: Command, on session: BoardSession, done: String) throws -> [Event] {
    var command = command
    if KindSchema.of(command.kind).field("acknowledges") != nil {
      if !acknowledged.isEmpty { command.fields["acknowledges"] = JSONValue(acknowledged) }
      if let reason { command.fields["acknowledge_reason"] = .string(reason) }
      if let recordedFor { command.fields["recorded_for"] = .string(recordedFor) }
    }
    return try perform(command, on: session, done: done)
  }

  @discardableResult
  private func perform(_ command: Command, on session: BoardSession, done: String) throws -> [Event] {
    if let seen, !(0...session.head.position).contains(seen) {
      throw Failure(.usage, "--seen: the board has no position \(seen); its last is \(session.head.position)")
    }
    try session.checkWritable()
    if isDryRun {
      try DryRun(admission: session.preview(command)).report(asJSON: json)
      // What would stop the change stops the dry run too, after it has been shown.
      _ = try session.rehearse(command, seen: seen)
      return []
    }
    let before = session.state.openFindings(at: session.now)
    let events = try session.record(command, seen: seen, screen: "command line")
    guard let own = events.first else { return [] }
    // Remembered, so that it is missed should the file be cut behind it or before.
    defer { remember(session) }
    if json {
      Output.write(events.map { EventText.json($0) }.joined(separator: "\n") + "\n")
      return events
    }
    let id = BodyReader(own.body).flatMap { $0.string("id") ?? $0.integer("number").map { "D\($0)" } }
    let exercise = session.ledger.identity.isExercise ? " (exercise)" : ""
    Output.line("\(done)\(id.map { " \($0)" } ?? "") as #\(own.position)\(exercise).")
    FindingsReport.write(before: before, after: session.state, at: session.now)
    return events
  }

  private func remember(_ session: BoardSession) {
    // It is recorded whatever becomes of remembering it.
    do { try session.verifyTail() } catch { Output.note("It could not be read back: \(error)") }
    session.keepFold()
  }
}
