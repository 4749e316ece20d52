import ArgumentParser
import Domain

/// How much a listing may be asked for.
enum Limits {
  /// Rows of one listing.
  static let rowsMax = 100_000

  /// Refuses a limit that is none.
  static func check(_ limit: Int) throws {
    guard (1...rowsMax).contains(limit) else {
      throw ValidationError(
        say("--limit 须在 1 至 \(rowsMax) 之间", "--limit is between 1 and \(rowsMax)"))
    }
  }
}
