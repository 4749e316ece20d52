import Domain
import Leads
import Store

extension Seat {
  /// Tells a person once that numbers she watches were named; a program that reads is not told.
  func tellSightings(_ log: CaseLog) {
    guard console.isTerminal, format == .table, let words = log.takeSightings() else { return }
    console.complain("desk: \(words)")
  }
}

extension CaseLog {
  /// Words for what the person has not been told yet; `nil` for nothing, and the next time.
  func takeSightings() -> String? {
    guard let words = Self.words(ofSightings: greeting.newSightings) else { return nil }
    // Who cannot be remembered as told is told again.
    try? Watches(session).beTold()
    return words
  }

  /// That numbers the person watches were named so often; `nil` for never.
  static func words(ofSightings count: Int) -> String? {
    guard count > 0 else { return nil }
    return say(
      "所关注的号码有 \(count) 次新出现，见 desk account watch",
      "\(plural(count, "new sighting")) of numbers you watch: 'desk account watch'")
  }
}
