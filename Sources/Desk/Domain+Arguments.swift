public import ArgumentParser
public import Domain

extension Language: ExpressibleByArgument {}

extension ExpressibleByArgument where Self: Named {
  /// Reads the code, in any case.
  public init?(argument: String) {
    self.init(rawValue: Text.narrowed(argument).lowercased())
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
extension RiskLevel: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
  /// Reads `2026-11-10`, with full-width digits too.
  public init?(argument: String) { self.init(Text.narrowed(argument)) }

  public var defaultValueDescription: String { text }
}

extension Instant: ExpressibleByArgument {
  /// Reads `2026-11-10T10:05`, with full-width digits too, or a day for its beginning.
  public init?(argument: String) {
    let text = Text.narrowed(argument)
    if let day = CalendarDay(text) { self.init(day: day) } else { self.init(text) }
  }

  public var defaultValueDescription: String { text }
}
