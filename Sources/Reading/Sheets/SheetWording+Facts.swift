import Domain
import JSON

extension SheetWording {
  static func lineTooLong(bytes: Int) -> String {
    say("一行超过 \(bytes >> 20) MiB，请拆分", "a line above \(bytes >> 20) MiB: split it")
  }

  static func notJSON(_ error: JSONError) -> String {
    let place =
      error.line == 1
      ? say("第 \(error.column) 列：", "column \(error.column): ")
      : say(
        "第 \(error.line) 行第 \(error.column) 列：", "line \(error.line), column \(error.column): ")
    return place + say(error.chinese, error.english)
  }

  static var amountAsText: String {
    say("文本，如 \"50000.00\" 或 \"5万\"", "text such as \"50000.00\" or \"5万\"")
  }

  static var notAnAmount: String {
    say(
      "不是一个金额，应写成 \"50000.00\" 或 \"5万\"",
      "no amount: write it like \"50000.00\" or \"5万\"")
  }

  static var negativeAmount: String {
    say(
      "金额不能为负，退回的钱请用 kind \"returned\" 或 \"rebate\"",
      "below zero: for money that came back use kind \"returned\" or \"rebate\"")
  }

  static var amountTooLarge: String {
    say(
      "超过一笔上限 1000 亿元，请核对 元/万元", "above 100 billion yuan, the most one entry holds: check the unit")
  }

  static func notInYuan(_ currency: Currency) -> String {
    say(
      "金额是\(currency.chinese)，不记入人民币台账；请问清折合多少元",
      "in \(currency.english), so not in the ledger, which is in yuan: ask what it was in yuan")
  }

  static func notTaken(_ amount: Amount) -> String {
    let sum = amount.fen.yuan
    return say(
      "\(sum)（\(amount.currency.chinese)）不记入人民币台账；请问清折合多少元",
      "\(sum) in \(amount.currency.english) is not in the ledger, which is in yuan: ask what it was in yuan"
    )
  }

  static var hundredMillions: String {
    say("一笔达到一亿元，请核对 万/亿", "100 million yuan or more at once: check the unit, 万 or 亿")
  }

  static var notACase: String {
    say(
      "不是案件编号，应为数字和字母，如 show 所示",
      "no case number: write it as 'desk case list' shows it, digits and letters")
  }

  static var notAUUID: String {
    say("不是 UUID，应为 8-4-4-4-12 位十六进制，或不写", "no UUID: write 8-4-4-4-12 hex digits or leave it out")
  }

  static var notATactic: String {
    say(
      "没有这个手法代码，请用 T01–T13 或其下级代码（见 desk tactic list）",
      "no such tactic: write T01–T13 or a code of 'desk tactic list'")
  }

  static var notADivision: String {
    say(
      "不是 GB/T 2260 的六位行政区划代码，请核对",
      "no division code of GB/T 2260: write its six digits")
  }

  static func cannotBe(_ kind: IdentifierKind) -> String {
    say(
      "不可能是\(kind.chinese)，请改 kind 或不写 kind",
      "cannot be of kind \(kind.rawValue): correct it, or leave 'kind' out to have it recognised")
  }

  static func failsCheck(_ kind: IdentifierKind) -> String {
    say(
      "未通过\(kind.chinese)校验，请向来电人复核",
      "fails the check of its kind (\(kind.english)): have it read out again")
  }

  static var official: String {
    say(
      "是官方号码，不作线索，按 neutral 记录；请问清号码前后是否多了数字",
      "an official number, never a lead: kept as neutral; ask whether digits stood around it")
  }

  static var paidWithoutPayee: String {
    say("已转账但没有收款账户，请问清", "paid, but to which account: ask for it")
  }

  static var amountsFarApart: String {
    say(
      "与本表另一笔相差千倍以上，请核对 元/万元",
      "over a thousand times another amount of the sheet: check the unit")
  }

  static var payeeNotFirstLevel: String {
    say(
      "直接收款的账户应为一级卡（level 1），请核对",
      "takes the victim's money directly, so it is level 1: check it")
  }

  static var channelAssumed: String {
    say("未写渠道，按电话记录", "no channel given: taken as phone")
  }

  static func tacticUnsure(_ suggestion: TacticSuggestion) -> String {
    let words = suggestion.because.joined(separator: say("、", ", "))
    let basis = words.isEmpty ? "" : say("，只凭“\(words)”", ", by '\(words)' alone")
    return say(
      "手法 \(suggestion.code) 把握不大\(basis)，请核对",
      "tactic \(suggestion.code) is unsure\(basis): check it")
  }
}
