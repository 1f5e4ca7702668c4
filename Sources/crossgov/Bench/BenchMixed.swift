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
  @Option(help: "One sort of change; all unless any is named.") var only: [MixedHistory.Change] = []

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
    for sort in only.isEmpty ? MixedHistory.Change.allCases : only {
      var times = Times()
      for number in 0..<changes {
        guard let event = history.change(sort, number) else { continue }
        board.apply(event)
        var changes = BoardChanges()
        changes.add(event)
        time = .now
        let changed = kept.update(to: board, changes: changes).count
        times.all.append(
          Times.One(
            taken: time.microsecondsUntilNow, candidates: kept.candidates,
            looked: kept.lookedAtAgain?.count ?? 0, changed: changed))
      }
      parts.append(times.report(sort.rawValue))
    }
    Output.write(
      "{\"actions\":\(size),\"findings\":\(pairs.count),\"swept\":\(pairs.sweptCount),\"load_us\":\(load),"
        + "\"whole_us\":\(whole),\"every_rule_us\":\(everything),\(parts.joined(separator: ","))}\n")
  }

  /// What changes of one sort took.
  private struct Times {
    /// More candidates than this are no part of the aim.
    static let few = 50

    struct One {
      var taken: Int64
      var candidates: Int
      var looked: Int
      var changed: Int
    }

    var all: [One] = []

    func report(_ sort: String) -> String {
      let few = all.filter { $0.candidates <= Self.few }
      let looked = all.map(\.looked).reduce(0, +) / max(1, all.count)
      let changed = Double(all.map(\.changed).reduce(0, +)) / Double(max(1, all.count))
      return "\"\(sort)_us\":\(Self.spread(all.map(\.taken))),"
        + "\"\(sort)_candidates\":\(Self.spread(all.map { Int64($0.candidates) })),"
        + "\"\(sort)_few\":\(few.count),\"\(sort)_few_us\":\(Self.spread(few.map(\.taken))),"
        + "\"\(sort)_looked\":\(looked),\"\(sort)_changed\":\(changed)"
    }

    /// Median, nine in ten and most.
    private static func spread(_ numbers: [Int64]) -> String {
      let sorted = numbers.sorted()
      guard let last = sorted.last else { return "[]" }
      return "[\(sorted[sorted.count / 2]),\(sorted[sorted.count * 9 / 10]),\(last)]"
    }
  }
}

extension MixedHistory.Change: ExpressibleByArgument {}
