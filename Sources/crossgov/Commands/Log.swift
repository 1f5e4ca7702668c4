import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import Dispatch
import EventLedger
import Foundation
import SQLiteLedger

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Print the events of the board, and follow new ones.",
    discussion: """
      Entries that are kept and not believed, and those of kinds that a newer program wrote, go to standard error \
      with the reason. Following ends with Ctrl-C and exit status 0.
      Example: crossgov log --last 20 · crossgov log --follow --json
      """)
  @OptionGroup var board: BoardOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .long, help: "Only events after this position.") var after = 0
  @Option(name: .long, help: "Only the last so many.") var last: Int?
  @Flag(name: .long, help: "Go on with what is recorded from now on, until Ctrl-C.") var follow = false

  func validate() throws {
    guard after >= 0, last ?? 0 >= 0 else { throw ValidationError("Positions and counts are 0 or more.") }
  }

  func run() throws {
    try board.read { session in
      var events = try session.events(after: after)
      if let last { events = Array(events.suffix(last)) }
      write(events)
      var told = note(session.trust, after: after)
      guard follow else { return }
      if let ledger = session.ledger as? SQLiteLedger, ledger.isFrozen {
        throw Failure(
          .readOnly,
          "what is written later is not seen here, because the board is read from a copy as of now. Follow it on the "
            + "host that holds the file")
      }
      let interruption = Interruption()
      let changed = interruption.semaphore
      let watch = try session.ledger.watch { changed.signal() }
      defer { watch.cancel() }
      while !interruption.hasCome {
        // Nobody hears of a reader who goes away but whoever looks.
        _ = changed.wait(timeout: .now() + .seconds(1))
        if Output.isClosed { return }
        let head = session.head
        write(try session.catchUp())
        if session.head != head { try session.verifyTail() }
        told = note(session.trust, after: max(after, told))
        if session.isDamaged { return }
      }
    }
  }

  /// - Returns: the position of the last entry told of.
  private func note(_ trust: Trust, after position: Int) -> Int {
    let doubtful = trust.quarantined.map {
      (position: $0.position, text: "\($0.kind) is kept and not believed: \($0.reason)")
    }
    let unknown = trust.unknown.map {
      (
        position: $0.position,
        text: "\($0.kind) is kept and of a kind unknown to this program; use a newer one"
      )
    }
    let fresh = (doubtful + unknown).filter { $0.position > position }.sorted { $0.position < $1.position }
    for entry in fresh { Output.note("#\(entry.position) \(entry.text)") }
    return max(position, fresh.last?.position ?? 0)
  }

  private func write(_ events: [Event]) {
    guard !events.isEmpty else { return }
    if output.json {
      Output.write(events.map { EventText.json($0) }.joined(separator: "\n") + "\n")
    } else {
      Output.lines(events.map { EventText.line($0) }.joined(separator: "\n") + "\n")
    }
  }
}
