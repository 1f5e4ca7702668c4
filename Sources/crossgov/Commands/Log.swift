import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import EventLedger
import Foundation

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the events of the board, and follow new ones.",
    discussion: "Example: crossgov log --follow --json")
  @OptionGroup var board: BoardOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .long, help: "Only events after this position.") var after = 0
  @Option(name: .long, help: "Only the last so many.") var last: Int?
  @Flag(name: .long, help: "Go on with what is recorded from now on, until Ctrl-C.") var follow = false

  func run() throws {
    let session = try board.open(readOnly: true)
    var events = session.history.events.filter { $0.position > after }
    if let last { events = Array(events.suffix(max(0, last))) }
    write(events)
    for entry in session.trust.quarantined where entry.position > after {
      Output.note("#\(entry.position) \(entry.kind) is kept and not believed: \(entry.reason)")
    }
    guard follow else { return }
    let changed = DispatchSemaphore(value: 0)
    let watch = try session.ledger.watch { changed.signal() }
    defer { watch.cancel() }
    while true {
      changed.wait()
      write(try session.catchUp())
    }
  }

  private func write(_ events: [Event]) {
    guard !events.isEmpty else { return }
    Output.write(
      events.map { output.json ? EventText.json($0) : EventText.line($0) }.joined(separator: "\n") + "\n")
  }
}

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "See the board as it was known at a moment, or as we now hold it to have been.",
    discussion: """
      Known at: what had been recorded by then. True at: what we hold today to have been so then.
      Example: crossgov review --known '2021-08-25 17:42 BST' --to HO
      """)
  @OptionGroup var board: BoardOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .long, help: "The moment whose knowledge is shown.") var known: String?
  @Option(name: .customLong("true"), help: "The moment whose truth is shown.") var trueAt: String?
  @Option(name: .customLong("to"), help: "Only what this department had learnt by then.") var to: String?
  @Option(name: .long, help: "tasks, actions, policies, promises, gates, conflicts, decisions or lines.")
  var list = "conflicts"

  func run() throws {
    let session = try board.open(readOnly: true)
    let lists: BoardLists
    switch (known, trueAt) {
    case (let text?, nil):
      let moment = try Self.moment(text)
      var history = session.history
      let past = to.map { history.known(at: moment, to: $0) } ?? history.known(at: moment)
      Output.note(
        "The board at #\(past.position), as known\(to.map { " to \($0)" } ?? "") at \(TimeText.full(moment))."
      )
      lists = BoardLists(state: .init(board: past), moment: moment, situation: board.situation)
    case (nil, let text?):
      let moment = try Self.moment(text)
      Output.note("What the board now holds to have been so at \(TimeText.full(moment)).")
      lists = BoardLists(state: session.state, moment: moment, situation: board.situation)
    default:
      throw Failure(.usage, "name one moment, with --known or with --true")
    }
    Output.report(try Self.report(list, of: lists), asJSON: output.json)
  }

  private static func moment(_ text: String) throws -> Timestamp {
    guard let time = TimeText.parse(text) else {
      throw Failure(.usage, "“\(text)” is no time. Write, for instance, '2021-08-25 17:42 BST'")
    }
    return time.latest
  }

  private static func report(_ name: String, of lists: BoardLists) throws -> Report {
    switch name {
    case "tasks": lists.tasks(all: true)
    case "actions": lists.actions()
    case "policies": lists.policies()
    case "promises": lists.promises()
    case "gates": lists.gates()
    case "conflicts": lists.conflicts(all: true)
    case "decisions": lists.decisions()
    case "lines": lists.lines()
    default:
      throw Failure(
        .usage,
        "there is no list “\(name)”. There are: tasks, actions, policies, promises, gates, conflicts, decisions, lines"
      )
    }
  }
}

struct Clock: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the board's clock, or drive it in an exercise.",
    discussion: """
      Entries of the case arrive as the clock reaches them, on whichever terminal is open, and here too.
      Example: crossgov clock --to '2021-08-26 07:00 +04:30' · crossgov clock --rate 60 · crossgov clock --step
      """)
  @OptionGroup var board: BoardOptions
  @Option(name: .long, help: "Set it to a time.") var to: String?
  @Option(name: .long, help: "Run it so many times as fast as the wall clock; 0 stops it.") var rate: Double?
  @Flag(name: .long, help: "Go to the next entry of the case.") var step = false

  func run() throws {
    let session = try board.open(readOnly: to == nil && rate == nil && !step)
    if to != nil || rate != nil || step {
      guard session.state.board.clock.isDriven else {
        throw Failure(.refused, "this is no exercise; its clock is the wall clock and cannot be driven")
      }
      try Exercise.attachScript(to: session)
      if step {
        guard let entry = try session.stepScript() else {
          throw Failure(.refused, "the case has no further entries")
        }
        Output.line("\(entry.entry): \(entry.command.fields["title"]?.string ?? entry.command.kind.rawValue)")
      } else {
        let moment = try to.map { text in
          guard let time = TimeText.parse(text) else {
            throw Failure(.usage, "“\(text)” is no time. Write, for instance, '2021-08-25 17:42 BST'")
          }
          return time.latest
        }
        let current = session.state.board.clock.setting?.rate ?? 0
        let wanted = rate.map { Int(min(3600, max(0, $0)) * 1000) } ?? current
        try session.setClock(to: moment ?? session.now, rate: wanted)
        try session.playScript(until: session.now)
      }
    }
    let zone = session.state.board.situations.sorted.compactMap(\.zone).first
    let local = zone.map { " · \(TimeText.clock(session.now, in: $0)) \($0.label)" } ?? ""
    let rate = session.state.board.clock.setting.map {
      $0.rate == 0 ? ", standing still" : ", \(Double($0.rate) / 1000)× as fast"
    }
    Output.line("\(TimeText.full(session.now))\(local)\(rate ?? "")")
  }
}
