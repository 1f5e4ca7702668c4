import ArgumentParser

/// The product's side of `make bench`; `Benchmarks/README.md` says what each prints.
struct BenchCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure the program; used by make bench.", shouldDisplay: false,
    subcommands: [
      BenchAppend.self, BenchMake.self, BenchOpen.self, BenchRules.self, BenchPairs.self, BenchMixed.self,
    ])
}
