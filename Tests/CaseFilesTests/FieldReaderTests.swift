import BoardModel
import Testing

@testable import CaseFiles

/// What people write and what is stored for it.
@Suite struct FieldReaderTests {
  private func stored(_ text: String, as type: FieldType) throws -> JSONValue? {
    var reader = FieldReader(file: "--set")
    let value = reader.value(try DataNode.argument(text, named: "--set"), as: type, name: "field")
    #expect(reader.errors.isEmpty, "\(reader.errors)")
    return value
  }

  @Test func `times are milliseconds`() throws {
    #expect(try stored("2021-08-25 17:42 BST", as: .instant) == 1_629_909_720_000)
    #expect(try stored("2021-08-25 21:12 +04:30", as: .instant) == 1_629_909_720_000)
  }

  @Test func `a day that happened is the whole of it`() throws {
    #expect(
      try stored("2021-08-25", as: .interval)
        == ["earliest": 1_629_846_000_000, "latest": 1_629_932_399_999])
    #expect(
      try stored("{from: 2021-08-25, to: 2021-08-25, words: evening}", as: .interval)
        == ["earliest": 1_629_846_000_000, "latest": 1_629_932_399_999, "words": "evening"])
    #expect(
      try stored("{from: 2021-08-25, moment: statement}", as: .interval)
        == ["earliest": 1_629_846_000_000, "latest": 1_629_932_399_999, "moment": "statement"])
  }

  @Test func `a window that ends on a day ends with it`() throws {
    #expect(
      try stored("{from: 2021-08-25, to: 2021-08-25}", as: .window)
        == ["from": 1_629_846_000_000, "to": 1_629_932_400_000])
    #expect(try stored("{to: 2021-08-25T16:42Z}", as: .window) == ["to": 1_629_909_720_000])
  }

  @Test func `names in a scope are sorted and all is not the same as not stated`() throws {
    #expect(
      try stored("{groups: [b, a], places: all}", as: .scope) == ["groups": ["a", "b"], "places": "all"])
  }

  @Test func `one argument can hold several names`() throws {
    #expect(try stored("HO, FCDO", as: .list(.reference(.department))) == ["HO", "FCDO"])
    #expect(try stored("[HO, FCDO]", as: .list(.reference(.department))) == ["HO", "FCDO"])
    #expect(try stored("{HO: yes}", as: .map(.department, .word(["yes"]))) == ["HO": "yes"])
  }

  @Test func `text stands for itself`() throws {
    #expect(try stored("R&D: *all* of it #1", as: .line) == "R&D: *all* of it #1")
    #expect(try stored("0042", as: .integer(0...100)) == 42)
    #expect(try stored("true", as: .flag) == true)
  }

  @Test func `what was named is kept for checking`() {
    var reader = FieldReader(file: "--set")
    _ = reader.value(DataNode(.text("policy/arap@2")), as: .subject, name: "rests_on")
    #expect(reader.uses.map(\.id) == ["arap"])
    #expect(reader.uses.map(\.version) == [2])
  }

  @Test func `an error names what it was given`() {
    var reader = FieldReader(file: "--set")
    #expect(reader.value(DataNode(.text("soon")), as: .instant, name: "due") == nil)
    #expect(
      reader.errors.first?.description.hasPrefix("--set:1: `soon` in `due` is not a time. Write `2021")
        == true)
  }
}
