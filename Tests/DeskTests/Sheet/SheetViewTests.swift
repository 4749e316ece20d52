import Domain
import JSON
import Testing

@testable import Desk

struct `The screen of the call sheet` {
  private let start = Instant(day: CalendarDay(number: 20_767), hour: 12)

  private func model(_ text: String) -> SheetModel {
    var draft = SheetDraft(startedAt: start)
    draft.text = text
    return SheetModel(draft)
  }

  private func screen(
    _ model: SheetModel, _ columns: Int = 80, _ rows: Int = 24
  ) -> (lines: [StyledLine], cursor: (column: Int, row: Int)) {
    SheetView(
      model: model, who: "wang@110102", now: start.adding(seconds: 65), size: (columns, rows)
    ).screen
  }

  @Test(arguments: [(80, 24), (40, 10), (200, 60), (20, 5)], Language.allCases)
  func `fits any terminal`(size: (Int, Int), language: Language) {
    Language.$current.withValue(language) {
      for text in ["", "转了5万到6214833508984682", String(repeating: "刷单返利做任务 ", count: 600)] {
        let (lines, cursor) = screen(model(text), size.0, size.1)
        #expect(lines.count <= size.1)
        #expect(lines.allSatisfy { $0.text.displayColumns <= size.0 })
        #expect((0..<size.0).contains(cursor.column) && (0..<size.1).contains(cursor.row))
      }
    }
  }

  @Test func `tells what is known, what is missing and what to say`() {
    Language.$current.withValue(.chinese) {
      var model = model("冒充公安局民警 11:50在工行柜台转了5万到6214833508984682")
      model.knowledge = Knowledge([
        "identifiers": [
          [
            "asked": "6214833508984682", "identifier": "6214833508984682", "cases": 3, "calls": 9,
            "paid_fen": 12_000_000, "last_seen": "2026-11-10T10:00:00+08:00",
          ]
        ], "offers": [["case": "861-7344-5841", "because": "account"]],
      ])
      let text = screen(model).lines.map(\.text).joined(separator: "\n")
      for told in [
        "通话 01:05", "已知：3 起案件 9 通来电 未止付 120,000.00 元", "2 小时前", "未止付", "受害人姓名",
        "861-7344-5841", "安全账户", "停", "T08",
      ] { #expect(text.contains(told), "\(told)") }
    }
  }

  @Test(
    arguments: [
      (["state": "stopped", "until": "2026-11-12T10:30:00+08:00"], "止付中至 2026-11-12 10:30"),
      (["state": "expired"], "止付已到期（2026-11-10 10:30 止付）"),
      (["state": "refused"], "止付被拒（2026-11-10 10:30 止付）"),
    ] as [(JSONValue, String)])
  func `tells how an account stands with the banks`(stop: JSONValue, words: String) {
    Language.$current.withValue(.chinese) {
      var model = model("转了5万到6214833508984682")
      model.knowledge = Knowledge([
        "identifiers": [
          [
            "asked": "6214833508984682", "identifier": "6214833508984682", "cases": 3, "calls": 9,
            "stopped_at": "2026-11-10T10:30:00+08:00", "stop": stop,
          ]
        ]
      ])
      #expect(screen(model).lines.contains { $0.text.contains(words) })
    }
  }

  @Test func `numbers the amounts as the orders do, whatever was corrected`() {
    var model = model("转了5万 又转了3万 再转了2万 ")
    for key in ":void 1\n:amount 3 1万\n" {
      _ = model.press(key == "\n" ? .enter : .text(String(key)))
    }
    let text = screen(model).lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("2 paid 30,000.00") && text.contains("3 paid 10,000.00"))
    #expect(!text.contains("1 paid"))
  }

  @Test func `cuts nothing off what is known`() {
    var model = model("转了5万到6214833508984682")
    model.knowledge = Knowledge([
      "identifiers": [
        [
          "asked": "6214833508984682", "identifier": "6214833508984682", "cases": 3, "calls": 9,
          "paid_fen": 1_200_000_000, "last_seen": "2026-11-10T10:00:00+08:00",
          "stopped_at": "2026-11-10T10:30:00+08:00",
        ]
      ]
    ])
    for columns in [60, 80] {
      let lines = screen(model, columns).lines.map(\.text)
      #expect(lines.contains { $0.contains("last 2 h ago") })
    }
  }

  @Test(arguments: [60, 80])
  func `cuts nothing off what is to be said`(columns: Int) {
    var model = model("冒充公安局民警 转了5万")
    for _ in 0..<7 {
      let lines = screen(model, columns, 60).lines.map(\.text)
      #expect(!lines.dropLast().contains { $0.hasSuffix("…") }, "\(lines)")
      _ = model.press(.function(6))
    }
  }

  @Test func `says what it has no room for, and shows it when asked`() {
    let model = model("冒充公安局民警 转了5万到6214833508984682 又转3万到6217000010001234567")
    let whole = screen(model, 80, 60).lines.map(\.text)
    #expect(!whole.contains { $0.contains("PgDn") })
    var seen: Set<String> = []
    for scroll in [0, 3, 6, 9, 99] {
      let view = SheetView(
        model: model, who: "", now: start, size: (80, 12), scroll: scroll)
      let lines = view.screen.lines.map(\.text)
      #expect(lines.count == 12 && lines.contains { $0.contains("PgDn") || $0.contains("PgUp") })
      #expect(view.scrolled <= scroll)
      seen.formUnion(lines)
    }
    let said = whole.filter { $0.hasPrefix(" ") || $0.hasPrefix("money") }
    #expect(said.count > 5 && seen.isSuperset(of: said))
  }

  @Test func `tells an account it could not ask about from one that is not known`() {
    var model = model("转了5万到6214833508984682")
    model.unknown = "down"
    #expect(screen(model).lines.contains { $0.text.contains("not asked: down") })
  }

  @Test func `keeps the number of the last call in sight`() {
    let view = SheetView(
      model: model(""), who: "wang", last: "245-7325-2954", now: start, size: (80, 24))
    #expect(view.screen.lines[0].text.contains("last 245-7325-2954"))
  }

  @Test(arguments: Language.allCases)
  func `has room for the keys on 80 columns`(language: Language) {
    Language.$current.withValue(language) {
      #expect(screen(model("")).lines.last?.text.contains("…") == false)
    }
  }

  @Test func `shows control characters of a paste, and obeys none`() {
    let text = screen(model("转了5万\u{1B}[31m\u{202E}红")).lines.map(\.text).joined()
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && text.contains("␛"))
  }

  @Test func `counts the minutes since the money went`() {
    Language.$current.withValue(.chinese) {
      let text = screen(model("11点31分转了5万到6214833508984682")).lines.map(\.text).joined()
      #expect(text.contains("转账已 30 分（限 30 分）"))
    }
  }
}
