import BoardModel
import Testing

@testable import CaseFiles

@Suite struct ShippedDataTests {
  @Test func `the catalogue loads`() throws {
    let catalogue = try ShippedData.catalogue()
    #expect(catalogue.entries.count > 50)
    #expect(catalogue.entries.allSatisfy { $0.command.situation.isEmpty })
  }

  @Test func `the situation of 2021 loads`() throws {
    let situation = try ShippedData.afghanistan()
    #expect(situation.code == "AFG-2021")
    #expect(situation.demo?.opens == TimeText.parse("2021-08-25 17:42 BST")?.earliest)
  }
}
