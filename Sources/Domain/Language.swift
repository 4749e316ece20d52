/// A language the desk speaks on screen.
///
/// Codes and JSON keys never change with it.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The language of what is being printed now; set once where a command starts.
  @TaskLocal public static var current = Language.english

  /// Reads a locale or language name: `zh_CN.UTF-8` and `zh` are Chinese, any other is English.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}

/// Picks the wording for the language in force.
public func say(
  _ chinese: @autoclosure () -> String,
  _ english: @autoclosure () -> String
) -> String {
  Language.current == .chinese ? chinese() : english()
}
