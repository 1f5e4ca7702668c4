import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Record a decision.",
    discussion: """
      It stores the board's position and chain value, the rules' version and the conflicts open at that moment.
      Example: crossgov decide 'Hold new calls forward' --rationale 'No quota is left' --settles C3 \
      --option 'Hold' --reject 'Call forward: no seats behind it' --present 'FCDO, MOD, HO'
      """)
  @OptionGroup var board: BoardOptions
  @OptionGroup var change: ChangeOptions
  @Argument(help: "What was decided, in a line.") var title: String
  @Option(name: .long, help: "What was decided, in full.") var statement: String?
  @Option(name: .long, help: "Why.") var rationale: String?
  @Option(name: .long, help: "What was known and how sure.") var known: String?
  @Option(name: .customLong("option"), help: "The option taken.") var chosen: String?
  @Option(name: .customLong("reject"), help: "'option: why not'; may be repeated.") var rejected: [String] =
    []
  @Option(name: .long, help: "Who decided, by post.") var maker: String?
  @Option(name: .long, help: "The power or policy it rests on.") var power: String?
  @Option(name: .long, help: "Who was present.") var present: String?
  @Option(name: .long, help: "Who was consulted.") var consulted: String?
  @Option(name: .long, help: "Who was told.") var informed: String?
  @Option(name: .long, help: "'HO: what it objects'; may be repeated.") var dissent: [String] = []
  @Flag(name: .customLong("resource-limited"), help: "A better option was left for want of resources.")
  var isResourceLimited = false
  @Option(name: .long, help: "What it depends on.") var conditions: String?
  @Option(name: .long, help: "When it is looked at again.") var review: String?
  @Option(name: .long, help: "A conflict it settles, by number or name; may be repeated.") var settles:
    [String] = []
  @Option(name: .long, help: "resolved, risk_accepted or not_a_conflict.") var manner: String?
  @Option(name: .long, help: "When an accepted risk comes back.") var until: String?
  @Option(
    name: .customLong("agreed-by"), help: "The departments that agree that it is no conflict, with commas.")
  var agreedBy: String?
  @Option(name: .long, help: "The number of the decision it takes the place of.") var supersedes: String?
  @Option(name: .customLong("completes"), help: "The number of the log line it began as.") var completes:
    String?
  @Flag(name: .customLong("no-decision"), help: "Record that nothing was decided.") var isNoDecision = false

  func run() throws {
    let session = try board.open()
    var fields = FieldArguments()
    fields.add("title", title, as: "<title>")
    fields.add("statement", statement)
    fields.add("rationale", rationale)
    fields.add("known", known)
    var options: [String] = []
    if let chosen { options.append("{title: \(FieldArguments.quoted(chosen)), chosen: true}") }
    for text in rejected {
      let (option, why) = Self.split(text)
      options.append(
        "{title: \(FieldArguments.quoted(option))"
          + (why.map { ", why_rejected: \(FieldArguments.quoted($0))" } ?? "") + "}")
    }
    if !options.isEmpty { fields.add("options", "[\(options.joined(separator: ", "))]") }
    fields.add("maker", maker)
    fields.add("power", power)
    fields.add("present", present)
    fields.add("consulted", consulted)
    fields.add("informed", informed)
    if !dissent.isEmpty {
      let pairs = dissent.map { text in
        let (department, why) = Self.split(text)
        return "\(FieldArguments.quoted(department)): \(FieldArguments.quoted(why ?? "dissents"))"
      }
      fields.add("dissent", "{\(pairs.joined(separator: ", "))}")
    }
    fields.add("resource_limited", isResourceLimited ? "true" : nil)
    fields.add("conditions", conditions)
    fields.add("review_at", review, as: "--review")
    fields.add("settles", list: try settles.map { try session.finding(named: $0) })
    fields.add("manner", manner)
    fields.add("until", until)
    fields.add("agreed_by", agreedBy, as: "--agreed-by")
    fields.add("supersedes", supersedes.map { String($0.drop { $0 == "D" || $0 == "d" }) })
    fields.add("completes", completes.map { String($0.drop { $0 == "#" }) })
    fields.add("no_decision", isNoDecision ? "true" : nil)
    try change.carryOut(
      .decisionRecorded, fields, on: session, situation: board.situation(on: session),
      done: "Recorded decision")
  }

  /// What stands before and after the first colon.
  private static func split(_ text: String) -> (String, String?) {
    guard let colon = text.firstIndex(of: ":") else { return (text, nil) }
    let rest = text[text.index(after: colon)...].drop { $0 == " " }
    return (String(text[..<colon]), rest.isEmpty ? nil : String(rest))
  }
}
