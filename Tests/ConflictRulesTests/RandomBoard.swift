import BoardModel
import TestSupport

/// A small board of which everything was drawn by lot, twice over: once with rough times and once with
/// what the truth behind them may have been.
struct RandomBoard {
  private(set) var rough = BoardBuilder()
  private(set) var truth = BoardBuilder()
  private var dice: Dice
  private let isRough: Bool

  static let groups = ["at_risk", "staff", "guards", "scholars"]
  static let gates = ["g0", "g1", "g2"]

  init(seed: Int, isRough: Bool) {
    dice = Dice(seed)
    self.isRough = isRough
    both {
      $0.now = BoardBuilder.hour(-10)
      $0.group("at_risk")
      $0.group("staff", within: ["at_risk"])
      $0.group("guards", within: ["staff"])
      $0.group("scholars", within: ["at_risk"], ["overlaps": .names("staff")])
      $0.place("kabul")
      $0.place("airport", within: "kabul")
      $0.place("baron", within: "kabul")
    }
    for policy in ["p0", "p1"] {
      both { $0.policy(policy) }
      for (number, time) in times(roll(1...3)).enumerated() {
        var coverage: [String: String] = [:]
        for group in Self.groups where roll(0...1) == 0 {
          coverage[group] = pick(["yes", "no", "discretion", "unknown"])
        }
        if coverage.isEmpty { coverage["staff"] = "yes" }
        let chosen = coverage
        let pending = roll(0...1) == 0
        at(time) {
          $0.version(policy, number + 1, chosen, $1.merging(["applies_to_pending": .bool(pending)]) { $1 })
        }
      }
    }
    addGates()
    addCalls()
    addDraws()
  }

  private mutating func addGates() {
    both {
      $0.resource("r0", capacity: 50)
      $0.resource("r1", capacity: 0)
    }
    for time in times(roll(0...2)) {
      let capacity = Int64(roll(0...2) * 30)
      at(time) {
        $0.add(.resourceChanged, ["id": "r0", "capacity": .integer(capacity)].merging($1) { $1 })
      }
    }
    for gate in Self.gates {
      var fields: [String: JSONValue] = ["kind": .string(pick(["eligibility", "security", "entry"]))]
      if roll(0...2) > 0 { fields["lead_hours"] = .integer(Int64(roll(1...12))) }
      if roll(0...1) == 0 { fields["policy"] = .string(pick(["p0", "p1"])) }
      if roll(0...3) == 0 { fields["resource"] = .string(pick(["r0", "r1"])) }
      let chosen = fields
      both { $0.gate(gate, chosen) }
      for time in times(roll(0...2)) {
        let closes = Double(roll(10...70))
        at(time) { $0.add(.gateChanged, ["id": .string(gate), "closes": .hour(closes)].merging($1) { $1 }) }
      }
      for group in Self.groups where roll(0...1) == 0 {
        for time in times(roll(1...3)) {
          let standing = pick(["not_asked", "pending", "partly", "cleared", "refused", "moved"])
          let refused = Int64(roll(0...1))
          at(time) { $0.count(gate, group, standing, $1.merging(["refused": .integer(refused)]) { $1 }) }
        }
      }
    }
    both {
      $0.pathway("w0", ["staff"], Self.gates)
      $0.pathway("w1", ["scholars", "guards"], ["g2", "g0"])
    }
  }

  private mutating func addCalls() {
    for id in ["u0", "u1", "u2"] {
      let groups = [pick(Self.groups), pick(Self.groups)]
      let promise = pick(["come", "eligible", "entry", "flight", "wait"])
      var fields: [String: JSONValue] = ["rests_on": .names("policy/p0@1")]
      if roll(0...1) == 0 { fields["place"] = .string(pick(["kabul", "airport", "baron"])) }
      if roll(0...1) == 0 { fields["window"] = window() }
      let moments = times(2)
      let chosen = fields
      at(moments[0]) { $0.undertaking(id, Array(Set(groups)).sorted(), promise, $1.merging(chosen) { $1 }) }
      if roll(0...1) == 0 {
        let status = pick(["withdrawn", "kept", "in_force"])
        at(moments[1]) {
          $0.add(.undertakingChanged, ["id": .string(id), "status": .string(status)].merging($1) { $1 })
        }
      }
    }
    for number in 0..<4 {
      let direction = number < 2 ? "go" : "avoid"
      let moments = times(2)
      let scope = scope()
      let status = pick(["proposed", "in_force"])
      at(moments[0]) {
        $0.instruction("i\(number)", direction, scope, $1.merging(["status": .string(status)]) { $1 })
      }
      let later = pick(["withdrawn", "in_force"])
      at(moments[1]) {
        $0.add(
          .instructionChanged, ["id": .string("i\(number)"), "status": .string(later)].merging($1) { $1 })
      }
    }
  }

  private mutating func addDraws() {
    for number in 0..<4 {
      let moments = times(2)
      let amount = roll(0...40)
      var fields: [String: JSONValue] = [:]
      if roll(0...2) > 0 { fields["window"] = window() }
      if roll(0...2) == 0 { fields["for"] = .string("undertaking/" + pick(["u0", "u1"])) }
      let chosen = fields
      at(moments[0]) { $0.draw("d\(number)", on: "r0", amount, $1.merging(chosen) { $1 }) }
      if roll(0...1) == 0 {
        at(moments[1]) {
          $0.add(.drawChanged, ["id": .string("d\(number)"), "status": "released"].merging($1) { $1 })
        }
      }
    }
  }

  // MARK: - Lots

  private mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }

  private mutating func pick(_ words: [String]) -> String { words[roll(0...words.count - 1)] }

  private mutating func window() -> JSONValue {
    let start = Double(roll(0...40))
    return .window(roll(0...2) == 0 ? nil : start, start + Double(roll(1...30)))
  }

  private mutating func scope() -> Scope {
    let groups: ScopeNames = roll(0...4) == 0 ? .all : .these([pick(Self.groups)])
    let places: ScopeNames = roll(0...4) == 0 ? .notStated : .these([pick(["kabul", "airport", "baron"])])
    let start = Double(roll(0...40))
    return .people(groups, at: places, from: start, to: start + Double(roll(1...30)))
  }

  /// Intervals one after the other, each with a moment in it.
  private mutating func times(_ count: Int) -> [(earliest: Double, latest: Double, truth: Double)] {
    var start = 0.0
    return (0..<count).map { _ in
      start += Double(roll(1...15))
      let length = isRough && roll(0...2) == 0 ? Double(roll(1...6)) : 0
      let time = (start, start + length, start + length * Double(roll(0...4)) / 4)
      start += length + 1
      return time
    }
  }

  private mutating func both(_ change: (inout BoardBuilder) -> Void) {
    change(&rough)
    change(&truth)
  }

  private mutating func at(
    _ time: (earliest: Double, latest: Double, truth: Double),
    _ change: (inout BoardBuilder, [String: JSONValue]) -> Void
  ) {
    change(&rough, ["occurred": .time(time.earliest, time.latest)])
    change(&truth, ["occurred": .time(time.truth)])
  }
}
