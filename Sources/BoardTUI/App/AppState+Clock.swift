import BoardModel

extension AppState {
  /// The speeds of an exercise clock, in thousandths of real speed.
  private static let rates = [1000, 10_000, 60_000, 600_000, 3_600_000]

  /// Starts, stops, or changes the speed of the exercise clock.
  mutating func driveClock(_ intent: Intent) -> [Job] {
    // Keys that follow each other fast go on from what was asked for, not from what the board says by now.
    let asked = pending.filter { $0.value.rate != nil }.max { $0.key.number < $1.key.number }?.value.rate
    let current = asked ?? board.clock.setting?.rate ?? 0
    var rate = current
    switch intent {
    case .toggleClock: rate = current == 0 ? lastRate : 0
    case .speedUp: rate = Self.rates.first { $0 > current } ?? current
    default: rate = Self.rates.last { $0 < current } ?? Self.rates[0]
    }
    if rate == current {
      say("The clock runs as \(intent == .speedUp ? "fast" : "slowly") as it can")
      return []
    }
    if rate > 0 { lastRate = rate }
    var fields = JSONObject()
    fields["anchor"] = JSONValue(now)
    fields["rate"] = .integer(Int64(rate))
    if let department = viewer.department { fields["by"] = .string(department) }
    let what = rate == 0 ? "the clock stands still" : "the clock runs at ×\(rate / 1000)"
    return record(Command(.clockSet, fields), what: what, rate: rate)
  }
}
