/// How many calls the large log has: `1000000`, `50k`, `10M`.
struct Scale: Equatable {
  let calls: Int

  static let standard = Scale(calls: 1_000_000)

  private init(calls: Int) { self.calls = calls }

  /// Reads what `SCALE` says; `nil` when it is no number, or too small for the measures.
  init?(_ text: String) {
    let unit = text.hasSuffix("M") ? 1_000_000 : text.hasSuffix("k") ? 1000 : 1
    guard let count = Int(unit == 1 ? text[...] : text.dropLast()),
      (1...999_999_999).contains(count),
      (Self.least...Self.most).contains(count * unit)
    else { return nil }
    calls = count * unit
  }

  /// The shortest way to write it.
  var name: String {
    if calls % 1_000_000 == 0 { return "\(calls / 1_000_000)M" }
    return calls % 1000 == 0 ? "\(calls / 1000)k" : String(calls)
  }

  /// How many calls the small log has, at as many a day: 11 days at least.
  var small: Int { max(10_000, History.callsPerDay(scale: calls) * 11) }

  private static let least = 20_000
  private static let most = 100_000_000
}
