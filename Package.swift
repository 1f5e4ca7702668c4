// swift-tools-version: 6.2
import PackageDescription

// Warnings stop our own CI, which sets CROSSGOV_STRICT. They are no error for people who build a
// released version with a newer compiler that has learnt to warn about something more.
let warnings: [SwiftSetting] =
  Context.environment["CROSSGOV_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + warnings

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hashTrees = Target.Dependency.product(name: "HashTreeCollections", package: "swift-collections")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A library of ours; the dependencies named here are the only imports it may have.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding files: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: ["TestSupport"] + dependencies, exclude: files, swiftSettings: settings)
}

let package = Package(
  name: "crossgov",
  products: [.executable(name: "crossgov", targets: ["crossgov"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    library("PackedValues"),
    library("BoardModel", ["PackedValues", hashTrees]),
    library("ConflictRules", ["BoardModel", hashTrees]),
    library("BoardEngine", ["ConflictRules", "BoardModel", hashTrees]),
    library("EventLedger", ["BoardModel", "PackedValues", crypto]),
    library("SQLiteLedger", ["EventLedger", "BoardModel", grdb, grdbSQLite]),
    library("CaseFiles", ["BoardModel", yams]),
    library("BoardReports", ["BoardEngine", "ConflictRules", "BoardModel"]),
    library("TextGrid"),
    library("BoardTUI", ["BoardEngine", "ConflictRules", "BoardModel", "TextGrid"]),
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    library("TerminalBackend", ["TextGrid", "CTerminal"]),
    library("BoardSession", ["BoardEngine", "BoardModel", "EventLedger", "PackedValues"]),
    .executableTarget(
      name: "crossgov",
      dependencies: [
        "BoardModel", "ConflictRules", "BoardEngine", "EventLedger", "SQLiteLedger", "CaseFiles",
        "BoardReports", "TextGrid", "BoardTUI", "TerminalBackend", "BoardSession", arguments,
      ],
      swiftSettings: settings),

    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
    .target(
      name: "TestSupport",
      dependencies: ["BoardModel", "CPseudoTerminal"],
      path: "Tests/TestSupport", swiftSettings: settings),
    tests("PackedValuesTests", ["PackedValues"]),
    tests("BoardModelTests", ["BoardModel", "PackedValues"], excluding: ["Golden"]),
    tests("ConflictRulesTests", ["CaseFiles", "BoardEngine", "ConflictRules", "BoardModel"]),
    tests("BoardEngineTests", ["BoardEngine", "ConflictRules", "BoardModel"]),
    .executableTarget(
      name: "ledger-writer", dependencies: ["SQLiteLedger", "EventLedger", "BoardModel"],
      path: "Tests/LedgerWriter", swiftSettings: settings),
    tests("EventLedgerTests", ["EventLedger", "SQLiteLedger", "BoardModel", "ledger-writer", crypto]),
    tests("CaseFilesTests", ["CaseFiles", "BoardEngine", "ConflictRules", "BoardModel"]),
    tests("CaseTests", ["CaseFiles", "BoardReports", "BoardEngine", "ConflictRules", "BoardModel"]),
    tests("TextGridTests", ["TextGrid"]),
    tests("BoardTUITests", ["BoardTUI", "BoardEngine", "ConflictRules", "BoardModel", "TextGrid"]),
    .executableTarget(
      name: "terminal-probe", dependencies: ["TerminalBackend", "TextGrid"], path: "Tests/TerminalProbe",
      swiftSettings: settings),
    tests("TerminalBackendTests", ["TerminalBackend", "CTerminal", "TextGrid", "terminal-probe"]),
    tests("BoardSessionTests", ["BoardSession", "BoardEngine", "EventLedger", "BoardModel", "PackedValues"]),
    tests(
      "CommandTests",
      ["BoardReports", "BoardSession", "EventLedger", "SQLiteLedger", "BoardModel", "crossgov"]),
    tests("ScreenTests", ["EventLedger", "SQLiteLedger", "BoardModel", "crossgov"]),
  ]
)
