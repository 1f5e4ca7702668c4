import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

/// How lists are printed.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Print data for programs instead of text.")
  var json = false
}
