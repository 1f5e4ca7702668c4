import BoardModel
import Foundation
import Testing

@testable import CaseFiles

@Suite struct ShippedDataTests {
  private static let statuses = Set(SourceStatus.allCases.map(\.rawValue))

  @Test func `the catalogue loads`() throws {
    let catalogue = try ShippedData.catalogue()
    #expect(catalogue.entries.allSatisfy { $0.command.situation.isEmpty })
    func ids(_ kind: EventKind, _ keep: (JSONObject) -> Bool = { _ in true }) -> [String] {
      catalogue.entries.map(\.command).filter { $0.kind == kind && keep($0.fields) }
        .compactMap { $0.fields["id"]?.string }.sorted()
    }
    #expect(ids(.departmentRecorded) { $0["column"] != nil } == ["FCDO", "HMT", "HO", "MOD"])
    #expect(ids(.leverRecorded).count == 20)
    let tools = ids(.toolRecorded) { $0["class"] == "tool" && $0["id"]?.string?.hasPrefix("T") ?? false }
    let numbers = Set(tools.map { String($0.dropFirst().prefix(2)) })
    #expect(numbers.sorted() == ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"])
    let mechanisms = ids(.toolRecorded) { $0["class"] == "mechanism" }
    #expect(mechanisms == ["L1", "L2", "L3", "L4", "L5", "L6", "L7"])
    #expect(ids(.ruleAdopted).count == 39)
  }

  @Test func `the situation of 2021 loads`() throws {
    let situation = try ShippedData.afghanistan()
    #expect(situation.code == "AFG-2021")
    #expect(situation.title == "Afghanistan: withdrawal")
    #expect(situation.demo?.opens == TimeText.parse("2021-08-25 17:42 BST")?.earliest)
    #expect(situation.demo?.posts.map(\.department) == ["FCDO", "HO", "MOD", "HMT", "CO"])
    #expect(situation.entries.first?.command.kind == .situationOpened)
  }

  @Test func `nothing is without source, kind of source and date`() throws {
    let catalogue = try ShippedData.catalogue()
    for entry in catalogue.entries + (try ShippedData.afghanistan()).entries
      + (try ShippedData.yemen()).entries
    {
      #expect(entry.command.fields["source"]?.string?.isEmpty == false, "\(entry.entry)")
      #expect(Self.statuses.contains(entry.command.fields["source_status"]?.string ?? ""), "\(entry.entry)")
    }
    #expect(catalogue.entries.allSatisfy { $0.command.fields["as_of"] != nil })
  }

  @Test func `the second case loads and has no exercise`() throws {
    let second = try ShippedData.yemen()
    #expect(second.code == "YEM-2015")
    #expect(second.demo == nil)
    #expect(second.entries.first?.command.kind == .situationOpened)
  }

  @Test func `nothing in a case is only recalled`() throws {
    for shipped in [try ShippedData.afghanistan(), try ShippedData.yemen()] {
      #expect(shipped.entries.allSatisfy { $0.command.fields["source_status"] != "recalled" })
    }
  }

  @Test func `claims are readings and nothing rests on them`() throws {
    let case2021 = try ShippedData.afghanistan()
    let claimed = case2021.entries.filter { $0.command.fields["source_status"] == "claimed" }
    #expect(claimed.count >= 3)
    #expect(claimed.allSatisfy { $0.command.kind == .readingRecorded })
    let subjects = Set(claimed.compactMap { $0.command.fields["id"]?.string }.map { "reading/\($0)" })
    for entry in case2021.entries {
      let grounds = entry.command.fields["rests_on"]?.array?.compactMap(\.string) ?? []
      #expect(subjects.isDisjoint(with: grounds))
    }
  }

  @Test func `every source is named by some entry`() throws {
    for shipped in [try ShippedData.afghanistan(), try ShippedData.yemen()] {
      let named = Set(
        shipped.entries.compactMap { $0.command.fields["source"]?.string }.flatMap { text in
          text.split(separator: ";").compactMap { $0.split(separator: " ").first }.map(String.init)
        })
      #expect(shipped.sources.map(\.id).filter { !named.contains($0) } == [])
    }
  }

  @Test func `entries come in the order of time, file and line`() throws {
    let case2021 = try ShippedData.afghanistan()
    let files = case2021.files.map(\.name)
    #expect(files.first == "situation.yaml")
    for (one, next) in zip(case2021.entries, case2021.entries.dropFirst()) {
      let left = (one.at.milliseconds, files.firstIndex(of: one.file) ?? 0, one.line)
      let right = (next.at.milliseconds, files.firstIndex(of: next.file) ?? 0, next.line)
      #expect(left < right)
    }
  }

  @Test func `no file of the case speaks of conflicts`() throws {
    for file in try ShippedData.afghanistan().files + ShippedData.yemen().files {
      let text = String(decoding: file.bytes, as: UTF8.self).replacingOccurrences(
        of: "armed_conflict:", with: "")
      #expect(!text.lowercased().contains("conflict"), "\(file.name)")
    }
  }

  @Test func `no effect of a tool is overridden`() throws {
    #expect(try ShippedData.afghanistan().entries.allSatisfy { $0.command.fields["effects"] == nil })
  }

  @Test func `no dated change of rules by the Home Office lies within the evacuation`() throws {
    let case2021 = try ShippedData.afghanistan()
    let owners = Dictionary(
      uniqueKeysWithValues: case2021.entries.filter { $0.command.kind == .policyRecorded }.map {
        ($0.command.fields["id"]?.string ?? "", $0.command.fields["department"]?.string ?? "")
      })
    let from = try #require(TimeText.parse("2021-08-17")?.earliest)
    let to = try #require(TimeText.parse("2021-08-28")?.latest)
    let within = case2021.entries.filter { entry in
      guard entry.command.kind == .policyVersioned,
        let latest = entry.command.fields["occurred"]?.interval?.latest
      else { return false }
      return from <= latest && latest <= to
    }.compactMap { $0.command.fields["id"]?.string }
    #expect(Set(within) == ["guards-announcement", "lotr"])
    #expect(owners["guards-announcement"] == "HMG")
  }

  @Test func `disputed attributes hold several readings`() throws {
    var values: [String: Set<String>] = [:]
    for entry in try ShippedData.afghanistan().entries where entry.command.kind == .readingRecorded {
      let fields = entry.command.fields
      guard let subject = fields["subject"]?.string, let attribute = fields["attribute"]?.string else {
        continue
      }
      values["\(subject) \(attribute)", default: []].insert(fields["value"]?.string ?? "")
    }
    for disputed in [
      "group/evacuees who", "action/pitting flights", "action/pitting started", "group/nowzad-staff listed",
      "group/nowzad-staff decided_by", "gate/airport-clearance owner", "gate/lotr-selection owner",
      "group/embassy-guards number",
    ] {
      #expect(values[disputed]?.count ?? 0 > 1, "\(disputed)")
    }
  }

  @Test func `the digest covers names and bytes in a fixed order`() {
    let files = [CaseFile(name: "b", bytes: [7]), CaseFile(name: "a", bytes: [])]
    let zeros = [UInt8](repeating: 0, count: 7)
    var expected = zeros + [1, 97]
    expected += zeros + [0]
    expected += zeros + [1, 98]
    expected += zeros + [1, 7]
    #expect(files.digestInput == expected)
  }
}
