import Domain
import JSON

/// Requests to stop payment as forms to be printed: in Chinese, one on each page of A4.
enum StopForm {
  /// Columns of a page: A4 less its margins, in 10 pt of a font of even width.
  static let columns = 80

  /// The forms, one page each.
  ///
  /// Of each stop it takes what `desk stop show --json` prints; the watermark, at the foot of each
  /// page, says who exports it, and when.
  static func text(of stops: [JSONValue], watermark: String) -> String {
    stops.map { page($0, watermark) }.joined(separator: "\u{0C}")
  }

  private static func page(_ stop: JSONValue, _ watermark: String) -> String {
    let lines =
      [centred(title), ""] + facts(head(stop)) + [rule, "止付账户"] + facts(account(stop))
      + [rule] + transfers(stop) + [rule, "受害人"] + facts(victim(stop))
      + [rule, "银行回执"] + facts(answer(stop)) + [rule]
      + ["", "申请单位（盖章）：                      经办人：              审批人：", "", "", footer(watermark)]
    return lines.map { $0.trimmedBehind + "\n" }.joined()
  }

  static func head(_ stop: JSONValue) -> [(String, String?)] {
    [
      ("申请单号", stop["stop"]?.asString), ("原申请单号", stop["previous"]?.asString),
      ("案件编号", stop["case"]?.asString), ("申请类型", stop["mode"]?.shown(StopMode.self)),
      ("报案时间", stop["called_at"]?.shownInstant),
    ]
  }

  static func account(_ stop: JSONValue) -> [(String, String?)] {
    let account = stop["account"]
    return [
      ("止付行", account?["bank"]?.asString),
      ("账户类别", account?["kind"]?.shown(IdentifierKind.self)),
      ("户名", account?["holder"]?.asString), ("账号", account?["identifier"]?.asString),
    ]
  }

  private static func transfers(_ stop: JSONValue) -> [String] {
    let transfers = stop["transfers"]?.elements ?? []
    return [currency(stop)]
      + transfers.enumerated().flatMap { place, transfer in
        ["  第 \(place + 1) 笔"] + facts(self.transfer(transfer))
      }
  }

  static func currency(_ stop: JSONValue) -> String {
    "转账（币种 \(stop["currency"]?.asString ?? "")）"
  }

  static func transfer(_ transfer: JSONValue) -> [(String, String?)] {
    [
      ("转出行", transfer["from_bank"]?.asString), ("转出户名", transfer["from_name"]?.asString),
      ("转出账号", transfer["from_account"]?.asString),
      ("金额（元）", transfer["amount"]?.asString), ("转账时间", transfer["at"]?.shownSecond),
    ]
  }

  static func victim(_ stop: JSONValue) -> [(String, String?)] {
    let victim = stop["victim"]
    return [
      ("姓名", victim?["name"]?.asString), ("联系电话", victim?["phone"]?.asString),
      ("证件类型", victim?["document_kind"]?.shown(DocumentKind.self)),
      ("证件号码", victim?["document_number"]?.asString),
      ("简要案情", stop["description"]?.asString),
    ]
  }

  static func answer(_ stop: JSONValue) -> [(String, String?)] {
    [
      ("执行结果", stop["result"]?.shown(StopState.self)),
      ("开始时间", stop["start"]?.shownSecond), ("结束时间", stop["end"]?.shownSecond),
      ("止付金额", stop["stopped"]?.asString), ("账户余额", stop["balance"]?.asString),
      ("原因", stop["reason"]?.asString),
    ]
  }

  /// A line for each field, an empty one to be filled in by hand.
  private static func facts(_ facts: [(String, String?)]) -> [String] {
    let indent = String(repeating: " ", count: labelColumns)
    return facts.flatMap { label, value in
      let lines = (value ?? "").visibleOnOneLine.cells(columns: columns - labelColumns)
      return lines.enumerated().map { place, line in
        (place == 0 ? "    \(label)：".padded(to: labelColumns) : indent) + line
      }
    }
  }

  private static let labelColumns = 18
  private static let rule = String(repeating: "-", count: columns)

  private static func centred(_ text: String) -> String {
    String(repeating: " ", count: (columns - text.displayColumns) / 2) + text
  }

  static let title = "紧急止付申请表"

  static func footer(_ watermark: String) -> String {
    "内部资料 注意保密    导出：\(watermark.visibleOnOneLine)"
  }
}

extension JSONValue {
  /// A moment of the document to the second.
  fileprivate var shownSecond: String? {
    asString.flatMap { Instant($0) }
      .map { "\($0.text.prefix(10)) \($0.text.dropFirst(11).prefix(8))" }
  }
}

extension String {
  fileprivate var trimmedBehind: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }

  /// The text in lines of so many columns, also where it has no place to break; one of nothing is
  /// one empty line.
  fileprivate func cells(columns: Int) -> [String] {
    var lines = [""]
    var width = 0
    for character in self {
      if width + character.displayColumns > columns {
        lines.append("")
        width = 0
      }
      lines[lines.count - 1].append(character)
      width += character.displayColumns
    }
    return lines
  }
}
