package import BoardModel

extension FieldReader {
  private static let example = "2021-08-25 17:42 BST"
  /// Fields whose precision is a day: a date alone means its start.
  private static let datedFields: Set<String> = ["as_of", "announced"]

  /// A time as exactly as it is written; a day or a month is the whole of it.
  package mutating func time(_ node: DataNode, _ name: String) -> UncertainTime? {
    guard let text = text(node, name, example: Self.example) else { return nil }
    guard let time = TimeText.parse(text) else {
      report(
        node, "`\(text)` in `\(name)` is not a time",
        "Write `\(Self.example)`, `2021-08-26 07:00 +04:30`, `2021-08-25T16:42Z`, or a date or month alone, such as"
          + " `2021-08-25`, `25 August 2021` or `August 2021`;"
          + " without a zone the time is London's.")
      return nil
    }
    return time
  }

  mutating func instant(_ node: DataNode, _ name: String) -> Timestamp? {
    guard let time = time(node, name) else { return nil }
    guard time.isExact || Self.datedFields.contains(name) else {
      report(
        node, "`\(name)` needs a time of day and `\(node.text ?? "")` has none",
        "Write the minute that is meant, such as `\(Self.example)`.")
      return nil
    }
    return time.earliest
  }

  mutating func interval(_ node: DataNode, _ name: String) -> JSONValue? {
    guard let members = node.members else {
      guard node.list == nil else {
        report(node, "`\(name)` is a list", Self.intervalRemedy(name))
        return nil
      }
      return time(node, name).map { Self.stored($0) }
    }
    var ends: [String: UncertainTime] = [:]
    var words: String?
    var moment: String?
    let count = errors.count
    for member in members {
      switch member.name {
      case "from", "earliest": ends["earliest"] = time(member.value, "\(name).\(member.name)")
      case "to", "latest": ends["latest"] = time(member.value, "\(name).\(member.name)")
      case "words": words = line(member.value, "\(name).words")?.string
      case "moment": moment = code(member.value, "\(name).moment")
      default:
        report(
          member.line, member.column, "`\(name)` has no `\(member.name)`",
          Self.cutOff(member) + Self.intervalRemedy(name))
      }
    }
    guard errors.count == count else { return nil }
    guard let earliest = ends["earliest"] ?? ends["latest"], let latest = ends["latest"] ?? ends["earliest"]
    else {
      report(
        node, "`\(name)` says neither when at the earliest nor when at the latest", Self.intervalRemedy(name))
      return nil
    }
    guard earliest.earliest <= latest.latest else {
      report(node, "`\(name)` ends before it begins", "Put the earlier time first.")
      return nil
    }
    return Self.stored(
      UncertainTime(earliest: earliest.earliest, latest: latest.latest, words: words, moment: moment))
  }

  private static func intervalRemedy(_ name: String) -> String {
    "Write `\(name): \(example)`, or `\(name): {from: 2021-07-20, to: 2021-08-11, words: late July to 11 August}`."
  }

  private static func stored(_ time: UncertainTime) -> JSONValue {
    var object = JSONObject()
    object["earliest"] = .integer(time.earliest.milliseconds)
    object["latest"] = .integer(time.latest.milliseconds)
    object["words"] = time.words.map(JSONValue.string)
    object["moment"] = time.moment.map(JSONValue.string)
    return .object(object)
  }

  /// A window; a date alone in `from` is its start and in `to` its end.
  mutating func window(_ node: DataNode, _ name: String) -> JSONValue? {
    guard let members = node.members else {
      report(
        node, "`\(name)` is not a window",
        "Write `\(name): {from: \(Self.example), to: 2021-08-27 04:30 BST}`; leave an open end out.")
      return nil
    }
    var window = TimeWindow.always
    let count = errors.count
    for member in members {
      switch member.name {
      case "from": window.from = time(member.value, "\(name).from")?.earliest
      case "to":
        window.to = time(member.value, "\(name).to").map {
          $0.isExact ? $0.latest : $0.latest.adding(TimeSpan(milliseconds: 1))
        }
      default:
        report(
          member.line, member.column, "`\(name)` has no `\(member.name)`", "A window has `from` and `to`.")
      }
    }
    guard errors.count == count else { return nil }
    guard !window.isEmpty else {
      report(node, "`\(name)` ends before it starts", "Put the earlier time in `from` and the later in `to`.")
      return nil
    }
    var object = JSONObject()
    object["from"] = window.from.map { .integer($0.milliseconds) }
    object["to"] = window.to.map { .integer($0.milliseconds) }
    return .object(object)
  }
}
