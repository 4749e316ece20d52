public import ArgumentParser
public import Domain
public import Leads

extension Language: ExpressibleByArgument {}

extension ExpressibleByArgument where Self: Named {
  /// Reads the code or the name in either language.
  public init?(argument: String) { self.init(typed: argument) }

  public static var allValueDescriptions: [String] {
    allCases.map { say("\($0.rawValue)（\($0.chinese)）", "'\($0.rawValue)'") }
  }
}

extension CallKind: ExpressibleByArgument {}
extension CallSource: ExpressibleByArgument {}
extension DissuasionChannel: ExpressibleByArgument {}
extension DissuasionResult: ExpressibleByArgument {}
extension FollowUpResult: ExpressibleByArgument {}
extension IdentifierKind: ExpressibleByArgument {}
extension PersonRole: ExpressibleByArgument {}
extension Reached: ExpressibleByArgument {}
extension RetentionClass: ExpressibleByArgument {}
extension RiskLevel: ExpressibleByArgument {}
extension RingSorting: ExpressibleByArgument {}
extension SearchOrder: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
  /// Reads `2026-11-10`, with full-width digits too.
  public init?(argument: String) { self.init(Text.narrowed(argument)) }

  public var defaultValueDescription: String { text }
  public static var expectedForm: String? {
    say("日历上的某一天，如 2026-11-10", "a day of the calendar, such as 2026-11-10")
  }
}

extension Instant: ExpressibleByArgument {
  /// Reads `2026-11-10T10:05`, with full-width digits too, or a day for its beginning.
  public init?(argument: String) {
    let text = Text.narrowed(argument)
    if let day = CalendarDay(text) { self.init(day: day) } else { self.init(text) }
  }

  public var defaultValueDescription: String { text }
  public static var expectedForm: String? {
    say(
      "日期或时间，如 2026-11-10、2026-11-10T10:05、2026-11-10T10:05+08:00",
      "a day or a time, such as 2026-11-10, 2026-11-10T10:05 or 2026-11-10T10:05+08:00")
  }
}
