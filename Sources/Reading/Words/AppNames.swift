import Domain

/// Finds the names of apps and platforms in quotation marks by the words around them.
enum AppNames {
  static func find(in text: FoldedText, except taken: [Range<Int>]) -> [Found<Identifier>] {
    var found: [Found<Identifier>] = []
    var at = 0
    while at < text.count {
      guard QuotedApp.opens(text[at]), let end = end(text, from: at + 1) else {
        at += 1
        continue
      }
      let range = (at + 1)..<end
      if isApp(text, range), !taken.covers(range) {
        found.append(
          Found(
            Identifier(kind: .app, canonical: text.folded(range), said: text.said(range)),
            at: range))
      }
      at = end + 1
    }
    return found
  }

  private static func end(_ text: FoldedText, from start: Int) -> Int? {
    (start..<(start + lengthMax)).first { closing.contains(text[$0]) }
  }

  private static func isApp(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, !PersonWords.isOffice(text, range) else { return false }
    let after = range.upperBound + 1
    return suffixes.stands(in: text, at: after)
      || prefixes.stands(in: text, before: range.lowerBound - 1)
  }

  private static let lengthMax = 16
  private static let closing = ScalarSet("”」』》\"".unicodeScalars)
  private static let suffixes = WordSet([
    "app", "软件", "会议软件", "平台", "网站", "应用", "上认识", "小程序", "客户端", "交友", "直播",
  ])
  private static let prefixes = WordSet(["下载", "下载了", "安装", "安装了", "app", "软件", "打开"])
}
