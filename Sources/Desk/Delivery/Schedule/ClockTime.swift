import Domain

/// A time of day in Beijing, to the minute.
public struct ClockTime: Hashable, Sendable, CustomStringConvertible {
  let hour: Int
  let minute: Int

  /// Half past eight, before the morning meeting.
  static let morning = ClockTime(hour: 8, minute: 30)

  /// Half past one, when the desk is quietest.
  static let night = ClockTime(hour: 1, minute: 30)

  private init(hour: Int, minute: Int) { (self.hour, self.minute) = (hour, minute) }

  /// Reads `8:30`, full-width too.
  public init?(argument: String) {
    let parts = Text.narrowed(argument).split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  public var description: String { "\(hour.padded(2)):\(minute.padded(2))" }

  /// The same moment on a clock so many minutes ahead of Beijing's.
  func moved(minutes: Int) -> ClockTime {
    let all = ((hour * 60 + minute + minutes) % 1440 + 1440) % 1440
    return ClockTime(hour: all / 60, minute: all % 60)
  }
}
