import Domain

/// How long ago something was, for people.
enum Age {
  /// `5 min ago`, `3 h ago`, `12 days ago`; of a time to come, the time.
  static func words(_ time: Instant, now: Instant) -> String {
    let minutes = (now.microseconds - time.microseconds) / 60_000_000
    switch minutes {
    case ..<0: return time.shortText
    case ..<60: return say("\(minutes) 分钟前", "\(minutes) min ago")
    case ..<1440: return say("\(minutes / 60) 小时前", "\(minutes / 60) h ago")
    default: return say("\(minutes / 1440) 天前", "\(minutes / 1440) days ago")
    }
  }
}
