import Domain

/// The name of an app in quotation marks before 软件, APP or 平台.
enum QuotedApp {
  static func opens(_ scalar: Unicode.Scalar) -> Bool { closing(scalar) != nil }

  static func read(_ text: FoldedText, at start: Int) -> Found<Identifier>? {
    guard let close = closing(text[start]) else { return nil }
    var end = start + 1
    while end < text.count, text[end] != close, end - start <= lengthMax { end += 1 }
    guard text[end] == close, end > start + 1, isApp(text, start: start, end: end) else {
      return nil
    }
    let range = (start + 1)..<end
    return Found(
      Identifier(kind: .app, canonical: text.folded(range), said: text.said(range)), at: range)
  }

  private static func isApp(_ text: FoldedText, start: Int, end: Int) -> Bool {
    words.contains { text.has($0, at: text.afterBlanks(end + 1)) }
      || before.contains { text.has($0, before: start) }
  }

  private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“": "”"
    case "「": "」"
    case "『": "』"
    case "《": "》"
    case "\"": "\""
    default: nil
    }
  }

  private static let lengthMax = 20
  private static let words = ["app", "软件", "应用", "平台", "客户端"]
  private static let before = ["app", "软件", "下载", "下载了", "应用", "下", "下了", "装了", "安装", "注册", "注册了"]
}
