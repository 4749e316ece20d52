import Domain

extension Instant {
  /// RFC 3339 in UTC, to the millisecond: `2026-11-10T02:05:00.000Z`.
  var utc: String {
    let text = adding(seconds: -Self.beijingOffsetSeconds).text
    let micro = (microseconds % 1_000_000 + 1_000_000) % 1_000_000
    let millis = String(1000 + micro / 1000).dropFirst()
    return "\(text.prefix(19)).\(millis)Z"
  }

  /// Whole seconds since 1970.
  var seconds: Int { microseconds / 1_000_000 }
}
