import Domain
import Reading

/// How long ago the newest payment was that a bank may still stop.
///
/// A stop-payment is to be entered within 30 minutes of the report (银发〔2016〕86号); money that
/// was sent an hour ago has often moved on, so that the minutes since the transfer are what counts.
struct StopClock {
  let minutes: Int
  let limitMinutes: Int

  /// `nil` when nothing was paid that can be stopped, or nobody said when.
  init?(_ sheet: CallSheet, now: Instant, limitMinutes: Int) {
    let payments = sheet.money.filter { $0.kind == .paid && StopPayment.canStop($0) && $0.hasClock }
    guard let newest = payments.compactMap(\.at).max(), newest <= now else { return nil }
    minutes = (now.microseconds - newest.microseconds) / 60_000_000
    self.limitMinutes = limitMinutes
  }

  var isLate: Bool { minutes >= limitMinutes }

  var words: String {
    minutes < 120
      ? say(
        "转账已 \(minutes) 分（限 \(limitMinutes) 分）", "paid \(minutes) min ago (limit \(limitMinutes))")
      : say("转账已 \(minutes / 60) 小时", "paid \(minutes / 60) h ago")
  }
}
