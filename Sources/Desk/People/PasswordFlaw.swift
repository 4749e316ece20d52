import Domain

/// Why a password is against the rules.
enum PasswordFlaw: Hashable, Sendable {
  /// Fewer characters than this.
  case short(Int)
  /// Fewer kinds of characters than this.
  case plain(Int)
  /// One that everybody tries first.
  case common
  /// The person's own name is in it.
  case name

  /// What it says to a person; nothing of the password.
  var name: String {
    switch self {
    case .short(let length): say("少于 \(length) 个字符", "fewer than \(length) characters")
    case .plain(let classes):
      say(
        "大写、小写、数字、其他符号少于 \(classes) 类",
        "fewer than \(classes) of lower case, upper case, digits and other signs")
    case .common: say("常见密码", "a common password")
    case .name: say("含有登录名", "has the log-in name in it")
    }
  }
}
