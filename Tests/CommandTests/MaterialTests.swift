import Foundation
import Testing

/// What is too long for an entry is attached by its hash.
struct MaterialTests {
  private func file(_ text: String, _ name: String, in sandbox: Sandbox) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: sandbox[name]))
    return sandbox[name]
  }

  @Test func aFileIsAttachedToADecisionAndToldFromAnyOther() throws {
    let sandbox = try Sandbox.exercise()
    #expect(try sandbox.run("decide", "Hold", "--as", "FCDO").status == 0)
    let path = try file("abc", "advice.txt", in: sandbox)
    let before = try sandbox.position()
    let trial = try sandbox.run("material", "add", path, "--to", "D1", "--as", "FCDO", "--dry-run")
    #expect(trial.status == 0, "\(trial.errors)")
    #expect(try sandbox.position() == before)
    let added = try sandbox.run(
      "material", "add", path, "--to", "D1", "--kept-at", "registry 7", "--as", "FCDO")
    #expect(added.status == 0, "\(added.errors)")
    let material = try #require(try sandbox.list("material").first)
    // FIPS 180-2, appendix B.1.
    #expect(
      material.text("sha256") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(material.integer("size") == 3)
    #expect(material.text("title") == "advice.txt")
    #expect(material.integer("entry") == (try sandbox.events("decision.recorded").first?.integer("position")))
    #expect(try sandbox.run("decisions", "show", "D1").output.contains("advice.txt, kept at registry 7"))

    #expect(try sandbox.run("material", "check", path).status == 0)
    let other = try sandbox.run("material", "check", file("abd", "other.txt", in: sandbox))
    #expect(other.status == 1)
    #expect(other.output.contains("Nothing with these bytes was attached"))
    #expect(try sandbox.run("verify").status == 0)
  }

  @Test func anAttachmentIsCorrectedByAnother() throws {
    let sandbox = try Sandbox.exercise()
    #expect(
      try sandbox.run("material", "add", file("draft", "a", in: sandbox), "--as", "FCDO").status == 0)
    let wrong = try sandbox.position()
    let right = try file("final", "b", in: sandbox)
    let line = try sandbox.run("material", "add", right, "--corrects", "1", "--as", "FCDO")
    #expect(line.status == 1)
    #expect(line.errors.contains("--corrects"))
    #expect(
      try sandbox.run("material", "add", right, "--corrects", "#\(wrong)", "--as", "FCDO").status == 0)
    #expect(try sandbox.list("material").map { $0.text("title") } == ["b"])
    #expect(try sandbox.events("material.attached").count == 2)
  }

  @Test func whatCannotBeAttachedIsSaid() throws {
    let sandbox = try Sandbox.exercise()
    let missing = try sandbox.run("material", "add", sandbox["nowhere"], "--as", "FCDO")
    #expect(missing.status == 1)
    #expect(missing.errors.contains("nowhere: the file cannot be read"))
    let path = try file("abc", "advice.txt", in: sandbox)
    #expect(try sandbox.run("material", "add", path, "--to", "D9", "--as", "FCDO").status == 1)
    let entry = try sandbox.run("material", "add", path, "--to", "99999", "--as", "FCDO")
    #expect(entry.status == 1)
    #expect(entry.errors.contains("there is no entry #99999"))
    #expect(try sandbox.run("material", "add", sandbox.directory.path, "--as", "FCDO").status == 1)
  }
}
