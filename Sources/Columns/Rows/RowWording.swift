import Domain

/// What is said of a flaw of a row: what is expected there, never what was written.
enum RowWording {
  static var moreCells: String {
    say("单元格多于表头，可能缺少引号", "more cells than the head has: a quotation mark may be missing")
  }
  static var masked: String {
    say(
      "脱敏导出的行不能导入，请用 desk export --unmask",
      "exported masked: rows to import come of 'desk export --unmask'")
  }
  static var unreadable: String {
    say(
      "含有不属于文件编码的字节，请用 --encoding 指明",
      "holds bytes that are no text: name the encoding by --encoding")
  }
  static var formula: String {
    say("公式出错或未计算，请改为数值", "a formula that failed or was never calculated: write its value")
  }
  static var lostDigits: String {
    say(
      "长号码被表格当作数字，末几位已丢失，请把该列设为文本后重填",
      "a long number kept as a figure lost its last digits: make the column text, type it again")
  }
  static var noTime: String {
    say("没有接警时间", "no time of the call")
  }
  static var notATime: String {
    say("不是时间，年份应在前，如 2026-11-06 12:00", "no time: write the year first, 2026-11-06 12:00")
  }
  static var notAKind: String {
    say("不是来电类别，也不是诈骗手法", "no kind of call, and no tactic")
  }
  static var notATactic: String {
    say(
      "没有这种手法的代码、名称或别名（见 desk tactic list）",
      "no code, name or alias of a tactic, see 'desk tactic list'")
  }
  static var notADivision: String {
    say(
      "认不出行政区划：请写六位代码，或从省市写起；也可用 --map 写“列名 = -”",
      "no division known: write its code, or its name from the province down, or map it to -")
  }
  static var notAnAge: String { say("不是年龄", "no age in years") }
  static var notAFlag: String { say("应为“是”或“否”", "write yes or no") }
  static var notAnAmount: String {
    say("不是一个金额，应如 50000 或 5万", "no amount: write it like 50000 or 5万")
  }
  static var notJSON: String { say("应为 JSON 数组", "expected an array of JSON") }
  static func oneOf(_ names: String) -> String { say("应为：\(names)", "write one of: \(names)") }
  static var holders: String {
    say("户名与账号个数不同", "as many holders as accounts, or one")
  }
}
