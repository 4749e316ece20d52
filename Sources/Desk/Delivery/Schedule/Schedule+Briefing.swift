import Briefing
import Domain

extension Schedule {
  /// The delivery of briefings of a kind: one for each kind and unit below the own one.
  ///
  /// cron runs it every day, whatever the kind: what was delivered is not delivered again, and what a
  /// stopped machine missed goes out the next day.
  ///
  /// - Throws: A ``Complaint`` with status 64 where the unit is none.
  init(
    kind: BriefingKind, unit: String?, at: ClockTime, command: [String],
    environment: [(name: String, value: String)]
  ) throws(Complaint) {
    if let unit, !Self.isCode(unit) {
      throw Complaint(
        .usage, "不是单位代码：“\(unit.visibleOnOneLine)”", "no code of a unit: '\(unit.visibleOnOneLine)'"
      )
    }
    let rhythm: Rhythm =
      switch kind {
      case .weekly: .weekly
      case .monthly: .monthly
      case .daily, .span: .daily
      }
    self.init(
      name: (["desk110", "briefing", kind.rawValue] + [unit].compactMap(\.self))
        .joined(separator: "-"),
      about: "deliver the \(kind.rawValue) briefings", rhythm: rhythm, at: at, command: command,
      environment: environment)
  }

  /// The words of a command about the briefings of a kind.
  static func words(_ command: [String], _ kind: BriefingKind, _ unit: String?) -> [String] {
    command + [kind.rawValue] + (unit.map { ["--unit", $0] } ?? [])
  }

  private static func isCode(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }
}
