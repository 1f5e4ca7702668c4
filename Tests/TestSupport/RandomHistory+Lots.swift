import BoardModel

/// What a random history draws from, and how.
extension RandomHistory {
  static let departments = ["FCDO", "HO", "MOD"]
  static let groups = ["at_risk", "staff", "guards", "scholars", "families"]
  static let places = ["kabul", "airport", "baron"]
  static let gates = ["g0", "g1", "g2", "x"]
  static let policies = ["p0", "p1"]
  static let resources = ["r0", "r1", "x"]
  static let undertakings = ["u0", "u1", "u2", "x"]
  static let instructions = ["i0", "i1", "i2", "i3", "x", "u1"]
  static let draws = ["d0", "d1", "d2", "d3", "x"]
  static let readings = ["q0", "q1", "q2"]
  static let actions = ["a0", "a1", "x"]
  static let tasks = ["t0", "t1", "t2", "x"]
  static let tools = ["T1", "T2", "T3"]
  static let actors = ["power", "force", "militia", "rebels"]
  static let abuses = ["v0", "v1", "v2", "v3", "x"]
  static let indicators = ["n0", "n1"]
  static let tripwires = ["y0", "y1"]
  static let constraints = ["c0", "c1"]

  mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
  mutating func maybe(_ outOf: Int) -> Bool { roll(1...outOf) == 1 }
  mutating func pick(_ words: [String]) -> String { words[roll(0...words.count - 1)] }

  /// A moment around now, in hours to keep edges together.
  mutating func hours(_ range: ClosedRange<Int>) -> Timestamp {
    let hour = builder.now.milliseconds / 3_600_000 + Int64(roll(range))
    return Timestamp(milliseconds: hour * 3_600_000)
  }

  mutating func moment() -> JSONValue { JSONValue(hours(-20...40)) }

  /// Late or announced, and now and then known roughly.
  mutating func occurred() -> JSONValue {
    if let shared, maybe(12) { return JSONValue(shared) }
    let start = hours(-20...10)
    let length = maybe(8) ? roll(1...6) : 0
    var time = UncertainTime(earliest: start, latest: start.adding(.hours(Int64(length))))
    if length > 0, maybe(2) {
      time.moment = "m\(roll(0...9))"
      shared = time
    }
    return JSONValue(time)
  }

  mutating func window() -> JSONValue {
    let start = hours(-10...20)
    return JSONValue(
      TimeWindow(from: maybe(3) ? nil : start, to: start.adding(.hours(Int64(roll(1...30))))))
  }

  mutating func scope() -> Scope {
    let start = hours(-10...20)
    return Scope(
      groups: maybe(5) ? .all : .these([pick(Self.groups)]),
      places: maybe(5) ? .notStated : .these([pick(Self.places)]),
      actors: maybe(4) ? .all : .these([pick(Self.actors)]),
      window: TimeWindow(from: start, to: start.adding(.hours(Int64(roll(1...30))))))
  }

  /// Without end, and for one actor at one place, so that actions meet.
  mutating func lastingScope() -> Scope {
    Scope(
      groups: maybe(4) ? .these([pick(Self.groups)]) : .notStated,
      places: .these([pick(["kabul", "airport"])]),
      actors: maybe(8) ? .all : .these([pick(["power", "force"])]),
      window: TimeWindow(from: maybe(2) ? hours(-10...60) : nil))
  }

  mutating func grounds() -> JSONValue {
    var grounds = ["policy/\(pick(Self.policies))" + (maybe(2) ? "@1" : "")]
    if maybe(2) { grounds.append("gate/\(pick(Self.gates))") }
    if maybe(3) { grounds.append("reading/\(pick(Self.readings))") }
    if maybe(3), decisions > 0 { grounds.append("decision/\(roll(1...decisions))") }
    return JSONValue(grounds)
  }
}
