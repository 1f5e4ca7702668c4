import ArgumentParser
import BoardModel
import BoardSession
import EventLedger
import Foundation

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Show or make the key that signs for you.",
    discussion: "Example: crossgov key show · crossgov key new --name laptop-2027",
    subcommands: [Show.self, New.self], defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print your public key, which an administrator admits; the default one is made on first use.",
      discussion: "Example: crossgov key show")
    @Option(name: .long, help: "Which key.") var name = "default"
    func run() throws {
      let directories = UserDirectories(environment: ProcessInfo.processInfo.environment)
      let ring = KeyRing(directory: directories.keys)
      let isNew = name == "default" && !ring.has(name)
      let key = isNew ? try ring.make(name) : try ring.existing(name)
      if isNew {
        Output.note("Made the key \(ring.directory.path)/\(name).key; nobody else can read it. Keep a copy.")
      }
      Output.line(key.publicKey.hexadecimal)
    }
  }

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Make another key.",
      discussion: "Example: crossgov key new --name laptop-2027")
    @Option(name: .long, help: "What to call it.") var name: String
    func run() throws {
      let directories = UserDirectories(environment: ProcessInfo.processInfo.environment)
      let ring = KeyRing(directory: directories.keys)
      guard !ring.names.contains(name) else {
        throw Failure(.refused, "there is a key “\(name)” already; choose another name")
      }
      Output.line(try ring.make(name).publicKey.hexadecimal)
    }
  }
}
