import ArgumentParser
import BoardModel
import BoardReports
import BoardSession
import CaseFiles
import EventLedger
import Foundation

struct CheckCase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-case", abstract: "Check a case folder and say what is wrong, with file and line.",
    discussion: "Example: crossgov check-case Data/situations/afghanistan-2021")
  @Argument(help: "The folder.") var name: String
  @OptionGroup var output: OutputOptions

  func run() throws {
    let founding = try Founding()
    let situation = try CaseProblems.telling(asJSON: output.json) {
      let catalogue = try founding.catalogue()
      let situation = try founding.situation(name, catalogue: catalogue)
      try founding.rehearseImport(of: situation, beside: catalogue)
      return situation
    }
    guard !output.json else {
      return Output.data([
        ("situation", .string(situation.code)), ("title", .string(situation.title)),
        ("entries", .number(situation.entries.count)), ("problems", .array([])),
      ])
    }
    Output.line(
      "\(situation.code) \(situation.title): \(situation.entries.count) entries, all of them in order.")
  }
}
