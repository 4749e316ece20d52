/// A point in time, to the microsecond, as PostgreSQL keeps it.
///
/// Shown and read in Beijing time (UTC+8, the one legal time of the country) unless the text says
/// otherwise.
public struct Instant: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public let microseconds: Int

  public static let beijingOffsetSeconds = 8 * 3600

  public init(microseconds: Int) { self.microseconds = microseconds }

  /// A moment of a day in Beijing time.
  public init(day: CalendarDay, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
    self.init(microseconds: (seconds - Self.beijingOffsetSeconds) * 1_000_000)
  }

  /// Reads RFC 3339: `2026-11-10T10:05:00+08:00`, with `Z`, a fraction, a space for the `T`.
  ///
  /// Without an offset the time is Beijing time; without seconds they are zero.
  public init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    func take(_ count: Int) -> Int? {
      let digits = rest.prefix(count)
      guard digits.count == count, digits.allSatisfy(\.isASCIIDigit) else { return nil }
      rest = rest.dropFirst(count)
      return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }
    func skip(_ allowed: String) -> Bool {
      guard let byte = rest.first, allowed.utf8.contains(byte) else { return false }
      rest = rest.dropFirst()
      return true
    }
    guard let year = take(4), skip("-"), let month = take(2), skip("-"), let day = take(2),
      let date = CalendarDay(year: year, month: month, day: day),
      skip("Tt "), let hour = take(2), hour < 24, skip(":"), let minute = take(2), minute < 60
    else { return nil }

    var second = 0
    var micro = 0
    if skip(":") {
      guard let seconds = take(2), seconds < 60 else { return nil }
      second = seconds
      if skip(".") {
        let digits = rest.prefix(while: \.isASCIIDigit)
        guard (1...9).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        micro = digits.prefix(6).reduce(0) { $0 * 10 + Int($1 - 48) }
        for _ in digits.prefix(6).count..<6 { micro *= 10 }
      }
    }

    var offset = Self.beijingOffsetSeconds
    if skip("Zz") {
      offset = 0
    } else if let sign = rest.first, skip("+-") {
      guard let hours = take(2), hours < 16 else { return nil }
      _ = skip(":")
      guard let minutes = rest.isEmpty ? 0 : take(2), minutes < 60 else { return nil }
      offset = (hours * 3600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
    guard rest.isEmpty else { return nil }
    let seconds = date.number * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.init(microseconds: seconds * 1_000_000 + micro)
  }

  /// The day it falls on in Beijing.
  public var day: CalendarDay {
    CalendarDay(number: (beijingSeconds - beijingSeconds.modulo(86_400)) / 86_400)
  }

  public var hour: Int { beijingSeconds.modulo(86_400) / 3600 }
  public var minute: Int { beijingSeconds.modulo(3600) / 60 }
  public var second: Int { beijingSeconds.modulo(60) }

  /// RFC 3339 in Beijing time, with a fraction only when there is one.
  public var text: String {
    let micro = microseconds.modulo(1_000_000)
    let fraction = micro == 0 ? "" : "." + micro.padded(6)
    return "\(day.text)T\(hour.padded(2)):\(minute.padded(2)):\(second.padded(2))\(fraction)+08:00"
  }

  /// For a screen: `2026-11-10 10:05`.
  public var shortText: String { "\(day.text) \(hour.padded(2)):\(minute.padded(2))" }

  public func adding(seconds: Int) -> Instant {
    Instant(microseconds: microseconds + seconds * 1_000_000)
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  private var beijingSeconds: Int {
    (microseconds - microseconds.modulo(1_000_000)) / 1_000_000 + Self.beijingOffsetSeconds
  }
}
