import Domain

/// A figure beside that of the equal period before.
struct Comparison: Hashable, Sendable {
  let now: Int
  let before: Int
  /// Amounts in fen have no small base: they are compared in percent, or not at all.
  let isAmount: Bool
  /// How much of the period before is on record.
  var past = Past.whole

  /// How much of a period is on record; of one that is not, nothing can be said to have risen.
  enum Past: Hashable, Sendable {
    case whole
    /// The records begin within it.
    case partly
    case unknown
  }

  /// Below this base a percentage says nothing, and the difference is given as a count.
  static let smallBase = 10

  init(cases now: Int, before: Int) {
    self.now = now
    self.before = before
    isAmount = false
  }

  init(_ now: Fen, before: Fen) {
    self.now = now.count
    self.before = before.count
    isAmount = true
  }

  /// For a sentence: `较前一日上升12.5%`, `较前一日持平`, `前一日无，新增3起`.
  ///
  /// `unit` is the Chinese word of counting: 起, of attempts 次.
  func sentence(against period: BriefingKind, unit: String = "起") -> String {
    let before = period.before
    switch change {
    case .neither: return say("\(before)亦无", "none \(before) either")
    case .equal: return say("较\(before)持平", "unchanged from \(before)")
    case .almostEqual: return say("较\(before)基本持平", "almost unchanged from \(before)")
    case .new(let count):
      return say("\(before)无，新增\(count)\(unit)", "up by \(count) from none \(before)")
    case .incomparable, .unknown: return say("与\(before)不可比", "not comparable with \(before)")
    case .count(let count) where count > 0:
      return say("较\(before)增加\(count)\(unit)", "\(count) more than \(before)")
    case .count(let count):
      return say("较\(before)减少\(-count)\(unit)", "\(-count) fewer than \(before)")
    case .ratio(let ratio):
      let percent = ratio.percent()
      return ratio.numerator > 0
        ? say("较\(before)上升\(percent)", "up \(percent) on \(before)")
        : say("较\(before)下降\(percent.dropFirst())", "down \(percent.dropFirst()) on \(before)")
    }
  }

  /// For a table: `+12.5%`, `持平`, `新增3起`, `-2`.
  var cell: String {
    switch change {
    case .incomparable, .unknown: say("不可比", "n/a")
    case .equal, .neither: say("持平", "same")
    case .almostEqual: say("基本持平", "about same")
    case .new(let count): say("新增\(count)起", "\(count) new")
    case .count(let count): count > 0 ? "+\(count)" : "\(count)"
    case .ratio(let ratio): (ratio.numerator > 0 ? "+" : "") + ratio.percent()
    }
  }

  private enum Change {
    case unknown
    /// Nothing now, and nothing before.
    case neither
    case equal
    /// Not equal, but by less than a percentage shows.
    case almostEqual
    case new(Int)
    case incomparable
    case count(Int)
    case ratio(Ratio)
  }

  private var change: Change {
    guard past == .whole else { return .unknown }
    if now == before { return now == 0 ? .neither : .equal }
    if !isAmount, before == 0 { return .new(now) }
    if !isAmount, before < Self.smallBase { return .count(now - before) }
    guard let ratio = Ratio(now - before, of: before) else { return .incomparable }
    return ratio.percent() == "0%" ? .almostEqual : .ratio(ratio)
  }
}
