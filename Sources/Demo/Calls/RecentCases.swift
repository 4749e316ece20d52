import Domain

/// The last few cases, for the call-backs about them.
///
/// A call-back cannot name its case: the number is the database's to give. It comes from the
/// victim's phone and name, by which the desk offers the case to the officer.
struct RecentCases {
  private static let kept = 256

  private var cases: [CallSheet] = []
  private var next = 0

  mutating func remember(_ sheet: CallSheet) {
    guard sheet.opensCase, sheet.victim.phone != nil else { return }
    if cases.count < Self.kept {
      cases.append(sheet)
    } else {
      cases[next] = sheet
      next = (next + 1) % Self.kept
    }
  }

  /// A case at least half a day old at `instant`; none at night, when nobody is called back.
  func pick(before instant: Instant, _ dice: inout Dice) -> CallSheet? {
    guard !cases.isEmpty, (8...21).contains(instant.hour) else { return nil }
    let one = dice.pick(cases)
    return one.receivedAt < instant.adding(seconds: -12 * 3600) ? one : nil
  }
}
