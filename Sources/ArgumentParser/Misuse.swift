import Domain

/// What can be wrong with a command line.
///
/// Words typed are quoted only where they can hardly be a person's data, see ``quotable(_:)``.
enum Misuse: Error {
  case unknownCommand(String, near: String?)
  case unknownOption(String, near: String?)
  case unexpectedArgument(String, place: Int)
  case missingArgument(Declaration.Label)
  case blankArgument(Declaration.Label)
  case missingValue(Declaration.Label, name: Name)
  case unwantedValue(name: Name)
  case invalidValue(Declaration.Label, text: String)

  var message: String {
    switch self {
    case .unknownCommand(let word, let near): Self.unknownCommand(word, near)
    case .unknownOption(let name, let near): Self.unknownOption(name, near)
    case .unexpectedArgument(let word, let place): Self.unexpectedArgument(word, place)
    case .missingArgument(let it):
      say("缺少参数“\(it.display)”", "missing argument '\(it.display)'")
    case .blankArgument(let it):
      say("参数“\(it.display)”是空的", "argument '\(it.display)' is empty")
    case .missingValue(let it, let name):
      say(
        "选项“\(name.text) <\(it.valueName)>”缺少值",
        "missing value for '\(name.text) <\(it.valueName)>'")
    case .unwantedValue(let name):
      say("选项“\(name.text)”不带值", "'\(name.text)' takes no value")
    case .invalidValue(let it, let text): Self.invalidValue(it, text)
    }
  }

  /// The argument in question.
  var label: Declaration.Label? {
    switch self {
    case .missingArgument(let it), .blankArgument(let it), .missingValue(let it, _),
      .invalidValue(let it, _):
      it
    default: nil
    }
  }

  /// The text when it may be repeated in a complaint: a short plain word with few digits.
  static func quotable(_ text: String) -> String? {
    let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    let digits = text.utf8.count(where: \.isASCIIDigit)
    return isPlain && (1...24).contains(text.utf8.count) && digits < 7 ? text : nil
  }
}

extension Misuse {
  private static func unknownCommand(_ word: String, _ near: String?) -> String {
    guard let word = quotable(word) else { return say("没有这个命令", "there is no such command") }
    return say("没有命令“\(word)”", "no command '\(word)'") + suggestion(near)
  }

  private static func unknownOption(_ name: String, _ near: String?) -> String {
    guard let name = quotable(name) else { return say("没有这个选项", "there is no such option") }
    return say("没有选项“\(name)”", "no option '\(name)'") + suggestion(near)
  }

  private static func suggestion(_ near: String?) -> String {
    near.map { say("，是“\($0)”吗？", ", did you mean '\($0)'?") } ?? ""
  }

  private static func unexpectedArgument(_ word: String, _ place: Int) -> String {
    guard let word = quotable(word) else {
      return say("第 \(place) 个参数多余", "argument \(place) is one too many")
    }
    return say("多余的参数“\(word)”", "unexpected argument '\(word)'")
  }

  private static func invalidValue(_ label: Declaration.Label, _ text: String) -> String {
    let name = label.display
    let typed = quotable(text).map { say("值“\($0)”", "value '\($0)'") } ?? say("值", "value")
    let allowed = label.allowed
    guard !allowed.isEmpty else {
      let form = label.expectedForm
      return say("“\(name)”的\(typed)无效", "the \(typed) is invalid for '\(name)'")
        + (form.map { say("，应为\($0)", ", give \($0)") } ?? "")
    }
    return say(
      "“\(name)”的\(typed)无效，应为\(allowed.joined(separator: "、"))之一",
      "the \(typed) is invalid for '\(name)', give one of \(allowed.joined(separator: ", "))")
  }
}
