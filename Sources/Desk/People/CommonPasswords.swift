/// Passwords that are tried first, by what is left of them without digits and signs around.
///
/// The words are those at the head of published lists of the most used passwords, and what suggests
/// itself at a police desk (OWASP ASVS 5, 6.2.4 and 6.2.11).
enum CommonPasswords {
  private static let stems: Set<String> = [
    "a", "aa", "abc", "abcd", "abcdef", "admin", "administrator", "asdf", "asdfgh", "baseball",
    "changeme", "desk", "desk110", "dragon", "fanzha", "fzp", "football", "guest", "hello",
    "iloveyou", "jingcha", "letmein", "login", "master", "monkey", "office", "officer", "pass",
    "passw0rd", "password", "p@ssw0rd", "p@ssword", "police", "postgres", "princess", "q", "qaz",
    "qazwsx", "qq", "qwe", "qwer", "qwert", "qwerty", "root", "secret", "shadow", "sunshine",
    "superman", "test", "user", "wang", "welcome", "woaini", "zaq", "zhang", "zxc", "zxcvbn",
    "zxcvbnm", "反诈", "警察", "密码", "公安",
  ]

  /// Whether a password is one of them, or one character or row of characters over and over.
  static func include(_ password: String) -> Bool {
    let plain = password.lowercased()
    return stems.contains(plain) || stems.contains(stem(of: plain)) || isRow(plain)
  }

  /// The password without digits and signs at either end.
  private static func stem(of password: String) -> String {
    let letters = password.drop { !$0.isLetter }
    guard let last = letters.lastIndex(where: \.isLetter) else { return "" }
    return String(letters[...last])
  }

  /// Whether most characters follow from those before: the same, the next, or the one before.
  private static func isRow(_ password: String) -> Bool {
    let scalars = password.unicodeScalars.map { Int($0.value) }
    guard scalars.count > 1 else { return true }
    let steps = zip(scalars.dropFirst(), scalars).filter { abs($0 - $1) <= 1 }
    return steps.count * 4 >= (scalars.count - 1) * 3
  }
}
