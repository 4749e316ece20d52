public import Domain

/// What a count of cases is held against.
public enum Basis: String, Named {
  /// The equal period before.
  case previous
  /// The same weekday a week before; of a day.
  case sameWeekday = "same_weekday"
  /// The mean of the 7 days before; of a day.
  case sevenDays = "mean_7_days"
  /// The mean of the 28 days before; of a day.
  case fourWeeks = "mean_28_days"
  /// The mean of the four weeks before; of a week.
  case weeks = "mean_4_weeks"
  /// The same day or month a year before; of a week that of 52 weeks before.
  case yearBefore = "year_before"

  public var chinese: String {
    switch self {
    case .previous: "上期"
    case .sameWeekday: "上周同日"
    case .sevenDays: "前7日均值"
    case .fourWeeks: "前28日均值"
    case .weeks: "前4周均值"
    case .yearBefore: "去年同期"
    }
  }

  public var english: String {
    switch self {
    case .previous: "the period before"
    case .sameWeekday: "the same weekday"
    case .sevenDays: "mean of 7 days"
    case .fourWeeks: "mean of 28 days"
    case .weeks: "mean of 4 weeks"
    case .yearBefore: "a year before"
    }
  }

  /// At the head of a narrow column.
  var shortName: String {
    switch self {
    case .previous: say("上期", "before")
    case .sameWeekday: say("上周同日", "weekday")
    case .sevenDays: say("7日均", "mean 7")
    case .fourWeeks: say("28日均", "mean 28")
    case .weeks: say("4周均", "4 weeks")
    case .yearBefore: say("去年同期", "a year ago")
    }
  }

  /// What a period of a kind is held against.
  static func all(of kind: BriefingKind) -> [Basis] {
    switch kind {
    case .daily: [.previous, .sameWeekday, .sevenDays, .fourWeeks, .yearBefore]
    case .weekly: [.previous, .weeks, .yearBefore]
    default: [.previous, .yearBefore]
    }
  }
}
