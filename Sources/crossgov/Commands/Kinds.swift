import ArgumentParser
import BoardModel
import BoardReports

struct Kinds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "List the kinds of event with their fields.",
    discussion: "Example: crossgov kinds undertaking.given")
  @Argument(help: "Only this kind.") var kind: String?
  @OptionGroup var output: OutputOptions

  func run() throws {
    let kinds = KindSchema.all.filter { kind == nil || $0.kind.rawValue == kind }
    guard !kinds.isEmpty else {
      throw Failure(.usage, "there is no kind “\(kind ?? "")”. All of them: crossgov kinds")
    }
    if output.json {
      Output.write("[\n" + kinds.map(SchemaText.json).joined(separator: ",\n") + "\n]\n")
      return
    }
    for schema in kinds {
      Output.line("\(schema.kind.rawValue) v\(schema.version)  \(schema.meaning)")
      for field in schema.fields {
        Output.line(
          "  \(field.name)\(field.isRequired ? " (required)" : "")  \(SchemaText.text(field.type)): \(field.meaning)"
        )
      }
    }
  }
}
