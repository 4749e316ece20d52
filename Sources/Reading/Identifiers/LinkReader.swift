import Domain

/// Finds links, also defanged ones (`hxxp://a[.]top`), and e-mail addresses.
enum LinkReader {
  /// The link that starts at `start`.
  static func link(_ text: FoldedText, at start: Int) -> Found<Identifier>? {
    var at = start
    var scheme = ""
    let first = text[start].lowercased
    let possible = first == "h" || first == "f" ? schemes : []
    if let word = possible.first(where: { text.has($0, at: at) }) {
      scheme = word.replacingLetters("xx", with: "tt")
      at += word.unicodeScalars.count
    }
    guard let host = host(text, at: at), !scheme.isEmpty || isKnown(host.labels) else { return nil }
    var end = host.end
    if text[end] == ":" { end = endOfDigits(text, after: end) }
    let path = end
    if text[end] == "/" || text[end] == "?" || text[end] == "#" { end = endOfPath(text, from: end) }
    // JD.com customer service: the shop's own name leads to no fraud.
    if scheme.isEmpty, end == host.end, shops.contains(host.labels) { return nil }
    let canonical =
      scheme + host.labels.joined(separator: ".") + text.folded(host.end..<path)
      + text.folded(path..<end)
    return Found(
      Identifier(kind: .link, canonical: canonical, said: text.said(start..<end)), at: start..<end)
  }

  /// The e-mail address that starts at `start`.
  static func email(_ text: FoldedText, at start: Int) -> Found<Identifier>? {
    var at = start
    while text[at].isAlphanumeric || isLocal(text[at]) {
      at += 1
      guard at - start <= localMax else { return nil }
    }
    guard at > start, text[at] == "@", let host = host(text, at: at + 1), host.labels.count > 1,
      host.labels.last?.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) == true
    else { return nil }
    let canonical = text.folded(start..<at).lowercased() + "@" + host.labels.joined(separator: ".")
    let range = start..<host.end
    return Found(
      Identifier(kind: .email, canonical: canonical, said: text.said(range), isValid: true),
      at: range)
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "_" || scalar == "-" || scalar == "+" || scalar == "%"
  }

  private static func host(_ text: FoldedText, at start: Int) -> (labels: [String], end: Int)? {
    var labels: [Range<Int>] = []
    var at = start
    var end = start
    while true {
      let label = at
      while text[at].isAlphanumeric || text[at] == "-" || text[at] == "_", at - start <= hostMax {
        at += 1
      }
      guard at > label else { break }
      guard at - start <= hostMax else { return nil }
      labels.append(label..<at)
      end = at
      if text[at] == "." {
        at += 1
      } else if text.has("[.]", at: at) || text.has("(.)", at: at) {
        at += 3
      } else {
        break
      }
    }
    guard labels.count > 1 else { return nil }
    return (labels.map { text.folded($0).lowercased() }, end)
  }

  private static func isKnown(_ labels: [String]) -> Bool {
    guard let last = labels.last else { return false }
    return labels.first == "www" || domains.contains(last) && labels[0].utf8.contains { $0 >= 0x61 }
      || domains.contains(last) && labels.count == 2 && last != "me"
  }

  private static func endOfDigits(_ text: FoldedText, after position: Int) -> Int {
    var at = position + 1
    while text[at].isDigit { at += 1 }
    return at > position + 1 ? at : position
  }

  private static func endOfPath(_ text: FoldedText, from position: Int) -> Int {
    var at = position
    while text[at].value > 0x20, text[at].value < 0x7F, !stops.contains(text[at]),
      text.original[at].value < 0x7F
    { at += 1 }
    while at > position, trailing.contains(text[at - 1]) { at -= 1 }
    return at
  }

  private static let shops: Set<[String]> = [["jd", "com"], ["trip", "com"], ["booking", "com"]]

  // RFC 5321 and RFC 1035: what is longer is no address, and is not read again at every letter.
  private static let localMax = 64
  private static let hostMax = 253
  private static let schemes = ["https://", "http://", "hxxps://", "hxxp://", "ftp://"]
  private static let stops = ScalarSet("\"<>`,;|".unicodeScalars)
  private static let trailing = ScalarSet(".!?:)]}'".unicodeScalars)

  private static let domains = Set(
    """
    com cn net org top xyz vip cc icu shop club site online info me io app tv co pro ltd work fun
    live store tk ml link ink wang biz mobi asia hk tw us uk ru jp kr la gg lol cyou buzz click
    space tech cloud group ren win bid loan date men art bond sbs cfd one world life today gov edu
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension String {
  /// `hxxp` as `http`.
  fileprivate func replacingLetters(_ old: String, with new: String) -> String {
    guard hasPrefix("h" + old) else { return self }
    return "h" + new + dropFirst(1 + old.utf8.count)
  }
}
