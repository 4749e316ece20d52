public import Domain

/// How long a time a briefing covers.
public enum BriefingKind: String, Named {
  case daily
  case weekly
  case monthly

  public var chinese: String {
    switch self {
    case .daily: "日报"
    case .weekly: "周报"
    case .monthly: "月报"
    }
  }

  public var english: String {
    switch self {
    case .daily: "daily briefing"
    case .weekly: "weekly briefing"
    case .monthly: "monthly briefing"
    }
  }

  /// What a briefing calls the equal period before it: 较昨日, 较上周, 较上月 in Chinese.
  var before: String {
    switch self {
    case .daily: say("前一日", "the day before")
    case .weekly: say("上周", "the week before")
    case .monthly: say("上月", "the month before")
    }
  }
}
