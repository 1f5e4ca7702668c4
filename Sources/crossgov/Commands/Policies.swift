import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Policies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "List policies, and bring a new version into force.",
    discussion: "Example: crossgov policy · crossgov policy version arap --cover guards=no --dry-run",
    subcommands: [List.self, NewVersion.self], defaultSubcommand: List.self, aliases: ["policies"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List policies with the version in force.",
      discussion: "Example: crossgov policy list --department HO")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.policies() } }
  }

  struct NewVersion: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "version", abstract: "Record a new version of a policy.",
      discussion: """
        Whoever is not named stays covered as by the last version, unless --only is given. It is refused while it \
        would raise a blocking conflict that you do not name as seen.
        Example: crossgov policy version arap --cover guards=no --effective '2021-12-14 16:00 GMT' --pending --dry-run
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Which policy.") var id: String
    @Option(name: .customLong("cover"), help: "group=yes|no|discretion|unknown; may be repeated.")
    var coverage: [String]
    @Flag(name: .customLong("only"), help: "Say nothing of groups that are not named.") var isOnly = false
    @Option(name: .long, help: "What the version says.") var summary: String?
    @Option(name: .long, help: "When it takes effect. Default: now.") var effective: String?
    @Option(name: .long, help: "When it was announced, where earlier.") var announced: String?
    @Flag(name: .customLong("pending"), help: "It applies to cases lodged before.") var appliesToPending =
      false

    func run() throws {
      let session = try board.open()
      var fields = FieldArguments()
      fields.add("id", id, as: "<id>")
      let policy = session.state.board.policies[id]
      let former = isOnly ? nil : policy?.versions.max { $0.number < $1.number }
      fields.add("coverage", try Self.map(coverage, beside: former?.coverage ?? [:]), as: "--cover")
      fields.add("summary", summary)
      fields.add("occurred", effective, as: "--effective")
      fields.add("announced", announced)
      fields.add("applies_to_pending", appliesToPending ? "true" : nil, as: "--pending")
      try change.carryOut(
        .policyVersioned, fields, on: session, situation: policy?.situation ?? board.situation(on: session),
        done: "Recorded a version of policy")
    }

    /// Groups with what is said of each, as one value; those of the former version where nothing is said of them.
    private static func map(_ pairs: [String], beside former: [String: Coverage]) throws -> String {
      var named: Set<String> = []
      var members = try pairs.map { pair in
        guard let sign = pair.firstIndex(of: "="), sign != pair.startIndex, pair.last != "=" else {
          throw Failure(
            .usage, "--cover: “\(pair)” does not say whether. Write group=yes, =no, =discretion or =unknown")
        }
        let (group, word) = (String(pair[..<sign]), String(pair[pair.index(after: sign)...]))
        named.insert(group)
        return "\(FieldArguments.quoted(group)): \(FieldArguments.quoted(word))"
      }
      for (group, coverage) in former.sorted(by: { $0.key < $1.key }) where !named.contains(group) {
        members.append("\(FieldArguments.quoted(group)): \(FieldArguments.quoted(coverage.rawValue))")
      }
      return "{\(members.joined(separator: ", "))}"
    }
  }
}
