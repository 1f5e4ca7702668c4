import ArgumentParser
import BoardModel
import BoardReports
import BoardSession
import EventLedger
import Foundation

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Show, make or choose the key that signs for you.",
    discussion: "Example: crossgov key show · crossgov key new --name laptop-2027",
    subcommands: [Show.self, New.self, Use.self], defaultSubcommand: Show.self)

  private static var ring: KeyRing {
    KeyRing(directory: UserDirectories(environment: ProcessInfo.processInfo.environment).keys)
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print your public key, which an administrator admits; the default one is made on first use.",
      discussion: "Example: crossgov key show")
    @Option(name: .long, help: "Which key.") var name = KeyRing.defaultName
    @OptionGroup var making: KeyOptions

    func run() throws {
      let ring = Keys.ring
      guard name == KeyRing.defaultName, !ring.has(name) else {
        return making.print(try ring.existing(name), name, in: ring)
      }
      guard let key = try making.make(name, in: ring) else { return }
      ring.noteMade(name)
      making.print(key, name, in: ring)
    }
  }

  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Make another key.",
      discussion: "Example: crossgov key new --name laptop-2027")
    @Option(name: .long, help: "What to call it.") var name: String
    @OptionGroup var making: KeyOptions

    func run() throws {
      let ring = Keys.ring
      guard let key = try making.make(name, in: ring) else { return }
      making.print(key, name, in: ring)
    }
  }
}

extension Keys {
  struct Use: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "use", abstract: "Sign with another of your keys from now on; the one before is kept.",
      discussion: """
        On every board that is signed with your own key. crossgov member rotate does the same once it has been recorded.
        Example: crossgov key use --name laptop-2027
        """)
    @Option(name: .long, help: "Which key.") var name: String
    @Flag(name: .customLong("dry-run"), help: "Say what it would do, and move nothing.") var isDryRun = false
    @OptionGroup var output: OutputOptions

    func run() throws {
      let ring = Keys.ring
      let key = try ring.existing(name)
      let place = ring.path(of: KeyRing.defaultName)
      if isDryRun {
        guard !output.json else {
          return Output.data([
            ("name", .string(name)), ("key", .string(key.publicKey.hexadecimal)),
            ("would_move", .string(ring.path(of: name))), ("to", .string(place)),
          ])
        }
        return Output.line("Nothing was moved. \(ring.path(of: name)) would become \(place).")
      }
      let kept = try ring.use(name)
      guard !output.json else {
        return Output.data([
          ("name", .string(name)), ("key", .string(key.publicKey.hexadecimal)), ("file", .string(place)),
          ("kept", kept.map { .string(ring.path(of: $0)) }),
        ])
      }
      Output.line(ring.words(kept: kept))
    }
  }
}

extension KeyRing {
  /// What a key that took another's place means for its owner.
  func words(kept: String?) -> String {
    let old = kept.map {
      " The one before is kept as \(path(of: $0)); crossgov key use --name \($0) takes it back."
    }
    return "\(path(of: KeyRing.defaultName)) signs from now on." + (old ?? "")
  }

  /// Says that a key was made, which nobody may have asked for by name.
  func noteMade(_ name: String) {
    Output.note("Made the key \(path(of: name)); nobody else can read it. Keep a copy.")
  }
}

/// How keys are made and printed.
struct KeyOptions: ParsableArguments {
  @Flag(
    name: .customLong("dry-run"), help: "Say what file it would make, and make nothing.")
  var isDryRun = false
  @OptionGroup var output: OutputOptions

  /// A new key; nil where it was only said what it would be.
  func make(_ name: String, in ring: KeyRing) throws -> SigningKey? {
    let place = try ring.checkPlace(name).path
    guard isDryRun else { return try ring.make(name) }
    if output.json {
      Output.data([("name", .string(name)), ("would_make", JSONValue([place]))])
    } else {
      Output.line("Nothing was made. It would make the key \(place).")
    }
    return nil
  }

  func print(_ key: SigningKey, _ name: String, in ring: KeyRing) {
    let digits = key.publicKey.hexadecimal
    guard output.json else { return Output.line(digits) }
    Output.data([("name", .string(name)), ("key", .string(digits)), ("file", .string(ring.path(of: name)))])
  }
}
