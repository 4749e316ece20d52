import Domain
import JSON
import Reading
import Testing

@testable import Desk

/// Keys go in, the sheet comes out: no terminal, no database.
@Suite struct `The call sheet` {
  private static let start = Instant(day: CalendarDay(number: 20_767), hour: 12)
  private var model = SheetModel(SheetDraft(startedAt: start))

  private mutating func type(_ text: String) -> SheetModel.Wish? {
    var wish: SheetModel.Wish?
    for character in text {
      wish = model.press(character == "\n" ? .enter : .text(String(character)))
    }
    return wish
  }

  private var sheet: CallSheet? { model.reading.sheet }
  private static let payment = "冒充公安局民警 转了5万到6214833508984682"

  @Test mutating func `reads while it is typed`() throws {
    _ = type(Self.payment)
    let sheet = try #require(sheet)
    #expect(sheet.kind == .loss && sheet.tactic.code == "T08" && !sheet.tactic.isGiven)
    #expect(sheet.money.map(\.amount.fen) == [Fen(5_000_000)])
    #expect(model.asked.identifiers.map(\.canonical) == ["6214833508984682"])
    #expect(type("\n") == .save)
  }

  @Test mutating func `is the same call however much is typed`() {
    _ = type("转了5万")
    let first = sheet?.id
    _ = type("到6214833508984682")
    #expect(first != nil && sheet?.id == first && sheet?.receivedAt == Self.start)
  }

  @Test(arguments: [":kind attempt\n", ":类别 未遂\n", ":kind 3\n", "：类别 未\n"])
  mutating func `takes a term by code, name, place or beginning`(order: String) {
    _ = type(Self.payment + " ")
    _ = type(order)
    #expect(sheet?.kind == .attempt)
  }

  @Test mutating func `keeps a correction while the words go on`() throws {
    _ = type("卡号6214833508984682 ")
    _ = type(":role 1 payer\n")
    #expect(sheet?.identifiers.first?.role == .payer)
    model = {
      var model = model
      _ = model.press(.home)
      _ = model.press(.text("电话13800008888 "))
      return model
    }()
    let roles = sheet?.identifiers.map { "\($0.identifier.canonical) \($0.role)" }
    #expect(roles?.contains("6214833508984682 payer") == true)
    _ = model.press(.function(9))
    #expect(sheet?.identifiers.contains { $0.role == .payer } == false)
  }

  @Test mutating func `leaves out what is no number of the case`() {
    _ = type(Self.payment + " ")
    _ = type(":drop 1\n")
    #expect(sheet?.identifiers.isEmpty == true && sheet?.money.first?.to == nil)
    #expect(sheet?.money.count == 1)
    _ = type(":void 1\n")
    #expect(sheet?.money.isEmpty == true)
  }

  @Test mutating func `fills the fields of a stop-payment`() {
    _ = type(Self.payment + " ")
    for order in [
      "at 1 11:00", "via 1 柜面", "from 1 6222020000000000005", "holder 1 王某", "name 刘某",
      "phone 13800008888", "id 11010219650101002X", "age 61", "sex 女",
    ] {
      _ = type(":\(order)\n")
      #expect(model.notice == nil, "\(order)")
    }
    #expect(sheet?.money.first?.at == Instant(day: CalendarDay(number: 20_767), hour: 11))
    #expect(sheet?.money.first?.channel == .counter)
    #expect(sheet?.victim.age == 61 && sheet?.victim.sex == .female)
    #expect(model.reading.missing == [])
  }

  @Test(arguments: [
    ":kind 劝\n", ":role 9 payer\n", ":age 三百\n", ":attach 12\n", ":nonsense\n", ":at 1 never\n",
    ":phone abc\n", ":role 1\n",
  ])
  mutating func `says what is wrong with an order, and keeps what it had`(order: String) {
    _ = type(Self.payment + " ")
    let before = sheet
    _ = type(order)
    #expect(order == ":kind 劝\n" || model.notice != nil)
    #expect(order == ":kind 劝\n" ? sheet?.kind == .dissuasion : sheet == before)
  }

  @Test mutating func `joins the case that is offered`() {
    _ = type(Self.payment + " ")
    model.knowledge = Knowledge(["offers": [["case": "861-7344-5841", "because": "account"]]])
    _ = type(":attach 1\n")
    #expect(sheet?.caseNumber?.filter(\.isNumber) == "86173445841")
  }

  @Test mutating func `completes the words of the trade, one after the other`() {
    _ = type("公检")
    _ = model.press(.tab)
    let first = model.line.text
    _ = model.press(.tab)
    #expect(first.hasPrefix("公检") && first.count > 2)
    _ = type("x")
    #expect(model.line.text.hasSuffix("x"))
  }

  @Test mutating func `takes a colon within a time for what it is`() {
    _ = type("11:00转了5万")
    #expect(model.order == nil && model.line.text == "11:00转了5万")
    _ = type(" :")
    #expect(model.order != nil)
    _ = model.press(.escape)
    #expect(model.order == nil)
  }

  @Test(arguments: [":kind attempt\n", "：类别 未遂\n"])
  mutating func `takes an order right behind the words`(order: String) {
    _ = type(Self.payment + order)
    #expect(sheet?.kind == .attempt && model.line.text == Self.payment)
  }

  @Test(arguments: [
    "户名：张三", "11:00转了5万", "对方说:at once, http://a.example", "电话：13800008888", "转出:5万", "说：",
  ])
  mutating func `keeps a colon that belongs to the words`(words: String) {
    _ = type(words)
    #expect(type("\n") == .save && model.line.text == words)
    #expect(sheet?.narrative == words || words == "说：")
  }

  @Test mutating func `gives the words back when an order in them is left`() {
    _ = type("说明:电话 打不通")
    #expect(model.order != nil)
    _ = model.press(.escape)
    #expect(model.order == nil && model.line.text == "说明:电话 打不通")
  }

  @Test mutating func `keeps a refused order to be mended`() {
    _ = type(Self.payment + " :via 1 柜吗\n")
    #expect(model.order?.text == "via 1 柜吗" && model.notice != nil)
    _ = model.press(.backspace)
    _ = type("台\n")
    #expect(model.order == nil && sheet?.money.first?.channel == .counter)
  }

  @Test mutating func `takes a fact off, and another amount`() {
    _ = type(Self.payment + " 又转了3万 ")
    for order in ["at 1 11:00", "at 1 -", "to 1 －", "void 1", "amount 2 4万"] {
      _ = type(":\(order)\n")
    }
    #expect(sheet?.money.map(\.amount.fen) == [Fen(4_000_000)])
    _ = model.press(.function(9))
    _ = model.press(.function(9))
    #expect(sheet?.money.map(\.amount.fen) == [Fen(5_000_000), Fen(3_000_000)])
    #expect(sheet?.money.first?.at == nil && sheet?.money.first?.to == nil)
  }

  @Test mutating func `is not given up by one key once it is begun`() {
    #expect(model.press(.control("c")) == .quit)
    _ = type("转了5万")
    #expect(model.press(.control("c")) == nil)
    #expect(model.press(.escape) == nil && model.line.text == "转了5万")
    #expect(model.press(.control("c")) == nil)
    #expect(model.press(.enter) == .quit)
  }

  @Test mutating func `saves nothing that is nothing`() {
    #expect(model.press(.enter) == nil)
    #expect(model.notice != nil)
  }

  @Test mutating func `recalls the lines of this run`() {
    model = SheetModel(SheetDraft(startedAt: Self.start), history: ["转了5万", "转了6万"])
    _ = model.press(.up)
    _ = model.press(.up)
    #expect(model.line.text == "转了5万" && sheet?.money.first?.amount.fen == Fen(5_000_000))
  }

  @Test mutating func `brings back what was being typed when a line was recalled`() {
    model = SheetModel(SheetDraft(startedAt: Self.start), history: ["转了5万", "转了6万"])
    _ = type("正在说")
    _ = model.press(.up)
    _ = type("元")
    for key in [Key.up, .up, .down, .down, .down] { _ = model.press(key) }
    #expect(model.line.text == "正在说" && model.draft.text == "正在说")
    _ = model.press(.up)
    #expect(model.line.text == "转了6万元")
  }

  @Test mutating func `stays as it is while it is saved`() {
    _ = type("转了5万")
    model.saving()
    _ = type("x")
    #expect(model.line.text == "转了5万")
    model.failed("no")
    _ = type("元")
    #expect(model.line.text == "转了5万元")
  }

  @Test func `comes back from its draft`() throws {
    var model = model
    for character in Self.payment { _ = model.press(.text(String(character))) }
    for key in " :kind attempt" { _ = model.press(.text(String(key))) }
    _ = model.press(.enter)
    let back = try #require(SheetDraft(model.draft.json))
    #expect(back == model.draft && SheetModel(back).reading.sheet == model.reading.sheet)
  }
}
