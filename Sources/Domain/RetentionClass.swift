/// A class of data with a time of its own for which it is kept.
public enum RetentionClass: String, Named {
  /// Names, phones and documents of callers and victims.
  case personal
  /// Narratives and what else was said in words.
  case words
  /// Names of holders of accounts.
  case holders
  /// Searches a person keeps.
  case searches
  /// The audit, which nothing here removes.
  case audit

  public var chinese: String {
    switch self {
    case .personal: "个人信息"
    case .words: "叙述文字"
    case .holders: "账户户名"
    case .searches: "保存的检索"
    case .audit: "审计记录"
    }
  }

  public var english: String {
    switch self {
    case .personal: "personal data"
    case .words: "words said"
    case .holders: "account holders"
    case .searches: "kept searches"
    case .audit: "audit"
    }
  }
}
