import ArgumentParser
import BoardModel
import ConflictRules

/// Measures pairs of actions under the rules that come with the program, where a share of actions changed over time:
/// whole, and after one change of each sort.
struct BenchMixed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mixed", abstract: "Evaluate pairs under the shipped rules on a made-up board.")
  @Option(help: "How many actions.") var size = 10_000
  @Option(help: "How many actions name one place, and one actor.") var here = 40
  @Option(help: "How many changes of each sort.") var changes = 100

  func run() throws {
    var history = MixedHistory(try Founding().catalogue(), size: size, here: here)
    var board = Board.folding(history.events)
    var time = ContinuousClock.now
    let tables = BoardTables(board)
    let load = time.microsecondsUntilNow
    time = .now
    let pairs = PairFindings(tables)
    let whole = time.microsecondsUntilNow
    time = .now
    var kept = BoardFindings(tables)
    let everything = time.microsecondsUntilNow
    var parts: [String] = []
    for change in MixedHistory.Change.allCases {
      var times: [Int64] = []
      var looked = 0
      var changed = 0
      for number in 0..<changes {
        guard let event = history.change(change, number) else { continue }
        board.apply(event)
        var changes = BoardChanges()
        changes.add(event)
        time = .now
        changed += kept.update(to: board, changes: changes).count
        times.append(time.microsecondsUntilNow)
        looked += kept.lookedAtAgain?.count ?? 0
      }
      times.sort()
      guard let last = times.last else { continue }
      let spread = "[\(times[times.count / 2]),\(times[times.count * 9 / 10]),\(last)]"
      parts.append(
        "\"\(change.rawValue)_us\":\(spread),\"\(change.rawValue)_looked\":\(looked / times.count),"
          + "\"\(change.rawValue)_changed\":\(Double(changed) / Double(times.count))")
    }
    Output.write(
      "{\"actions\":\(size),\"findings\":\(pairs.count),\"swept\":\(pairs.sweptCount),\"load_us\":\(load),"
        + "\"whole_us\":\(whole),\"every_rule_us\":\(everything),\(parts.joined(separator: ","))}\n")
  }
}
