import BoardModel

/// Two actions of which one undermines or helps the other, when that was found by looking at it in every world.
struct SweptHit: Equatable, Sendable {
  /// The number of the second action.
  let second: Int32
  /// As in `PairFigures`: the department of the second action.
  let department: UInt8
  /// The place of the line among those of the first.
  let line: Int16
  /// As bad as it ever is.
  let severity: Severity
  /// From when it first holds until it last does, and when it first bites; the least or greatest number where there is no
  /// such moment.
  let begins: Int64
  let bites: Int64
  let ends: Int64
  let phases: [Phase]

  init(second: Int32, department: UInt8, line: Int16, phases: [Phase]) {
    self.second = second
    self.department = department
    self.line = line
    self.phases = phases
    var worst = Severity.note
    var bites = Int64.max
    for phase in phases {
      if phase.severity > worst { worst = phase.severity }
      if let next = phase.bites { bites = min(bites, next.milliseconds) }
    }
    begins = phases.first?.span.possible.from?.milliseconds ?? .min
    ends = phases.last?.span.possible.to?.milliseconds ?? .max
    self.bites = bites
    severity = worst
  }
}
