import BoardModel
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger
import Testing

/// Who may record what, on the way in and on reading.
struct MemberTests {
  /// A board with a situation, and a second user with a key of their own.
  private struct Office {
    let sandbox: Sandbox
    /// What turns the environment into the second user's.
    let other: [String: String?]

    init() throws {
      sandbox = try Sandbox()
      other = [
        "XDG_CONFIG_HOME": sandbox["other-config"], "XDG_STATE_HOME": sandbox["other-state"],
      ]
      let founded = try sandbox.run(
        "init", sandbox.board, "--title", "Sudan", "--department", "FCDO", "--post", "Crisis lead",
        "--no-catalogue")
      #expect(founded.status == 0, "\(founded.errors)")
      for code in ["FCDO", "HO"] {
        let recorded = try sandbox.run(
          "record", "department.recorded", "id=\(code)", "title=\(code)", "source=none",
          "source_status=design", "as_of=2026-01-01")
        #expect(recorded.status == 0, "\(recorded.errors)")
      }
      let opened = try sandbox.run("record", "situation.opened", "id=SDN", "title=Sudan", "stage=imminent")
      #expect(opened.status == 0, "\(opened.errors)")
    }

    func key(_ environment: [String: String?] = [:]) throws -> String {
      try sandbox.run("key", "show", environment: environment).lines.last ?? ""
    }

    func admit(_ role: String, _ department: String = "HO") throws {
      let outcome = try sandbox.run(
        "member", "admit", key(other), "--department", department, "--role", role, "--post", "clerk")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test func aStrangerReadsAndIsToldHowToBecomeAMember() throws {
    let office = try Office()
    #expect(try office.sandbox.run("task", environment: office.other).status == 0)
    let outcome = try office.sandbox.run("note", "x", environment: office.other)
    #expect(outcome.status == 6)
    #expect(outcome.errors.contains("crossgov key show"))
  }

  @Test func whatARoleDoesNotAllowIsRefusedBeforeItIsWritten() throws {
    let office = try Office()
    try office.admit("contributor")
    let before = try office.sandbox.position()
    for arguments in [
      ["decide", "x"], ["action", "add", "x"], ["task", "add", "x", "--as", "FCDO"],
      ["note", "x", "--as", "FCDO"], ["member", "revoke", try office.key()],
    ] {
      for more in [[], ["--dry-run"]] {
        let outcome = try office.sandbox.run(Program.path, arguments + more, environment: office.other)
        #expect(outcome.status == 1, "\(arguments) \(outcome.errors)")
        #expect(!outcome.errors.isEmpty)
      }
    }
    #expect(try office.sandbox.position() == before)
    #expect(try office.sandbox.run("note", "x", environment: office.other).status == 0)
    #expect(try office.sandbox.events("log.line").last?.record("body").text("by") == "HO")
  }

  @Test func aReviewerReadsOnly() throws {
    let office = try Office()
    try office.admit("reviewer")
    let outcome = try office.sandbox.run("note", "x", environment: office.other)
    #expect(outcome.status == 6)
    #expect(outcome.errors.contains("you are a reviewer here"))
  }

  @Test func whatIsWrittenPastTheProgramIsQuarantinedOnReading() throws {
    let office = try Office()
    try office.admit("contributor")
    let ring = KeyRing(directory: URL(fileURLWithPath: office.sandbox["other-config/crossgov/keys"]))
    let ledger = try SQLiteLedger.open(office.sandbox.board)
    let draft = EventDraft(
      .decisionRecorded, situation: "SDN",
      body: JSONObject([("by", "HO"), ("number", .integer(1)), ("title", "Forged")]))
    let written = try ledger.append(after: try ledger.head(), signer: try ring.existing("default")) { _ in
      [draft]
    }
    let position = try #require(written.first?.event.position)

    let listed = try office.sandbox.run("decisions")
    #expect(listed.output == "No decisions.\n")
    #expect(listed.errors.contains("One entry is kept and not believed"))
    let log = try office.sandbox.run("log")
    #expect(!log.output.contains("Forged"))
    #expect(log.errors.contains("#\(position) decision.recorded is kept and not believed"))
    let verified = try office.sandbox.run("verify")
    #expect(verified.status == 0)
    #expect(
      verified.output.contains(
        "#\(position) decision.recorded is not believed: the author's roles did not allow it"))
    let doubts = try Record.one(office.sandbox.run("verify", "--json").output).records("not_believed")
    #expect(doubts.map { $0.integer("position") } == [position])
    // The board goes on behind it.
    #expect(try office.sandbox.run("decide", "Ours").status == 0)
    #expect(try office.sandbox.list("decisions", "list").map { $0.text("title") } == ["Ours"])
  }

  @Test func aKeyIsRotatedRevokedAndRecovered() throws {
    let office = try Office()
    let sandbox = office.sandbox
    try office.admit("lead")
    let lost = try office.key(office.other)
    #expect(try sandbox.run("key", "new", "--name", "next", environment: office.other).status == 0)
    let rotated = try sandbox.run("member", "rotate", "--to", "next", environment: office.other)
    #expect(rotated.status == 0, "\(rotated.errors)")
    #expect(rotated.output.contains("before-next.key"))
    #expect(try sandbox.run("note", "x", environment: office.other).status == 0)
    let present = try office.key(office.other)
    #expect(present != lost)

    // Lost: a second administrator confirms a new key.
    let second: [String: String?] = [
      "XDG_CONFIG_HOME": sandbox["second-config"], "XDG_STATE_HOME": sandbox["second-state"],
    ]
    let third: [String: String?] = [
      "XDG_CONFIG_HOME": sandbox["third-config"], "XDG_STATE_HOME": sandbox["third-state"],
    ]
    let admitted = try sandbox.run(
      "member", "admit", office.key(second), "--department", "FCDO", "--role", "administrator")
    #expect(admitted.status == 0)
    let proposed = try sandbox.run("member", "recover", "--lost", present, "--new", office.key(third))
    #expect(proposed.status == 0, "\(proposed.errors)")
    let number = "\(try sandbox.position())"
    let alone = try sandbox.run("member", "recover", "--confirm", number)
    #expect(alone.status == 1)
    #expect(alone.errors.contains("second administrator"))
    #expect(try sandbox.run("member", "recover", "--confirm", number, environment: second).status == 0)
    #expect(try sandbox.run("note", "back", environment: third).status == 0)
    #expect(try sandbox.run("note", "x", environment: office.other).status == 6)

    let revoked = try sandbox.run("member", "revoke", office.key(third), "--reason", "left")
    #expect(revoked.status == 0, "\(revoked.errors)")
    #expect(try sandbox.run("note", "x", environment: third).status == 6)
    #expect(try sandbox.run("verify").output.contains(" 0 not believed"))
  }

  @Test func theLastAdministratorStays() throws {
    let office = try Office()
    let outcome = try office.sandbox.run("member", "revoke", office.key())
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("last administrator"))
  }

  @Test func theLastAdministratorStaysOneHoweverTheyAskToGo() throws {
    let office = try Office()
    let sandbox = office.sandbox
    let own = try office.key()
    let before = try sandbox.position()
    for arguments in [
      ["member", "admit", own, "--department", "FCDO", "--role", "lead"],
      ["record", "member.revoked", "key=\(own)"],
    ] {
      for more in [[], ["--dry-run"]] {
        let outcome = try sandbox.run(Program.path, arguments + more)
        #expect(outcome.status == 1, "\(arguments)")
        #expect(outcome.errors.contains("Admit another administrator first"), "\(outcome.errors)")
      }
    }
    #expect(try sandbox.position() == before)
    // With a second one they may go.
    try office.admit("administrator")
    #expect(try sandbox.run(Program.path, ["member", "revoke", own]).status == 0)
  }

  @Test func whoeverSignsWithAReplacedKeyIsToldWhatToDo() throws {
    let office = try Office()
    try office.admit("lead")
    _ = try office.sandbox.run("key", "new", "--name", "next", environment: office.other)
    #expect(
      try office.sandbox.run("member", "rotate", "--to", "next", environment: office.other).status == 0)
    let back = try office.sandbox.run("key", "use", "--name", "before-next", environment: office.other)
    #expect(back.status == 0, "\(back.errors)")
    let outcome = try office.sandbox.run("note", "x", environment: office.other)
    #expect(outcome.status == 6)
    #expect(outcome.errors.contains("was replaced or revoked"))
    #expect(outcome.errors.contains("crossgov key use --name NAME"))
    // The new one has not gone either.
    let again = try office.sandbox.run(
      "key", "use", "--name", "before-before-next", environment: office.other)
    #expect(again.status == 0, "\(again.errors)")
    #expect(try office.sandbox.run("note", "x", environment: office.other).status == 0)
    // A key that is retired is admitted by nobody.
    #expect(!outcome.errors.contains("ask an administrator to admit it"))
  }

  @Test func aKeyIsPutInPlaceWhateverEndedBetween() throws {
    let sandbox = try Office().sandbox
    let ring = KeyRing(directory: URL(fileURLWithPath: sandbox["config/crossgov/keys"]))
    let old = try ring.existing("default").publicKey
    let new = try ring.make("next").publicKey
    let dry = try sandbox.run("key", "use", "--name", "next", "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("Nothing was moved"))
    #expect(try ring.names() == ["default", "next"])
    // As a program leaves it that ends after the old key was kept and before the new one took its place.
    #expect(link(ring.path(of: "default"), ring.path(of: "before-next")) == 0)
    let used = try sandbox.run("key", "use", "--name", "next")
    #expect(used.status == 0, "\(used.errors)")
    #expect(try ring.names() == ["before-next", "default"])
    #expect(try ring.existing("default").publicKey == new)
    #expect(try ring.existing("before-next").publicKey == old)

    _ = try ring.make("next")
    #expect(try sandbox.run("key", "use", "--name", "next").output.contains("before-next-2.key"))
    #expect(try ring.existing("before-next").publicKey == old)
    #expect(try ring.existing("before-next-2").publicKey == new)
    #expect(try sandbox.run("key", "use", "--name", "nobody").status == 4)
  }

  @Test func theLogSaysWhoWasAdmittedAsWhat() throws {
    let office = try Office()
    try office.admit("contributor")
    let line = try #require(try office.sandbox.run("log", "--last", "1").lines.first)
    #expect(line.contains("member.admitted"))
    #expect(line.contains("post clerk · departments HO · roles contributor"), "\(line)")
    #expect(line.contains("key \(try office.key(office.other).prefix(12))…"), "\(line)")
  }

  @Test func whatANewerProgramWroteIsKeptAndShown() throws {
    let office = try Office()
    let ring = KeyRing(directory: URL(fileURLWithPath: office.sandbox["config/crossgov/keys"]))
    let ledger = try SQLiteLedger.open(office.sandbox.board)
    let draft = EventDraft(
      id: .random(), kind: "weather.observed", kindVersion: 1, isCritical: false, situation: "SDN",
      body: JSONObject([("sky", "grey")]), boardTime: nil)
    let written = try ledger.append(after: try ledger.head(), signer: try ring.existing("default")) { _ in
      [draft]
    }
    let position = try #require(written.first?.event.position)

    #expect(try office.sandbox.run("task").errors.contains("One entry was written by a newer program"))
    #expect(
      try office.sandbox.run("log").errors.contains(
        "#\(position) weather.observed is kept and of a kind unknown to this program"))
    let verified = try office.sandbox.run("verify")
    #expect(verified.status == 0)
    #expect(verified.output.contains("#\(position) weather.observed is of a kind unknown to this program"))
    #expect(verified.output.contains(" 0 not believed, 1 of kinds unknown here"))
    let data = try Record.one(office.sandbox.run("verify", "--json").output)
    #expect(data.records("not_believed").isEmpty)
    #expect(data.records("unknown_kinds").map { $0.integer("position") } == [position])
    // The board goes on behind it.
    #expect(try office.sandbox.run("decide", "Ours").status == 0)
  }

  @Test func aKeyIsPrivateAndStaysWhereKeysAre() throws {
    let office = try Office()
    let file = office.sandbox["config/crossgov/keys/default.key"]
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    let outcome = try office.sandbox.run("note", "x")
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("chmod 600"))
    #expect(try office.sandbox.run("task").status == 0)
    let astray = try office.sandbox.run("key", "new", "--name", "../../astray")
    #expect(astray.status == 4)
    #expect(!FileManager.default.fileExists(atPath: office.sandbox["config/astray.key"]))
    #expect(!FileManager.default.fileExists(atPath: office.sandbox["config/crossgov/astray.key"]))
  }
}
