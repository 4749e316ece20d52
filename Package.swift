// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
  .enableUpcomingFeature("ExistentialAny"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
  .enableUpcomingFeature("InternalImportsByDefault"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
  .enableUpcomingFeature("MemberImportVisibility"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0470-isolated-conformances.md
  .enableUpcomingFeature("InferIsolatedConformances"),
  // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// How the programs are linked for use: `desk --version` is done an eighth sooner.
let linking: [LinkerSetting] = [
  .unsafeFlags(
    [
      // The little that Swift's runtime and surveillance need of the C++ library is linked in:
      // loaded, all of it would look for its symbols at every start. The folder makes the static
      // one be found.
      "-L", Context.packageDirectory + "/.linking", "-Xclang-linker", "-static-libgcc",
      // The runtime offers its symbols to what is loaded, where nothing asks for one.
      "-Xlinker", "--no-export-dynamic",
    ],
    .when(configuration: .release))
]

/// A folder below `Sources` that holds one capability.
func capability(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of one capability, in the folder of the same name below `Tests`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], excluding files: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name)] + dependencies,
    exclude: files,
    swiftSettings: settings
  )
}

let package = Package(
  name: "desk110",
  products: [
    .executable(name: "desk", targets: ["desk"]),
    .executable(name: "desk-learn", targets: ["desk-learn"]),
    .executable(name: "desk-sheet", targets: ["desk-sheet"]),
    .executable(name: "desk-import", targets: ["desk-import"]),
    .executable(name: "desk-workbook", targets: ["desk-workbook"]),
    .executable(name: "desk-document", targets: ["desk-document"]),
  ],
  targets: [
    .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
    // No pkgConfig: linked in, it would cost every start 8 %; it is loaded when a line is edited.
    .systemLibrary(name: "CEdit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CLinear", providers: [.apt(["liblinear-dev"])]),
    .systemLibrary(
      name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CSpawn"),
    .systemLibrary(name: "CCsv", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    // Of headers alone, Debian's libboost-dev and libeigen3-dev; not optimised, Eigen is too slow
    // for tests.
    .target(
      name: "CStatistics",
      cxxSettings: [
        .treatAllWarnings(as: .error), .define("NDEBUG"),
        .unsafeFlags(["-O2", "-fno-exceptions"]),
      ]),

    .target(
      name: "Schema", path: "Schema",
      exclude: ["README.md", "diagram.sql", "lint.sql", "rights.sql"],
      resources: [.embedInCode("migrations"), .embedInCode("functions")], swiftSettings: settings),
    capability("ArgumentParser", ["Domain"]),
    capability("JSON", ["CJansson"]),
    capability("Postgres", ["CLibpq"]),
    capability("Domain"),
    capability("Reading", ["Domain", "JSON"]),
    capability("Columns", ["Domain", "JSON", "Reading"]),
    capability("Tables", ["CArchive", "CCsv", "CExpat"]),
    capability("Cluster", ["CSpawn", "Domain"]),
    capability("Backups", ["Cluster", "Domain", "JSON", "Postgres", "Spool"]),
    capability("Store", ["Domain", "JSON", "Postgres", "Reading", "Schema"]),
    capability("Rings"),
    capability("Spool", ["CSodium", "Domain"]),
    capability("Leads", ["Domain", "JSON", "Postgres", "Reading", "Rings", "Store"]),
    capability("Surveillance", ["CStatistics", "Domain"]),
    capability("Documents", ["Domain"]),
    capability("Deidentification", ["Domain", "Reading"]),
    capability(
      "Briefing",
      [
        "Deidentification", "Documents", "Domain", "JSON", "Postgres", "Reading", "Store",
        "Surveillance",
      ]),
    capability("Demo", ["Domain", "Reading"]),
    capability("Exchange", ["Domain", "JSON"]),
    capability("Workbooks", ["CXlsxWriter", "Documents", "Domain", "Exchange"]),
    capability("Papers", ["CArchive", "CPango", "Documents", "Domain"]),
    capability(
      "Desk",
      [
        "ArgumentParser", "Backups", "Briefing", "CEdit", "Cluster", "Columns", "Demo", "Documents",
        "Domain", "Exchange", "JSON", "Leads", "Postgres", "Reading", "Schema", "Spool", "Store",
        "Surveillance",
      ]),
    capability("Curses", ["CNcurses", "Desk"]),
    capability(
      "Importing",
      [
        "Columns", "Desk", "Domain", "JSON", "Leads", "Postgres", "Reading", "Store", "Tables",
      ]),
    capability("Learning", ["CLinear", "Domain", "JSON", "Reading"]),
    capability(
      "Workshop",
      [
        "ArgumentParser", "Desk", "Domain", "JSON", "Learning", "Postgres", "Reading", "Store",
      ]),
    .executableTarget(
      name: "desk", dependencies: ["Desk"], swiftSettings: settings, linkerSettings: linking),
    // Beside desk, not in it: what links liblinear would slow every start.
    .executableTarget(
      name: "desk-learn", dependencies: ["Desk", "Workshop"], swiftSettings: settings,
      linkerSettings: linking),
    .executableTarget(
      name: "desk-sheet", dependencies: ["Curses", "Desk"], swiftSettings: settings,
      linkerSettings: linking),
    .executableTarget(
      name: "desk-import", dependencies: ["Desk", "Importing"], swiftSettings: settings,
      linkerSettings: linking),
    .executableTarget(
      name: "desk-workbook", dependencies: ["Desk", "Workbooks"], swiftSettings: settings,
      linkerSettings: linking),
    .executableTarget(
      name: "desk-document", dependencies: ["Desk", "Papers", "Workbooks"],
      swiftSettings: settings, linkerSettings: linking),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CSpawn", "Cluster", "Demo", "Domain", "JSON", "Leads", "Postgres", "Rings", "Spool",
        "Tables",
      ],
      resources: [.embedInCode("Peers")], swiftSettings: settings, linkerSettings: linking),

    .target(
      name: "Support",
      dependencies: ["CSpawn", "Documents", "Domain", "JSON", "Postgres", "Store"],
      path: "Tests/Support", swiftSettings: settings),
    // Lets system calls fail: linked into the tests, and loaded before programs.
    .target(name: "CFaults", path: "Tests/CFaults"),
    tests("ArgumentParser"),
    tests("JSON"),
    tests("Postgres", ["Support"]),
    tests("Domain"),
    tests("Reading", ["Domain", "JSON"]),
    tests("Columns", ["Domain", "JSON", "Reading", "Support"]),
    tests("Tables", ["Support"]),
    tests("Learning", ["Domain", "Reading", "Support"]),
    tests("Cluster", ["Support"]),
    tests(
      "Store", ["Domain", "JSON", "Learning", "Postgres", "Reading", "Schema", "Support"]),
    tests("Rings", ["Support"]),
    tests("Spool", ["CFaults", "Domain"]),
    tests("Leads", ["Domain", "JSON", "Postgres", "Rings", "Store", "Support"]),
    tests("Documents", ["Domain", "JSON", "Support"]),
    tests("Papers", ["Documents", "Domain", "JSON", "Support", "Workbooks"]),
    tests("Deidentification", ["Domain", "Support"]),
    tests(
      "Briefing",
      [
        "Deidentification", "Demo", "Documents", "Domain", "JSON", "Postgres", "Reading", "Store",
        "Support", "Surveillance",
      ], excluding: ["Wordings"]),
    .testTarget(
      name: "SurveillanceTests", dependencies: ["Domain", "Support", "Surveillance"],
      exclude: ["Golden"], swiftSettings: settings),
    tests("Demo", ["Domain", "Reading"]),
    tests("Exchange", ["Domain", "JSON", "Support", "Workbooks"]),
    tests(
      "Desk",
      [
        "ArgumentParser", "Briefing", "Cluster", "Domain", "JSON", "Leads", "Postgres", "Reading",
        "Spool", "Support", "Tables",
      ]),
    .testTarget(
      name: "FaultTests", dependencies: ["CSpawn", "JSON", "Postgres", "Support"],
      exclude: ["plant", "planted.patch"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
