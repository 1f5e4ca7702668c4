import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import EventLedger
import Foundation

struct Members: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "member", abstract: "List, admit and revoke members.",
    discussion: "Example: crossgov member · crossgov member admit 3f…9a --department HO --role lead",
    subcommands: [List.self, Admit.self, Revoke.self, Rotate.self, Recover.self],
    defaultSubcommand: List.self,
    aliases: ["members"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the members in force.",
      discussion: "Example: crossgov member list --json")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    func run() throws {
      try board.read { session in
        Output.report(MemberList.report(session.trust.members), asJSON: output.json)
      }
    }
  }

  struct Admit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "admit", abstract: "Admit a member, or give one other roles.",
      discussion: """
        Roles: chair, loggist, lead, contributor, reviewer, administrator.
        Example: crossgov member admit 3f…9a --department HO --role lead --post 'Clearances lead'
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Their public key, from: crossgov key show") var key: String
    @Option(name: .customLong("department"), help: "A department they act for; may be repeated.")
    var departments: [String]
    @Option(name: .customLong("role"), help: "What they may do; may be repeated.") var roles: [String]
    @Option(name: .long, help: "Their post.") var post: String?
    @Option(name: .long, help: "Their name.") var person: String?

    func run() throws {
      let session = try board.open()
      var fields = FieldArguments()
      for department in departments where !session.state.board.departments.keys.isEmpty {
        try board.check(department: department, on: session)
      }
      fields.add("key", key.lowercased(), as: "<key>")
      fields.add("departments", list: departments, as: "--department")
      fields.add("roles", list: roles, as: "--role")
      fields.add("post", post)
      fields.add("person", person)
      try change.carryOut(.memberAdmitted, fields, on: session, situation: "", done: "Admitted")
    }
  }

  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: "Make a member's key good for nothing from now on.",
      discussion: "Example: crossgov member revoke 3f…9a --reason 'laptop lost'")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "The public key.") var key: String

    func run() throws {
      let session = try board.open()
      var fields = FieldArguments()
      fields.add("key", key.lowercased(), as: "<key>")
      fields.add("reason", change.reason)
      try change.carryOut(.memberRevoked, fields, on: session, situation: "", done: "Revoked")
    }
  }

  struct Rotate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rotate", abstract: "Replace your own key by another of yours, which signs from then on.",
      discussion: "Example: crossgov key new --name 2027 ; crossgov member rotate --to 2027")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Option(name: .customLong("to"), help: "The name of the new key.") var name: String

    func run() throws {
      let session = try board.open()
      let ring = KeyRing(directory: session.directories.keys)
      guard let own = session.member?.key else { throw Failure(.readOnly, "your key is no member's") }
      var fields = FieldArguments()
      fields.add("key", own.hexadecimal)
      fields.add("new_key", try ring.existing(name).publicKey.hexadecimal, as: "--to")
      fields.add("reason", change.reason)
      try change.carryOut(.memberRotated, fields, on: session, situation: "", done: "Rotated")
      guard !change.isDryRun else { return }
      try putInPlace(own, in: ring, on: session)
    }

    /// The old key signs nothing on this board any more, so the new one takes its place.
    private func putInPlace(_ own: Bytes32, in ring: KeyRing, on session: BoardSession) throws {
      guard try ring.has(KeyRing.defaultName) && ring.existing(KeyRing.defaultName).publicKey == own else {
        return Output.note(
          "Sign with it from now on: put \(ring.path(of: name)) over the key of your post in "
            + SessionKeys.directory(besideBoard: session.path).path)
      }
      let kept: String?
      do {
        kept = try ring.use(name)
      } catch {
        throw Failure(.storage, "the rotation is recorded, but \(error.description)")
      }
      let words =
        ring.words(kept: kept) + " A board where you have not rotated it still knows you by the old one."
      if change.json { Output.note(words) } else { Output.line(words) }
    }
  }

  struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "recover",
      abstract: "Give a member who lost their key a new one; two administrators are needed.",
      discussion: """
        Example of the first: crossgov member recover --lost 3f…9a --new 77…10
        The second, with the number that it prints: crossgov member recover --confirm 412
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Option(name: .long, help: "The key that was lost.") var lost: String?
    @Option(name: .customLong("new"), help: "The key to take its place.") var new: String?
    @Option(name: .long, help: "The position of the proposal to confirm.") var confirm: String?

    func run() throws {
      let session = try board.open()
      var fields = FieldArguments()
      if let confirm {
        fields.add("proposal", String(confirm.drop { $0 == "#" }), as: "--confirm")
        try change.carryOut(.recoveryConfirmed, fields, on: session, situation: "", done: "Confirmed")
        return
      }
      guard let lost, let new else { throw Failure(.usage, "name --lost and --new, or --confirm") }
      fields.add("key", lost.lowercased(), as: "--lost")
      fields.add("new_key", new.lowercased(), as: "--new")
      fields.add("reason", change.reason)
      try change.carryOut(.recoveryProposed, fields, on: session, situation: "", done: "Proposed")
    }
  }
}
