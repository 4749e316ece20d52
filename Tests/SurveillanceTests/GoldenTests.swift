import Support
import Testing

struct `Figures of surveillance` {
  /// The folder of these tests.
  static let folder = #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }

  /// The files of a folder that hold what R found.
  static func files(in folder: String) -> [String] {
    Files.names(in: folder).filter { $0.hasSuffix(".csv") }.sorted().map { "\(folder)/\($0)" }
  }

  static let kept = files(in: folder + "/Golden")

  @Test func `were kept for every kind of series`() { #expect(Self.kept.count == 10) }

  @Test(arguments: kept) func `equal those of R that were kept`(path: String) throws {
    let figures = try RFigures(path: path)
    #expect(!figures.ways.isEmpty)
    let differences = figures.differences()
    #expect(differences.isEmpty, "\(figures.name): \(differences.prefix(5))")
  }

  /// Whether R is here with its package of surveillance.
  static let hasR = Program.run(["Rscript", "-e", "library(surveillance)"]) == 0

  @Test(.enabled(if: hasR, "needs Debian's r-base-core and r-cran-surveillance"))
  func `equal those that R finds afresh`() throws {
    let folder = try #require(Files.makeFolder("/tmp/desk-surveillance-"))
    defer { _ = Program.run(["rm", "-rf", folder]) }
    let log = folder + "/log"
    let names = ["salmonella.agona", "measles.weser-3", "rotaBB-1", "salmNewport-2"]
    let status = Program.run(["Rscript", Self.folder + "/Golden/make.R", folder] + names, log: log)
    try #require(status == 0, "\(Files.text(of: log))")
    let found = Self.files(in: folder)
    #expect(found.count == names.count)
    for path in found {
      let figures = try RFigures(path: path)
      let differences = figures.differences()
      #expect(differences.isEmpty, "\(figures.name): \(differences.prefix(5))")
    }
  }
}
