/// A mail address of plain letters (RFC 5321, without quoting): `office@example.com`.
struct MailAddress: Hashable {
  let text: String

  /// The part behind the `@`.
  var domain: String { text.split(separator: "@").last.map(String.init) ?? "" }

  /// Reads an address; `nil` for anything that could be more than one, or a line of a header.
  init?(_ typed: String) {
    let text = typed.trimmed
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, parts[0].utf8.count <= 64,
      Self.holds(parts[0], "!#$%&'*+-/=?^_`{|}~."), Self.holds(parts[1], "-."),
      !text.hasPrefix("-"), !text.contains(".."),
      !parts.contains(where: { $0.hasPrefix(".") || $0.hasSuffix(".") })
    else { return nil }
    self.text = text
  }

  private static func holds(_ part: Substring, _ signs: String) -> Bool {
    !part.isEmpty
      && part.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          || signs.unicodeScalars.contains(scalar)
      }
  }
}
