import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import ConflictRules
import EventLedger

struct Clock: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock",
    abstract: "Show the board's clock, or drive it in an exercise.",
    discussion: """
      Entries of the case arrive as the clock reaches them, on whichever terminal is open, and here too.
      Example: crossgov clock --to '2021-08-26 07:00 +04:30' · crossgov clock --rate 60 · crossgov clock --step
      """)
  @OptionGroup var board: BoardOptions
  @Option(name: .long, help: "Set it to a time.") var to: String?
  @Option(name: .long, help: "Run it so many times as fast as the wall clock, at most 3600; 0 stops it.")
  var rate: Double?
  @Flag(name: .long, help: "Go to the next entry of the case.") var step = false

  @Flag(
    name: .customLong("dry-run"), help: "Say what would arrive, begin and end by then, and drive nothing.")
  var isDryRun = false
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let rate, !(0...3600).contains(rate) {
      throw ValidationError("--rate is a number from 0 to 3600; 0 stops the clock.")
    }
    if step, to != nil || rate != nil { throw ValidationError("--step goes alone.") }
  }

  func run() throws {
    let isDriving = to != nil || rate != nil || step
    guard isDriving else {
      return try board.read { session in
        guard !output.json else { return Output.data(Self.data(session)) }
        Output.line(Self.text(session))
      }
    }
    let moment = try to.map(Moment.parse)
    let session = try board.open()
    guard session.state.board.clock.isDriven else {
      throw Failure(.refused, "this is no exercise; its clock is the wall clock and cannot be driven")
    }
    try session.checkWritable()
    try Exercise.attachScript(to: session)
    if isDryRun { return rehearse(session, moment) }
    let before = session.head.position
    if step {
      guard try session.stepScript() != nil else {
        throw Failure(.refused, "the case has no further entries")
      }
    } else {
      try session.driveClock(to: moment ?? session.now, rate: rate.map { Int(($0 * 1000).rounded()) })
    }
    try session.verifyTail()
    let arrived = try session.events(after: before).filter { event in
      EventKind(rawValue: event.kind).map { $0 != .clockSet } ?? false
    }
    guard !output.json else {
      return Output.data(Self.data(session) + [("arrived", .array(arrived.map(EventText.value)))])
    }
    for event in arrived { Output.line(EventText.line(event)) }
    Output.line(Self.text(session))
  }

  /// Entries of the case that lie between, and what time alone would begin and end without them.
  private func rehearse(_ session: BoardSession, _ moment: Timestamp?) {
    let now = session.now
    let coming = session.script.filter { $0.at > now }
    let end = step ? coming.first?.at ?? now : moment ?? now
    let arriving = coming.prefix(step ? 1 : coming.count).filter { $0.at <= end }.map { entry in
      (entry.at, entry.command.fields["title"]?.string ?? Self.words(of: entry.command))
    }
    let before = Set(session.state.openFindings(at: now).map(\.finding.name))
    let after = session.state.openFindings(at: end)
    let beginning = after.filter { !before.contains($0.finding.name) }
    let ending = before.subtracting(after.map(\.finding.name)).sorted()
    guard !output.json else {
      return Output.data([
        ("would_stand_at", .iso(end)),
        (
          "would_arrive",
          .array(
            arriving.map { at, title in
              .object(JSONObject([("at", .string(TimeText.iso(at))), ("title", .string(title))]))
            })
        ),
        ("would_begin", DryRun.data(beginning)), ("would_end", JSONValue(ending)),
      ])
    }
    Output.line("Nothing was recorded. The clock would stand at \(TimeText.full(end)).")
    for (at, title) in arriving { Output.line("  would arrive \(TimeText.short(at, beside: end)): \(title)") }
    for open in beginning {
      Output.line("  would begin: \(open.severity.rawValue) \(open.finding.name): \(open.finding.summary)")
    }
    for name in ending { Output.line("  would end: \(name)") }
  }

  /// What an entry without a title says, such as how a group stands at a gate.
  private static func words(of command: Command) -> String {
    let details = FieldText.words(command.fields, of: command.kind, leaving: EventText.saidElsewhere)
      .map { "\($0.name) \($0.text)" }
    return ([command.kind.rawValue, command.fields["id"]?.string].compactMap(\.self) + details)
      .joined(separator: " · ")
  }

  private static func data(_ session: BoardSession) -> [(String, JSONValue?)] {
    let clock = session.state.board.clock
    return [
      ("now", .iso(session.now)), ("driven", .bool(clock.isDriven)),
      // Thousandths, as they are stored, so that it is a whole number.
      ("rate_thousandths", .number(clock.setting.map { Int($0.rate) })),
    ]
  }

  private static func text(_ session: BoardSession) -> String {
    let board = session.state.board
    let zone = board.situations.sorted.compactMap(\.zone).first
    let local = zone.map { " · \(TimeText.clock(session.now, in: $0)) \($0.label)" } ?? ""
    let rate = board.clock.setting.map { setting in
      let whole = setting.rate / 1000
      let speed = setting.rate.isMultiple(of: 1000) ? "\(whole)" : "\(Double(setting.rate) / 1000)"
      return setting.rate == 0 ? ", standing still" : ", \(speed)× as fast"
    }
    return "\(TimeText.full(session.now))\(local)\(rate ?? "")"
  }
}
