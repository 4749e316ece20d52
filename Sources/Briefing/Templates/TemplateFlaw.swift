import Domain

/// Why a file of settings was refused: the line, the key, and what is wrong with it.
public struct TemplateFlaw: Error, Hashable, Sendable {
  /// Counted from 1; 0 where the file as a whole is wrong.
  public let line: Int
  /// The key with its part, as `unit.name`; nothing where the line has none.
  public let key: String
  public let reason: Reason

  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    case tooLarge
    case tooLong
    case noSign
    case markup
    case twice
    case unknownKey
    /// A `{placeholder}` the key does not know, and those it does.
    case unknownPlaceholder(String, known: [String])
    /// A `{` without its `}`.
    case openPlaceholder
    /// A word the key does not know, and those it does.
    case unknownWord(String, known: [String])
    /// A number form under which two briefings could bear one number.
    case ambiguousNumber
    /// What does not fit the key, and what would.
    case unfit(wanted: String)
  }

  public init(_ line: Int, _ key: String, _ reason: Reason) {
    (self.line, self.key, self.reason) = (line, key, reason)
  }

  /// In words, in the language in force, with the remedy: `第3行 number.form：…`.
  public var message: String {
    let place = line > 0 ? say("第\(line)行", "line \(line)") : ""
    let named = [place, key].filter { !$0.isEmpty }.joined(separator: " ")
    return named.isEmpty ? reason.message : named + say("：", ": ") + reason.message
  }
}

extension TemplateFlaw.Reason {
  fileprivate var message: String {
    switch self {
    case .tooLarge: say("文件过大，最多 64 KiB", "the file is too large, 64 KiB at most")
    case .tooLong: say("值过长，最多 2000 字", "the value is too long, 2000 characters at most")
    case .noSign:
      say("应为“键 = 值”、[节] 或 # 注释", "write 'key = value', '[part]' or a '#' remark")
    case .markup:
      say("值中不能有 <、> 或控制字符", "a value holds no '<', no '>' and no control character")
    case .twice: say("此键重复，请删去一处", "the key stands twice, take one away")
    case .unknownKey:
      say(
        "没有此键，可用的键见 desk briefing template --example",
        "no such key, see 'desk briefing template --example'")
    case .unknownPlaceholder(let name, let known):
      say("没有占位符 {\(name)}，可用：", "no placeholder {\(name)}; there are: ")
        + (known.isEmpty ? say("无", "none") : known.map { "{\($0)}" }.joined(separator: " "))
    case .openPlaceholder:
      say("“{”后缺“}”，请补上或删去“{”", "a '{' has no '}' behind it: add it, or take the '{' away")
    case .unknownWord(let word, let known):
      say("没有“\(word)”，可用：", "no '\(word)'; there are: ") + known.joined(separator: " ")
    case .ambiguousNumber:
      say(
        "须有 {code}，或 {year} 加 {number}，否则期号会重复",
        "needs {code}, or {year} with {number}, else numbers repeat")
    case .unfit(let wanted): say("应为\(wanted)", "must be \(wanted)")
    }
  }
}
