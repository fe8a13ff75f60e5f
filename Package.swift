// swift-tools-version: 6.2
import PackageDescription

// The optimiser (Model, Audit, Search, Planning) stands on the toolchain alone. Each outside package
// serves one edge:
// - swift-argument-parser: subcommands, options and help texts of `ronde` and `ronde-bench`.
// - Yams: the settings file of a scenario; it gives the line and column of every node, which our
//   error reports need.
// CSV is read by our own `DelimitedText`: of the packages at hand SwiftCSV neither decodes
// Windows-1252 nor says on which line and column a cell stood, and it pads short rows in silence.
let dependencies: [Package.Dependency] = [
  .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
]

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "Ronde",
  products: [
    .executable(name: "ronde", targets: ["ronde"]),
    .library(name: "RondeModel", targets: ["RondeModel"]),
    .library(name: "RondeAudit", targets: ["RondeAudit"]),
    .library(name: "RondeSearch", targets: ["RondeSearch"]),
    .library(name: "RondePlanning", targets: ["RondePlanning"]),
    .library(name: "RondeFormats", targets: ["RondeFormats"]),
    .library(name: "RondeTravel", targets: ["RondeTravel"]),
  ],
  dependencies: dependencies,
  targets: [
    .target(name: "RondeModel", swiftSettings: settings),
    .target(name: "RondeAudit", dependencies: ["RondeModel"], swiftSettings: settings),
    .target(name: "RondeSearch", dependencies: ["RondeModel"], swiftSettings: settings),
    .target(
      name: "RondePlanning",
      dependencies: ["RondeModel", "RondeAudit", "RondeSearch"],
      swiftSettings: settings),
    .target(
      name: "RondeFormats",
      dependencies: ["RondeModel", "RondeAudit", yams],
      resources: [
        .embedInCode("Plan/plan.schema.json"), .embedInCode("Export/Data/export.schema.json"),
        .embedInCode("Scenario/Document/scenario.schema.json"),
      ],
      swiftSettings: settings),
    // The only module that talks to a network, by Foundation's URLSession: a static binary needs libcurl's
    // development files and `-Xlinker -lcurl`.
    .target(name: "RondeTravel", dependencies: ["RondeModel", "RondeFormats"], swiftSettings: settings),
    .executableTarget(
      name: "ronde",
      dependencies: [
        "RondeModel", "RondeAudit", "RondeSearch", "RondePlanning", "RondeFormats", "RondeTravel",
        argumentParser,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "ronde-bench",
      dependencies: [
        "RondeModel", "RondeAudit", "RondeSearch", "RondePlanning", "RondeFormats", argumentParser,
      ],
      path: "Benchmarks",
      exclude: ["README.md", "rivals"],
      swiftSettings: settings),
    .target(
      name: "RondeTestSupport",
      dependencies: ["RondeModel", "RondeFormats"],
      path: "Tests/RondeTestSupport",
      swiftSettings: settings),
    .testTarget(name: "RondeModelTests", dependencies: ["RondeModel", "RondeTestSupport"]),
    .testTarget(name: "RondeAuditTests", dependencies: ["RondeAudit", "RondeTestSupport"]),
    .testTarget(name: "RondeSearchTests", dependencies: ["RondeSearch", "RondeTestSupport"]),
    .testTarget(
      name: "RondePlanningTests",
      dependencies: ["RondePlanning", "RondeFormats", "RondeTestSupport"]),
    .testTarget(name: "RondeFormatsTests", dependencies: ["RondeFormats", "RondeTestSupport"]),
    .testTarget(name: "RondeTravelTests", dependencies: ["RondeTravel", "RondeTestSupport"]),
    .testTarget(
      name: "RondeCommandTests",
      dependencies: ["ronde", "RondeFormats", "RondeTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
