import Domain
import Reading

extension AuditAnchor {
  /// What a text is that a person typed from paper.
  public enum Typed: Hashable, Sendable {
    case anchor(AuditAnchor)
    /// It has the form of one, and a digit is wrong.
    case mistyped
    /// It has not even the form.
    case other
  }

  /// Digits of the head that are written down: 80 bits, which nobody finds a second chain for.
  private static let digits = 20
  private static let group = 4

  /// A seal in the short form for paper: its number, five groups of the head, a group as a check.
  ///
  ///     AuditAnchor.paper(of: seal)  // "42 9f3c 1a2b 77d0 e1f2 0b44 5c1e"
  public static func paper(of seal: AuditSeal) -> String {
    let short = String(seal.head.prefix(digits))
    let groups = stride(from: 0, to: digits, by: group).map { place in
      String(short.dropFirst(place).prefix(group))
    }
    return ([String(seal.number)] + groups + [check(seal.number, short)]).joined(separator: " ")
  }

  /// Reads the short form, or a whole head of 64 digits; case, full width and what stands between
  /// the groups do not matter.
  public static func read(_ text: String) -> Typed {
    let text = Text.narrowed(text).lowercased()
    let words = text.split { $0 == " " || $0 == "-" || $0 == ":" }.map(String.init)
    guard words.allSatisfy(isHex) else { return .other }
    if words.count == 1, words[0].utf8.count == 64 {
      return .anchor(AuditAnchor(log: nil, seal: nil, head: words[0]))
    }
    guard words.count > 1, let number = Int(words[0]), number > 0 else { return .other }
    let typed = words.dropFirst().joined()
    let short = String(typed.prefix(digits))
    guard typed.utf8.count == digits + group, typed.dropFirst(digits) == check(number, short)
    else { return .mistyped }
    return .anchor(AuditAnchor(log: nil, seal: number, head: short))
  }

  /// Tells a wrong digit but for one time in 65,536.
  private static func check(_ number: Int, _ short: String) -> String {
    String(SHA256.digits(of: Array("\(number) \(short)".utf8)).prefix(group))
  }
}
