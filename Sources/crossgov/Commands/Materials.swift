import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import EventLedger

struct Materials: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "material",
    abstract: "Attach a file by its hash, list what was attached, check a file against it.",
    discussion: """
      The board holds the hash, the length and where the file is kept, not the file itself: keep it where it is safe.
      Example: crossgov material add legal-advice.pdf --to D2 --kept-at 'registry 2021/114'
      """,
    subcommands: [List.self, Add.self, Check.self], defaultSubcommand: List.self,
    aliases: ["materials", "attachment"])

  private static func digest(_ path: String) throws -> (digest: Bytes32, size: Int) {
    do throws(LedgerError) {
      return try sha256(ofFileAt: path)
    } catch {
      throw Failure(.refused, "\(error). Name a file that you may read")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what was attached, oldest first.", discussion: "Example: crossgov material list --json")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.materials() } }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Attach a file by its hash.",
      discussion:
        "Example: crossgov material add minutes.pdf --to D2 --title 'Minutes of the morning meeting'")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "The file.") var file: String
    @Option(name: .long, help: "The entry it belongs to: its number, or that of a decision such as D2.")
    var to: String?
    @Option(name: .long, help: "What people call it. Default: the file's name.") var title: String?
    @Option(name: .customLong("kept-at"), help: "Where it is kept.") var place: String?
    @Option(name: .long, help: "The number of the attachment that it corrects.") var corrects: String?

    func run() throws {
      let session = try board.open()
      let path = BoardOptions.absolute(file)
      let (digest, size) = try Materials.digest(path)
      var fields = FieldArguments()
      fields.add("sha256", digest.hexadecimal, as: "<file>")
      fields.add("size", "\(size)", as: "<file>")
      fields.add("title", title ?? String(path.split(separator: "/").last ?? "file"))
      fields.add("entry", try to.map { try Self.entry($0, on: session) }, as: "--to")
      fields.add("kept_at", place)
      fields.add("corrects", corrects.map { String($0.drop { $0 == "#" }) })
      try change.carryOut(
        .materialAttached, fields, on: session, situation: board.situation(on: session), done: "Attached")
    }

    private static func entry(_ text: String, on session: BoardSession) throws -> String {
      guard let first = text.first, first == "D" || first == "d" else {
        return String(text.drop { $0 == "#" })
      }
      guard let number = Int(text.dropFirst()), let decision = session.state.board.decisions[number] else {
        throw Failure(.refused, "--to: there is no decision “\(text)”. See: crossgov decisions list")
      }
      return "\(decision.position)"
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say whether a file is one that was attached, byte for byte.",
      discussion: """
        Exit status 0 when it is, 1 when nothing with these bytes was attached.
        Example: crossgov material check minutes.pdf
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "The file.") var file: String

    func run() throws {
      let digest = try Materials.digest(BoardOptions.absolute(file)).digest.hexadecimal
      var isAttached = false
      try board.list(output) { lists in
        isAttached = lists.state.board.materials.sorted.contains { $0.digest == digest }
        return lists.materials(digest: digest)
      }
      guard isAttached else { throw ExitCode(Failure.Status.refused.rawValue) }
    }
  }
}
