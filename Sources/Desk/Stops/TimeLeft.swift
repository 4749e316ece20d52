import Domain

/// How long there is until a moment, in words.
struct TimeLeft {
  /// Whole minutes, below zero when it has passed.
  let minutes: Int

  init(until moment: Instant, now: Instant) {
    let seconds = (moment.microseconds - now.microseconds) / 1_000_000
    minutes = seconds >= 0 ? seconds / 60 : -((59 - seconds) / 60)
  }

  private static let day = 24 * 60

  /// Minutes up to two hours, hours up to three days, days beyond.
  var words: String {
    let length =
      switch minutes.magnitude {
      case ..<120: say("\(minutes.magnitude) 分", "\(minutes.magnitude) min")
      case ..<UInt(3 * Self.day): say("\(minutes.magnitude / 60) 小时", "\(minutes.magnitude / 60) h")
      default:
        say("\(minutes.magnitude / UInt(Self.day)) 天", "\(minutes.magnitude / UInt(Self.day)) days")
      }
    return minutes < 0
      ? say("已过 \(length)", "\(length) ago") : say("还有 \(length)", "\(length) left")
  }
}
