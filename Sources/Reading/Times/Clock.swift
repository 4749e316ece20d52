/// A time of day as it was told.
struct Clock {
  var hour: Int
  var minute = 0
  var second = 0
  /// The offset from UTC, where it was given.
  var offsetSeconds: Int?

  /// The clock in 24 hours: 下午三点 is 15:00, 晚上12点 is 24:00.
  func adjusted(to part: DayPart?) -> Clock {
    var clock = self
    switch part {
    case .afternoon, .dusk: if hour < 12 { clock.hour += 12 }
    case .evening: if (5...12).contains(hour) { clock.hour += 12 }
    case .noon: if hour < 4 { clock.hour += 12 }
    case .night, .morning: if hour == 12 { clock.hour = 0 }
    case .forenoon, nil: break
    }
    return clock
  }
}
