import ArgumentParser
import BoardEngine
import BoardModel
import BoardSession

extension Conflicts {
  struct Settle: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "settle",
      abstract: "Settle a conflict: resolved, a risk accepted until some time, or no conflict.",
      discussion: """
        A decision settles too (crossgov decide --settles) and keeps what was on the screen. An accepted risk needs \
        an end; that something is no conflict needs every department it concerns.
        Example: crossgov conflicts settle C3 --manner risk_accepted --until '2021-08-26 09:00 BST' \
        --why 'A second bus is on its way' --for 'Crisis director'
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Its number or name.") var name: String
    @Option(name: .long, help: "resolved, risk_accepted or not_a_conflict.") var manner: String
    @Option(name: .long, help: "How it was resolved, or why.") var why: String?
    @Option(name: .long, help: "When an accepted risk comes back.") var until: String?
    @Option(name: .customLong("agreed-by"), help: "The departments that agree, with commas.")
    var agreedBy: String?
    @Option(name: .long, help: "The decision behind it, such as D3.") var decision: String?

    func run() throws {
      let session = try board.open()
      let finding = try session.finding(named: name)
      var fields = FieldArguments()
      fields.add("finding", finding)
      fields.add("manner", manner)
      fields.add("reason", why, as: "--why")
      fields.add("until", until)
      fields.add("agreed_by", agreedBy, as: "--agreed-by")
      fields.add("decision", decision.map { String($0.drop { $0 == "D" || $0 == "d" }) })
      try change.carryOut(
        .conflictSettled, fields, on: session, situation: session.state.situation(ofFinding: finding),
        done: "Settled \(name)")
    }
  }
}
