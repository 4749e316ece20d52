import Domain
import Postgres
import Store

/// The rules a new password is held against, here: the server is only sent what it keeps of one.
///
/// They are the settings `password_…` of the case log. Whoever changes her password with another
/// program than this is held to none of them; the server sees but the SCRAM verifier (RFC 5802).
struct PasswordRules: Hashable, Sendable {
  /// How a password comes to be.
  enum Way: String, Sendable {
    case add, rotate, reset
  }

  /// Characters at least.
  var length = 8
  /// Kinds of characters at least: lower case, upper case, digits, others.
  var classes = 3
  /// Where a password against the rules is refused; elsewhere the person is warned.
  var refusedAt: Set<Way> = [.rotate, .reset]

  init() {}

  /// Reads the rules in force.
  init(_ people: People) throws {
    for rule in try people.rules() {
      switch rule.name {
      case "password_length": length = Int(rule.value) ?? length
      case "password_classes": classes = Int(rule.value) ?? classes
      case "password_refused_at":
        refusedAt = Set(rule.value.split(separator: ",").compactMap { Way(rawValue: String($0)) })
      default: break
      }
    }
  }

  /// Refuses a password that breaks a rule, or warns of it where the rules only warn.
  ///
  /// - Throws: ``Complaint`` with status 65, which names the rule and nothing of the password.
  func require(
    _ password: String, of login: String, _ way: Way, telling console: Console
  ) throws(Complaint) {
    let flaws = flaws(of: password, login: login)
    guard !flaws.isEmpty else { return }
    let words = flaws.map(\.name).joined(separator: say("；", "; "))
    if refusedAt.contains(way) {
      throw Complaint(.badInput, "密码不合规定：\(words)", "the password is against the rules: \(words)")
    }
    console.complain(say("提醒：密码不合规定：\(words)", "note: the password is weak: \(words)"))
  }

  /// What is wrong with a password; empty where nothing is.
  func flaws(of password: String, login: String) -> [PasswordFlaw] {
    var flaws: [PasswordFlaw] = []
    if password.count < length { flaws.append(.short(length)) }
    if Self.classes(of: password) < classes { flaws.append(.plain(classes)) }
    if CommonPasswords.include(password) { flaws.append(.common) }
    if login.count >= 3, password.lowercased().contains(login.lowercased()) { flaws.append(.name) }
    return flaws
  }

  /// How many kinds of characters a password has; Chinese ones are of the kind of signs.
  private static func classes(of password: String) -> Int {
    var kinds: Set<Int> = []
    for byte in password.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): kinds.insert(0)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): kinds.insert(1)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): kinds.insert(2)
      default: kinds.insert(3)
      }
    }
    return kinds.count
  }
}
