import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import ConflictRules

/// What every command that records something takes.
struct ChangeOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "Say what it would record, raise and settle, and record nothing.")
  var isDryRun = false

  @Option(
    name: .customLong("acknowledge"),
    help:
      "The name of a finding you have seen and go ahead with; may be repeated. 'pathway/*' names all of a kind."
  )
  var acknowledged: [String] = []

  @Option(name: .long, help: "Why you go ahead in spite of the findings named.")
  var reason: String?

  @Option(name: .customLong("for"), help: "The person or post on whose behalf it is recorded.")
  var recordedFor: String?

  @Option(name: .long, help: "When it happened, such as '2021-08-25 17:42 BST'. Default: now.")
  var occurred: String?

  @Option(name: .customLong("late"), help: "Why it is recorded well after it happened.")
  var lateReason: String?

  @Flag(name: .long, help: "Print what was recorded as data.")
  var json = false

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
      arguments.add("acknowledge_reason", reason)
    }
    var fields = try arguments.fields(of: kind)
    if !acknowledged.isEmpty, schema.field("acknowledges") != nil {
      fields["acknowledges"] = JSONValue(acknowledged)
    }
    let command = Command(kind, situation: situation, fields)
    if isDryRun {
      report(try session.preview(command), at: session.now)
      return
    }
    let before = Set(session.state.openFindings(at: session.now).map(\.finding.name))
    let events = try session.record(command, screen: "command line")
    guard let own = events.first else { return }
    if json {
      Output.write(events.map { EventText.json($0) }.joined(separator: "\n") + "\n")
      return
    }
    let id = BodyReader(own.body).flatMap { $0.string("id") ?? $0.integer("number").map { "D\($0)" } }
    Output.line("\(done)\(id.map { " \($0)" } ?? "") as #\(own.position).")
    for open in session.state.openFindings(at: session.now) where !before.contains(open.finding.name) {
      Output.line("Raised: \(open.severity.rawValue) \(open.finding.name): \(open.finding.summary)")
    }
    let after = Set(session.state.openFindings(at: session.now).map(\.finding.name))
    for name in before.subtracting(after).sorted() { Output.line("No longer open: \(name)") }
  }

  private func report(_ admission: Admission, at moment: Timestamp) {
    Output.line("Nothing was recorded. It would record:")
    for draft in admission.drafts {
      Output.line("  \(draft.kind.rawValue) \(JSONText.line(.object(draft.body)))")
    }
    Output.line(admission.raised.isEmpty ? "It would raise nothing." : "It would raise:")
    for open in admission.raised {
      Output.line("  \(open.severity.rawValue) \(open.finding.name): \(open.finding.summary)")
    }
    if !admission.settled.isEmpty { Output.line("It would settle:") }
    for open in admission.settled { Output.line("  \(open.finding.name): \(open.finding.summary)") }
  }
}
