import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import ConflictRules

struct ReviewConflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract:
      "Conflicts in hindsight: their times, the hours before harm, who held, was shown and saw what.",
    discussion: """
      Today's rules over the whole board, beside what was raised and shown at the time. Flaggable since is the \
      first moment at which the facts that somebody knew sufficed: whoever did something knew of it when it \
      happened, others since they are recorded to have learnt it.
      Example: crossgov review conflicts · crossgov review conflicts C3 · crossgov review conflicts --csv
      Example: crossgov review conflicts --known '2021-08-25 17:42 BST' --kind pathway
      """)
  @OptionGroup var board: BoardOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The number or name of one, to see all of it.") var name: String?
  @Option(name: .long, help: "Only what was recorded, or learnt by somebody, by this moment.")
  var known: String?
  @Option(name: .customLong("true"), help: "Only what is now held to have been so at this moment.")
  var trueAt: String?
  @Option(name: .long, help: "Only one kind, such as pathway.") var kind: String?
  @Flag(name: .long, help: "Print comma-separated values for a spreadsheet.") var csv = false

  func run() throws {
    try board.read { session in
      var review = try ConflictReview(
        of: session.history.events, by: try clock(), situation: board.situation, kind: try checkedKind())
      if let name {
        let finding = try session.finding(named: name)
        review.findings.removeAll { $0.name != finding }
        guard let row = review.findings.first else {
          throw Failure(
            .refused,
            "“\(name)” was no conflict then. Leave out --known and --true to see it as it is held now")
        }
        if !output.json, !csv { return Output.lines(ReviewText.text(row)) }
      }
      if !output.json, !csv { return Output.lines(ReviewText.list(review)) }
      let report = ReviewText.report(review)
      if csv {
        Output.write(report.csv(ReviewText.fields))
      } else {
        Output.report(report, asJSON: true)
      }
    }
  }

  private func clock() throws -> ConflictReview.Clock {
    switch (known, trueAt) {
    case (nil, nil): .today
    case (let text?, nil): .known(try Moment.parse(text))
    case (nil, let text?): .trueAt(try Moment.parse(text))
    default: throw Failure(.usage, "name one moment, with --known or with --true")
    }
  }

  private func checkedKind() throws -> String? {
    guard let kind, ConflictKind(rawValue: kind) == nil else { return kind }
    let known = ConflictKind.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure(.usage, "there is no kind “\(kind)”. There are: \(known)")
  }
}
