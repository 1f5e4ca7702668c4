import ArgumentParser

struct BenchCommands: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "bench", shouldDisplay: false)
  func run() throws {}
}
