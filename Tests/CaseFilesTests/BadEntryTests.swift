import BoardModel
import Testing

@testable import CaseFiles

/// One fault in an entry, and where and how it is told.
@Suite struct BadEntryTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    var what: String
    var entries: String
    var line: Int
    var message: String
    var remedy: String

    init(_ what: String, line: Int, _ message: String, _ remedy: String, _ entries: String) {
      (self.what, self.line, self.message, self.remedy, self.entries) = (what, line, message, remedy, entries)
    }

    var testDescription: String { what }
  }

  private static let group = "  - {entry: g, kind: group.recorded, id: guards, title: guards}\n"
  private static let task = "kind: task.recorded, title: x, department: HO"

  static let faults = [
    Fault(
      "wrong key", line: 5, "group.recorded has no `titel`", "Did you mean `title`? It has: `id`, `title`",
      "  - {entry: g, kind: group.recorded, id: guards, title: x, titel: y}\n"),
    Fault(
      "a comma that cuts a value off", line: 5, "group.recorded has no `maybe more`",
      "put the whole value in quotes",
      "  - {entry: g, kind: group.recorded, id: guards, title: 125, maybe more}\n"),
    Fault(
      "a comma that cuts the words of a time off", line: 5, "`occurred` has no `18 May 2021`",
      "put the whole value in quotes",
      "  - {entry: a, kind: action.recorded, id: a, title: x, department: HO,"
        + " occurred: {from: 2021-05-17, to: 2021-05-18, words: Tuesday, 18 May 2021}}\n"),
    Fault(
      "a statement without its day", line: 5, "the entry has no `as_of`", "of what day its source is",
      "  - {entry: l, kind: lever.recorded, id: NEW, title: x}\n"),
    Fault(
      "wrong kind", line: 5, "`group.record` is not a kind", "Did you mean `group.recorded`",
      "  - {entry: g, kind: group.record, id: guards, title: x}\n"),
    Fault(
      "a kind of the program's own", line: 5, "`conflict.raised` is not a kind", "The kinds are",
      "  - {entry: g, kind: conflict.raised, finding: x}\n"),
    Fault(
      "unknown department", line: 5, "there is no department `HOO`", "Did you mean `HO`",
      "  - {entry: t, kind: task.recorded, id: t, title: x, department: HOO}\n"),
    Fault(
      "unknown group", line: 7, "there is no group `guard`, named in `scope.groups`", "Did you mean `guards`",
      group + "  - {entry: i, kind: instruction.given, id: i, title: x, department: HO, direction: go,\n"
        + "     scope: {groups: [guard]}}\n"),
    Fault(
      "unknown place", line: 5, "there is no place `kabul`", "There are none yet",
      "  - {entry: p, kind: place.recorded, id: hotel, title: x, within: kabul}\n"),
    Fault(
      "unknown policy in a subject", line: 5, "there is no policy `arap`", "There are none",
      "  - {entry: r, kind: reading.recorded, id: r, subject: policy/arap@1, attribute: a, value: v}\n"),
    Fault(
      "a subject that is none", line: 5, "does not name anything", "undertaking/guards-entry",
      "  - {entry: r, kind: reading.recorded, id: r, subject: arap, attribute: a, value: v}\n"),
    Fault(
      "window that ends before it starts", line: 5, "`scope.window` ends before it starts", "`from`",
      "  - {entry: a, kind: action.recorded, id: a, title: x, department: HO, scope: {groups: all,"
        + " window: {from: 2024-05-02 10:00 BST, to: 2024-05-02 09:00 BST}}}\n"),
    Fault(
      "a time that cannot be read", line: 5, "`last Friday` in `due` is not a time", "2021-08-25 17:42 BST",
      "  - {entry: t, \(task), id: t, due: last Friday}\n"),
    Fault(
      "a day where a minute is needed", line: 5, "`due` needs a time of day", "Write the minute",
      "  - {entry: t, \(task), id: t, due: 2024-05-02}\n"),
    Fault(
      "occurred the wrong way round", line: 5, "`occurred` ends before it begins", "earlier time first",
      "  - {entry: t, \(task), id: t, occurred: {from: 2024-05-03, to: 2024-05-02}}\n"),
    Fault(
      "required field missing", line: 5, "undertaking.given lacks `promise`", "Add `promise:`",
      "  - {entry: u, kind: undertaking.given, id: u, title: x, department: HO, groups: [guards]}\n" + group),
    Fault(
      "empty required list", line: 5, "`groups` is empty", "at least one",
      "  - {entry: u, kind: undertaking.given, id: u, title: x, department: HO, promise: come, groups: []}\n"),
    Fault(
      "number out of range", line: 5, "`least` is -4, out of range", "from 0",
      "  - {entry: g, kind: group.recorded, id: guards, title: x, least: -4}\n"),
    Fault(
      "not a number", line: 5, "`1,500` is not a whole number", "1500",
      "  - {entry: g, kind: group.recorded, id: guards, title: x, least: \"1,500\"}\n"),
    Fault(
      "not a word of the field", line: 6, "`promise` cannot be `comme`", "Did you mean `come`",
      group + "  - {entry: u, kind: undertaking.given, id: u, title: x, department: HO, promise: comme,"
        + " groups: [guards]}\n"
    ),
    Fault(
      "not an identifier", line: 5, "`the guards` cannot be a `id`", "letters",
      "  - {entry: g, kind: group.recorded, id: the guards, title: x}\n"),
    Fault(
      "duplicate entry name", line: 6, "two entries `g`, the other in a.yaml:5", "own name",
      group + "  - {entry: g, kind: place.recorded, id: p, title: x}\n"),
    Fault(
      "duplicate identifier", line: 6, "two of group `guards`, the other in a.yaml:5", "another identifier",
      group + "  - {entry: h, kind: group.recorded, id: guards, title: x}\n"),
    Fault(
      "identifier of the catalogue", line: 5, "the catalogue has a department `HO` already", "Use that one",
      "  - {entry: d, kind: department.recorded, id: HO, title: x, as_of: 2024-01-01}\n"),
    Fault(
      "cycle of groups", line: 6, "`b`, which lies within `a`, which lies within `b`", "`within`",
      "  - {entry: a, kind: group.recorded, id: a, title: x, within: [b]}\n"
        + "  - {entry: b, kind: group.recorded, id: b, title: x, within: [a]}\n"),
    Fault(
      "a place within itself", line: 5, "a cycle: `a`, which lies within `a`", "`within`",
      "  - {entry: a, kind: place.recorded, id: a, title: x, within: a}\n"),
    Fault(
      "cycle of blockers", line: 7, "`a`, which is blocked by `b`, which is blocked by `a`", "`blocked_by`",
      "  - {entry: a, \(task), id: a}\n  - {entry: b, \(task), id: b, blocked_by: [a]}\n"
        + "  - {entry: c, kind: task.changed, id: a, blocked_by: [b]}\n"),
    Fault(
      "a gate twice on one way", line: 7, "`gates` names `x` twice", "once",
      group + "  - {entry: x, event: gate.recorded, id: x, title: x}\n"
        + "  - {entry: w, kind: pathway.recorded, id: w, title: x, groups: [guards], gates: [x, x]}\n"),
    Fault(
      "named before it exists", line: 5, "`h` names group `guards` before it exists", "earlier `at`",
      "  - {entry: h, kind: group.recorded, id: h, title: x, within: [guards]}\n"
        + "  - {entry: g, kind: group.recorded, id: guards, title: x, at: 2024-05-02}\n"),
    Fault(
      "before the situation", line: 5,
      "`g` reaches the board at Tue 30 Apr 2024 09:00 BST, before the situation",
      "Give this a later `at`",
      "  - {entry: g, kind: group.recorded, id: guards, title: x, at: 2024-04-30 09:00 BST}\n"),
    Fault(
      "a gap in the versions", line: 7, "version 2 of policy `p` is the first", "Number it 1",
      group + "  - {entry: p, kind: policy.recorded, id: p, title: x, department: HO}\n"
        + "  - {entry: v, kind: policy.versioned, id: p, version: 2, coverage: {guards: yes}}\n"),
    Fault(
      "a version nobody recorded", line: 7, "policy `p` has no version 3", "policy.versioned",
      group + "  - {entry: p, kind: policy.recorded, id: p, title: x, department: HO}\n"
        + "  - {entry: r, kind: reading.recorded, id: r, subject: policy/p@3, attribute: a, value: v}\n"),
    Fault(
      "unknown source", line: 5, "there is no source `R9`", "Those in sources.yaml are: `R1`, `R2`",
      "  - {entry: g, kind: group.recorded, id: guards, title: x, source: \"R1, R9\"}\n"),
    Fault(
      "a field of the program's own", line: 5, "`script_entry` cannot be written", "take it out",
      "  - {entry: g, kind: group.recorded, id: guards, title: x, script_entry: g}\n"),
    Fault(
      "no name", line: 5, "an entry has no name", "- entry:",
      "  - {kind: group.recorded, id: guards, title: x}\n"),
    Fault(
      "no kind", line: 5, "an entry has no kind", "Add `kind:`", "  - {entry: g, id: guards, title: x}\n"),
    Fault(
      "another situation", line: 5, "there is no situation `OTHER`", "is `TEST`",
      "  - {entry: g, kind: group.recorded, id: guards, title: x, situation: OTHER}\n"),
    Fault(
      "a line of 301 bytes", line: 5, "`title` is 301 bytes long", "Shorten",
      "  - {entry: g, kind: group.recorded, id: guards, title: \(String(repeating: "x", count: 301))}\n"),
    Fault(
      "a second situation", line: 5, "opens 2 situations", "one entry",
      "  - {entry: s, kind: situation.opened, id: OTHER, title: x}\n"),
  ]

  @Test(arguments: faults)
  func `a fault is told once, with its line and what to write`(_ fault: Fault) throws {
    let errors = SmallCase.errors(fault.entries, catalogue: try ShippedData.catalogue())
    #expect(errors.count == 1, "\(errors)")
    let error = try #require(errors.first)
    #expect(error.file == "a.yaml")
    #expect(error.line == fault.line, "\(error)")
    #expect(error.message.contains(fault.message), "\(error)")
    #expect(error.remedy.contains(fault.remedy), "\(error)")
  }

  @Test func `all faults of a folder are told, fifty at most`() throws {
    let entries = (1...80).map { "  - {entry: g\($0), kind: group.recorded, id: g\($0), titel: x}\n" }
      .joined()
    do {
      _ = try SmallCase.read(entries, catalogue: .empty)
      Issue.record("it was read")
    } catch {
      #expect(error.errors.count == 50)
      #expect(error.omitted == 110)
      #expect(error.errors == error.errors.sorted())
      #expect(error.description.hasSuffix("… and 110 more; the first 50 are shown."))
    }
  }

  @Test func `what names an entry that could not be read is no second fault`() throws {
    let errors = SmallCase.errors(
      "  - {entry: g, kind: group.recorded, id: guards, title: x, least: many}\n"
        + "  - {entry: h, kind: group.recorded, id: h, title: x, within: [guards]}\n", catalogue: .empty)
    #expect(errors.map(\.line) == [5])
  }

  @Test func `every entry says its source and what kind it is`() throws {
    let errors = SmallCase.errors(
      file: "entries:\n  - {entry: g, kind: group.recorded, id: g, title: x, at: 2024-05-01}\n",
      catalogue: .empty)
    #expect(errors.map(\.line) == [2, 2])
    #expect(errors.map(\.message) == ["the entry has no `source_status`", "the entry has no `source`"])
  }

  @Test func `an entry says when it reaches the board`() throws {
    let errors = SmallCase.errors(
      file:
        "source: R1\nsource_status: press\nentries:\n  - {entry: g, kind: group.recorded, id: g, title: x}\n",
      catalogue: .empty)
    #expect(errors.map(\.line) == [4])
    #expect(errors.first?.message.contains("neither when it happened") == true)
  }

  @Test func `one error of an entry does not hide the next`() throws {
    let errors = SmallCase.errors(
      Self.group
        + "  - {entry: h, kind: group.recorded, id: guards, title: again, within: [nobody], source: R9}\n"
        + "  - {entry: t, \(Self.task), id: t, due: last Friday, blocked_by: [nothing]}\n"
        + "  - {entry: u, \(Self.task), id: t, due: last Friday}\n", catalogue: try ShippedData.catalogue())
    let messages = errors.map { "\($0.line) \($0.message)" }
    for expected in [
      "6 there is no source `R9`", "6 there are two of group `guards`", "6 there is no group `nobody`",
      "7 `last Friday`", "7 there is no task `nothing`", "8 `last Friday`", "8 there are two of task `t`",
    ] {
      #expect(messages.contains { $0.hasPrefix(expected) }, "\(expected): \(messages)")
    }
  }
}
