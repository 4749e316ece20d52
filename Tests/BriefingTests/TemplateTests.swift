import Documents
import Domain
import Testing

@testable import Briefing

struct `A template of briefings` {
  @Test func `is built in as its example says`() throws {
    let example = try BriefingTemplate(BriefingTemplate.example)
    #expect(example.order == BriefingTemplate.sections)
    #expect(example.charts == Set(BriefingTemplate.chartKinds))
  }

  @Test func `has an example in which every remark that is a key can be put in force`() throws {
    let lines = BriefingTemplate.example.split(separator: "\n", omittingEmptySubsequences: false)
    let live = lines.map { line -> Substring in
      let bare = line.drop { $0 == "#" || $0 == " " }
      return line.hasPrefix("# ") && bare.contains(" = ")
        && !bare.contains(where: { "'“".contains($0) }) ? bare : line
    }
    let template = try BriefingTemplate(live.joined(separator: "\n"))
    Language.$current.withValue(.chinese) {
      #expect(template.name("unit.head") == "北京市公安局西城分局")
      #expect(template.text("title.monthly", filling: ["period": "11月"]) == "11月电信网络诈骗警情通报")
    }
    Language.$current.withValue(.english) {
      #expect(template.name("unit.head") == "北京市公安局西城分局")
      #expect(template.name("unit.name") == "Anti-fraud desk of Xicheng")
      #expect(template.text("title.daily") == nil)
    }
  }

  @Test(arguments: [
    ("[unit]\nnom = x", 2, "unit.nom", TemplateFlaw.Reason.unknownKey),
    ("\n[unit\nname", 2, "", .noSign),
    ("[unit]\nname = a\nname = b", 3, "unit.name", .twice),
    ("[unit]\nname = <b>x</b>", 2, "unit.name", .markup),
    ("[unit]\nname = a\u{1B}[2J", 2, "unit.name", .markup),
    ("[unit]\nname = \u{202E}a", 2, "unit.name", .markup),
    (
      "[number]\nform = 第{count}号", 2, "number.form",
      .unknownPlaceholder("count", known: ["code", "year", "number"])
    ),
    ("[number]\nform = 第{number}号", 2, "number.form", .ambiguousNumber),
    ("[unit]\nname = {period}", 2, "unit.name", .unknownPlaceholder("period", known: [])),
    ("[wording]\nadvice = {period", 2, "wording.advice", .openPlaceholder),
    (
      "[sections]\norder = overview weather", 2, "sections.order",
      .unknownWord("weather", known: BriefingTemplate.sections)
    ),
    (
      "[sections]\norder = overview overview", 2, "sections.order",
      .unknownWord("overview overview", known: BriefingTemplate.sections)
    ),
    (
      "[charts]\nshow = pie", 2, "charts.show",
      .unknownWord("pie", known: BriefingTemplate.chartKinds)
    ),
    ("[unit]\nname = " + String(repeating: "长", count: 2001), 2, "unit.name", .tooLong),
    (String(repeating: "# remark\n", count: 1_200_000), 0, "", .tooLarge),
  ])
  func `that is wrong is refused by line and key`(
    text: String, line: Int, key: String, reason: TemplateFlaw.Reason
  ) {
    #expect(throws: TemplateFlaw(line, key, reason)) { try BriefingTemplate(text) }
  }

  @Test func `says in both languages where the flaw is and what would do`() {
    let flaw = TemplateFlaw(3, "charts.show", .unknownWord("pie", known: ["columns", "heat"]))
    Language.$current.withValue(.chinese) {
      #expect(flaw.message == "第3行 charts.show：没有“pie”，可用：columns heat")
    }
    Language.$current.withValue(.english) {
      #expect(flaw.message == "line 3 charts.show: no 'pie'; there are: columns heat")
    }
  }

  @Test func `words, omits and numbers what it is asked to, and leaves the figures alone`() throws {
    var briefing = Briefing(
      of: BriefingPeriod(.daily, holding: try #require(CalendarDay("2024-02-29"))),
      unit: .init(code: "110102", name: "西城台"), issue: .init(number: "2024-D007", revision: 2),
      figures: Figures(), before: Figures())
    let plain = briefing
    briefing.template = try BriefingTemplate(
      """
      [unit]
      signature = 落款单位
      [number]
      form = 反诈〔{year}〕{number}
      [title]
      daily = {unit}{period}通报
      [wording]
      opening = 现将{period}情况通报如下。
      closing = 特此通报。
      advice = 勿转账。
      [sections]
      order = advice, overview
      overview = 概况
      """)
    Language.$current.withValue(.chinese) {
      let document = briefing.document
      #expect(document.title == "西城台2月29日通报" && document.issuer == "西城台")
      #expect(document.number == "反诈〔2024〕D007（第2版）")
      #expect(document.signature?.name == "落款单位")
      let text = document.text()
      let order = ["现将2月29日情况通报如下。", "更正说明", "一、防范提示", "勿转账。", "二、概况", "特此通报。"]
      let places = order.map { text.firstRange(of: $0)?.lowerBound }
      #expect(
        !places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
      #expect(!text.contains("劝阻工作"))
    }
    #expect(briefing.json == plain.json)
  }
}
