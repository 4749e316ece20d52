// swift-tools-version: 6.3

import PackageDescription

/// The readers under libFuzzer and AddressSanitizer; the folders of `Sources` are links to the
/// program's own.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func capability(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: settings + [.unsafeFlags(["-sanitize=fuzzer,address"])])
}

let package = Package(
  name: "fuzz",
  targets: [
    .systemLibrary(name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
    capability("Domain"),
    capability("JSON", ["CJansson"]),
    capability("Reading", ["Domain", "JSON"]),
    .executableTarget(
      name: "fuzz", dependencies: ["Domain", "JSON", "Reading"],
      swiftSettings: settings + [.unsafeFlags(["-sanitize=address"])],
      linkerSettings: [.unsafeFlags(["-use-ld=lld", "-sanitize=fuzzer,address"])]),
  ],
  swiftLanguageModes: [.v6]
)
