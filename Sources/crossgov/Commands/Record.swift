import ArgumentParser
import BoardModel
import BoardReports

struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Record an event of any kind, field by field.",
    discussion: """
      Fields are written as in case files. The kinds and their fields: crossgov kinds
      Example: crossgov record gate.counted id=security group=guards standing=pending pending=125
      """)
  @OptionGroup var board: BoardOptions
  @OptionGroup var change: ChangeOptions
  @Argument(help: "The kind, such as undertaking.given.") var kind: String
  @Argument(help: "Fields as name=value.") var fields: [String] = []

  func run() throws {
    guard let kind = EventKind(rawValue: kind) else {
      let near = EventKind.allCases.map(\.rawValue).filter { $0.hasPrefix(kind.prefix(3)) }
      throw Failure(
        .usage,
        "there is no kind “\(kind)”. \(near.isEmpty ? "" : "Near it are: \(near.joined(separator: ", ")). ")All of them: crossgov kinds"
      )
    }
    switch KindSchema.of(kind).permission {
    case .founding, .bookkeeping:
      throw Failure(.usage, "\(kind.rawValue) is written by the program itself")
    case .administration, .committee, .direction, .conduct, .contribution, .registry: break
    }
    let session = try board.open()
    var arguments = FieldArguments(isByName: true)
    try arguments.add(pairs: fields)
    let isBoardWide =
      [.departmentRecorded, .leverRecorded, .toolRecorded, .situationOpened].contains(kind)
      || KindSchema.of(kind).field("occurred") == nil
    let named = arguments.given.first { $0.name == "id" }?.text
    let situation =
      kind == .situationOpened ? named ?? "" : isBoardWide ? "" : try board.situation(on: session)
    try change.carryOut(kind, arguments, on: session, situation: situation, done: "Recorded \(kind.rawValue)")
  }
}
