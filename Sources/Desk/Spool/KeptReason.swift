import Domain

/// Why a kept call was put aside, from the code that is kept with it.
struct KeptReason {
  /// Her log-in was refused when she gave it, so that nobody knows whether it is hers.
  static let notLoggedIn = "not_logged_in"

  let code: String

  init(_ code: String) { self.code = code }

  /// In words.
  var words: String {
    switch code {
    case Self.notLoggedIn:
      return say("记录时未能登录", "the log-in was refused when it was given")
    case "damaged": return say("记录已损坏", "the record is damaged")
    default: break
    }
    let parts = code.split(separator: " ")
    if let rule = parts.last.flatMap({ Rule(rawValue: String($0)) }) {
      return say(rule.wording.chinese, rule.wording.english)
    }
    if parts.first == "42501" {
      return say("您的职责不包括此操作", "this is not among the duties of this person")
    }
    return code.isEmpty ? say("原因不详", "for no known reason") : code
  }
}
