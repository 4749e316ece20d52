import Domain
import JSON

/// What is said of a flaw: what is expected and the remedy, never what was written.
enum SheetWording {
  static func wrongType(_ kind: JSONValue.Kind, wanted: String) -> String {
    say("应为\(wanted)，收到的是\(name(kind))", "expected \(wanted), got \(name(kind))")
  }

  static func name(_ kind: JSONValue.Kind) -> String {
    switch kind {
    case .null: say("空值", "null")
    case .bool: say("真假值", "true or false")
    case .integer, .real: say("数字", "a number")
    case .string: say("文本", "text")
    case .array: say("数组", "an array")
    case .object: say("对象", "an object")
    }
  }

  static var required: String { say("必填", "required: write it") }
  static var notRemovable: String { say("不能删去", "cannot be removed: leave it out or change it") }
  static var empty: String { say("不能为空", "empty: write it or leave the key out") }

  static func unknownKey(nearest: String?) -> String {
    guard let nearest else {
      return say("没有这个键，请删除", "no such key: remove it")
    }
    return say("没有这个键，是否应为 '\(nearest)'？", "no such key: did you mean '\(nearest)'")
  }

  static func unnameableKey(place: Int) -> String {
    say(
      "第 \(place) 个键不是本表的键，请删除（可能涉及个人信息，不予引用）",
      "key \(place) of it is none of the sheet's: remove it (not quoted, it may be personal)")
  }

  static func moreUnknownKeys(_ count: Int) -> String {
    say("还有 \(count) 个未知的键，请删除", "\(count) more unknown keys: remove them")
  }

  static func tooLong(_ length: Int, limit: Int) -> String {
    say(
      "超过 \(limit) 个字符，请缩短（收到 \(length) 个）",
      "longer than \(limit) characters (\(length)): shorten it")
  }

  static func tooMany(_ count: Int, limit: Int) -> String {
    say("最多 \(limit) 项，收到 \(count) 项，请拆分", "\(count) entries, at most \(limit): split them")
  }

  static var control: String {
    say("含有控制字符，请删除", "holds a control character: remove it")
  }

  static func oneOf(_ codes: String) -> String {
    say("应为下列之一：\(codes)", "write one of: \(codes)")
  }

  static func outside(_ range: ClosedRange<Int>) -> String {
    say(
      "应在 \(range.lowerBound)–\(range.upperBound) 之间",
      "write a number from \(range.lowerBound) to \(range.upperBound)")
  }

  static var notATime: String {
    say(
      "不是存在的时间，应写成 2026-11-10T10:05:00+08:00",
      "no time that exists: write it like 2026-11-10T10:05:00+08:00")
  }

  static var tooEarly: String {
    say("早于 2000 年，请核对", "before the year 2000: check it")
  }

  static var tooLate: String {
    say("在一天以后，请核对日期和时钟", "more than a day ahead: check the date and the clock")
  }

  static var ahead: String {
    say("在 10 分钟以后，请核对时钟", "more than 10 minutes ahead: check the clock")
  }
}
