public import Domain

/// How long a time a briefing covers.
public enum BriefingKind: String, Named {
  case daily
  case weekly
  case monthly
  /// Over any number of days.
  case span

  public var chinese: String {
    switch self {
    case .daily: "日报"
    case .weekly: "周报"
    case .monthly: "月报"
    case .span: "专报"
    }
  }

  public var english: String {
    switch self {
    case .daily: "daily briefing"
    case .weekly: "weekly briefing"
    case .monthly: "monthly briefing"
    case .span: "briefing over a span"
    }
  }

  /// What the title of an English briefing calls it.
  var title: String {
    switch self {
    case .daily: "Daily Briefing"
    case .weekly: "Weekly Briefing"
    case .monthly: "Monthly Briefing"
    case .span: "Special Briefing"
    }
  }

  /// What a briefing calls the equal period before it: 较昨日, 较上周, 较上月 in Chinese.
  var before: String {
    switch self {
    case .daily: say("前一日", "the day before")
    case .weekly: say("上周", "the week before")
    case .monthly: say("上月", "the month before")
    case .span: say("前一等长时段", "the equal span before")
    }
  }
}
