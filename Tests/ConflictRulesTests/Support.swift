import BoardModel
import ConflictRules
import TestSupport
import Testing

/// One row of a table: a board that differs from the plain case in one thing, and what is found.
struct Example: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// Name of the finding looked for.
  var finding: String
  /// When it is looked at, in hours.
  var at: Double
  /// Its severity then; nil when there is no such finding then.
  var severity: Severity?
  var build: @Sendable (inout BoardBuilder) -> Void

  init(
    _ description: String, _ finding: String, at: Double, _ severity: Severity?,
    _ build: @escaping @Sendable (inout BoardBuilder) -> Void
  ) {
    testDescription = description
    self.finding = finding
    self.at = at
    self.severity = severity
    self.build = build
  }

  var found: Severity? {
    var builder = BoardBuilder()
    build(&builder)
    return builder.finding(finding)?.phase(at: BoardBuilder.hour(at))?.severity
  }
}

extension BoardBuilder {
  func finding(_ name: String) -> Finding? {
    ConflictRules.findings(on: board).first { $0.name == name }
  }

  func severity(of name: String, at hours: Double) -> Severity? {
    finding(name)?.phase(at: Self.hour(hours))?.severity
  }
}

extension Scope {
  static func people(
    _ groups: ScopeNames, at places: ScopeNames = .notStated, from: Double? = nil, to: Double? = nil
  ) -> Scope {
    Scope(
      groups: groups, places: places,
      window: TimeWindow(from: from.map(BoardBuilder.hour), to: to.map(BoardBuilder.hour)))
  }
}
