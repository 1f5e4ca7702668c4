import ArgumentParser
import BoardEngine
import BoardModel
import ConflictRules

/// Measures the rules on boards of made-up instructions: everything, and one change.
struct BenchRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Evaluate the rules on made-up boards, whole and after one change.")
  @Option(help: "How many actions, instructions and promises together.") var size = [1000, 10_000]
  @Option(help: "How many calls share a place: the candidates of one change.") var candidates = 50
  @Option(help: "How many changes.") var changes = 200

  func run() throws {
    for size in size { try measure(size) }
  }

  private func measure(_ size: Int) throws {
    let start = BenchHistory.start
    var history = BenchHistory(size: size, candidates: candidates)
    let board = Board.folding(history.events)
    var time = ContinuousClock.now
    let whole = ConflictRules.findings(on: board).count
    let wholeTime = time.microsecondsUntilNow
    var state = BoardState(board: board)
    time = .now
    let open = state.openFindings(at: start).count
    let firstTime = time.microsecondsUntilNow
    time = .now
    let books = history.record(state.bookkeeping(at: start))
    state.apply(books)
    _ = state.openFindings(at: start)
    let booksTime = time.microsecondsUntilNow
    var previews: [Int64] = []
    var changeTimes: [Int64] = []
    var clockTimes: [Int64] = []
    for number in 0..<changes {
      let command = history.command(number)
      time = .now
      let admission = try state.preview(command, in: BenchHistory.context)
      previews.append(time.microsecondsUntilNow)
      let events = history.record(admission.drafts)
      time = .now
      state.apply(events)
      _ = state.finding("")
      changeTimes.append(time.microsecondsUntilNow)
      time = .now
      _ = state.bookkeeping(at: start)
      clockTimes.append(time.microsecondsUntilNow)
    }
    Output.write(
      "{\"actions\":\(size),\"candidates\":\(candidates),\"findings\":\(whole),\"open\":\(open),"
        + "\"whole_us\":\(wholeTime),\"first_us\":\(firstTime),\"books_us\":\(booksTime),"
        + "\"preview_us\":\(Self.spread(previews)),\"apply_us\":\(Self.spread(changeTimes)),"
        + "\"bookkeeping_us\":\(Self.spread(clockTimes))}\n")
  }

  /// Median, nine in ten and worst.
  private static func spread(_ times: [Int64]) -> String {
    let sorted = times.sorted()
    guard let last = sorted.last else { return "[]" }
    return "[\(sorted[sorted.count / 2]),\(sorted[sorted.count * 9 / 10]),\(last)]"
  }
}
