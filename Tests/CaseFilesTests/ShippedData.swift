import Foundation
import Testing

@testable import CaseFiles

/// Where the shipped data is.
enum ShippedData {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Data").path

  static func catalogue() throws -> Catalogue {
    try CaseReader.catalogue(at: "\(folder)/catalogue")
  }

  static func yemen() throws -> Case {
    try CaseReader.situation(at: "\(folder)/situations/yemen-2015-2020", catalogue: catalogue())
  }

  static func afghanistan() throws -> Case {
    try CaseReader.situation(at: "\(folder)/situations/afghanistan-2021", catalogue: catalogue())
  }
}
