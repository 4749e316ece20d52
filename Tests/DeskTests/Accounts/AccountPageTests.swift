import Domain
import JSON
import Testing

@testable import Desk
@testable import Leads

struct `The page of an account` {
  private func page(
    _ document: JSONValue, _ language: Language, meant: Candidate? = nil, columns: Int? = 80
  ) -> String {
    Language.$current.withValue(language) {
      AccountPage(document, meant: meant, now: AccountFixture.now).text(columns: columns)
    }
  }

  private func line(_ beginning: String, _ document: JSONValue) -> String? {
    page(document, .english).split(separator: "\n").map(String.init)
      .first { $0.hasPrefix("  \(beginning): ") }
  }

  @Test func `says the most important first, in Chinese`() {
    #expect(page(AccountFixture.card, .chinese) == Self.chinese)
  }

  @Test func `says the most important first, in English`() {
    #expect(page(AccountFixture.card, .english) == Self.english)
  }

  @Test(arguments: Language.allCases) func `keeps to the screen`(language: Language) {
    var card = AccountFixture.card
    card["holders"] = .array(
      (1...9).map { ["name": .string(String(repeating: "很长的公司名称", count: $0)), "calls": 1] })
    card["calls"] = 123_456_789
    for document in [card, AccountFixture.official] {
      for line in page(document, language).split(separator: "\n") {
        #expect(line.displayColumns <= 80, "\(line)")
      }
    }
  }

  @Test func `shows six rows of each table on a screen, and all elsewhere`() {
    var card = AccountFixture.card
    let tie = card["together"]?[1] ?? .null
    card["together"] = .array(Array(repeating: tie, count: 50))
    func ties(_ columns: Int?) -> Int {
      page(card, .english, columns: columns).split(separator: "\n")
        .count { $0.hasPrefix("6217000000001234") }
    }
    #expect(ties(80) == 6 && ties(nil) == 50)
    #expect(page(card, .english).contains("Seen with it (6 of 50, --json has all)"))
  }

  @Test func `of an official number says that it is never a lead`() {
    #expect(
      page(AccountFixture.official, .english)
        == """
        phone 96110 反诈专线
          official number: 反诈专线
          named in: 12 calls
          forged with digits added: 0096110 ×4, 961101 ×1
          do first: never a lead: hang up and dial it oneself to check
          number: check holds

        """)
    #expect(page(AccountFixture.official, .chinese).contains("不是线索"))
  }

  @Test func `of a guess says so first, and marks the digits that differ`() throws {
    let found: JSONValue = ["identifier": "6214833508984682", "kind": "bank_card", "cases": 3]
    let meant = try #require(Candidate(found, asked: "6214833508984628"))
    let lines = page(AccountFixture.card, .english, meant: meant).split(separator: "\n")
    #expect(
      lines[1...3] == [
        "  NOTE: not the number as typed: digits 15 and 16 swapped", "  typed: 6214833508984628",
        "  known: 62148335089846(82)",
      ])
    let missing = try #require(Candidate(found, asked: "621483350898468"))
    let chinese = page(AccountFixture.card, .chinese, meant: missing)
    #expect(chinese.contains("少输第16位") && chinese.contains("登记：621483350898468(2)"))
  }

  @Test func `says what to do first by when it was paid, and whether it was stopped`() {
    var card = AccountFixture.card
    card["last_paid_at"] = "2026-11-10T11:20:00+08:00"
    #expect(line("do first", card)?.contains("find where it went on") == true)
    card["last_stopped_at"] = "2026-11-10T11:50:00+08:00"
    #expect(line("do first", card)?.contains("see when it lapses") == true)
    card["last_paid_at"] = "2026-11-10T11:55:00+08:00"
    #expect(line("do first", card)?.contains("stop-payment now: paid 5 min ago") == true)
    card["last_paid_at"] = "2026-10-10T11:55:00+08:00"
    card["last_stopped_at"] = .null
    #expect(line("do first", card)?.contains("get the statement") == true)
    card["masked"] = true
    #expect(line("do first", card)?.contains("incomplete") == true)
    card["forges"] = "96110"
    #expect(line("do first", card)?.contains("forges 96110") == true)
  }

  @Test func `tells how the stop, the lead and the ring stand`() {
    var card = AccountFixture.card
    card["stop"] = [
      "state": "stopped", "since": "2026-11-10T11:50:00+08:00",
      "until": "2026-11-12T11:50:00+08:00", "stops": 1, "stops_max": 2, "possible": true,
    ]
    card["lead"] = [
      "state": "in_work", "assignee": "li", "desk": "110102", "score": 35,
      "reasons": [["reason": "recency", "points": 20], ["reason": "cases", "points": 15]],
      "sightings": [["at": "2026-11-10T11:55:00+08:00"]],
    ]
    card["ring"] = [
      "ring": "612-3456-7890", "size": 12, "ring_cases": 9, "hub": false, "cases": 3,
      "place": "core", "rank": 2,
    ]
    let text = page(card, .english)
    #expect(
      text.contains(
        """
          stop: stopped, since 2026-11-10 11:50, until 2026-11-12 11:50 (47 h left),
            stopped 1 of 2 times
          lead: in work, li at 110102, score 35
          ring: 612-3456-7890, 12 numbers, 9 cases, core, rank 2

        """))
    #expect(line("do first", card) == nil)
    card["ring"] = ["hub": true, "cases": 70]
    #expect(line("ring", card) == "  ring: a hub that 70 cases share, in no ring")
    #expect(page(card, .chinese).contains("止付：止付中，自 2026-11-10 11:50"))
  }

  @Test func `says what is left to do once a stop has ended`() {
    var card = AccountFixture.card
    card["stop"] = ["state": "expired", "stops": 1, "stops_max": 2, "possible": true]
    #expect(line("do first", card)?.contains("ask for a stop-payment now") == true)
    card["stop"] = ["state": "expired", "stops": 2, "stops_max": 2, "possible": false]
    #expect(line("do first", card)?.contains("freeze it") == true)
  }

  @Test func `says "at least" of what was not counted to the end`() {
    var card = AccountFixture.card
    card["at_least"] = true
    card["money_at_least"] = true
    #expect(line("on record", card)?.hasPrefix("  on record: at least 3 cases, at least 9") == true)
    #expect(line("money", card)?.hasPrefix("  money: at least paid") == true)
  }

  @Test func `obeys nothing that a caller said`() {
    var card = AccountFixture.card
    card["holders"] = [["name": "\u{1B}[2J王\u{202E}乙", "calls": 1]]
    let text = page(card, .chinese)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  private static let chinese = """
    银行卡 6214833508984682 招商银行
      在案：3 起案件，9 通来电，2026-11-01 至 2026-11-10 11:45（15 分钟前）
      先做：立即申请止付：最近转入在 20 分钟前，限 30 分钟内
      号码：BIN 621483，借记卡，银联，1 级，校验通过
      也登记为：支付宝
      资金：已转 111,500.00 (4)，止付 17,266.66 (1)
      来电：▂·▅█  每日 2026-11-07 – 2026-11-10
      已转：·▁▂█  最多 100,000.00
      户名：王乙 ×6、赵丙 ×1
      所报银行：招行 ×7
      手法：T08 冒充公检法及政府机关 ×8、T13 其他 ×1
      各台来电：110102 ×8、310000 ×1

    一同出现
    号码              种类    同案  同一来电  最近
    6217000000001234  银行卡     1         2  2026-11-09 10:00
    16500611609       电话       3        80  2026-11-10 10:00  多案共用
      链接：https://example.com/a
      不全号码，可能是它：*4682 ×2

    本台来电（8 中的 2，--json --limit 可得更多）
    来电           时间              类别            已转  案件           手法
    295-0747-4822  2026-11-10 11:45  报案      100,000.00  838-1276-6067  T08 冒充…
    227-1960-3841  2026-11-09 10:00  举报线索                             T08 冒充…
      其他台：1 通来电

    """

  private static let english = """
    bank card 6214833508984682 招商银行
      on record: 3 cases, 9 calls, 2026-11-01 to 2026-11-10 11:45 (15 min ago)
      do first: ask for a stop-payment now: paid 20 min ago, limit 30 min
      number: BIN 621483, debit card, 银联, level 1, check holds
      also recorded as: Alipay
      money: paid 111,500.00 (4), stopped 17,266.66 (1)
      calls: ▂·▅█  a day 2026-11-07 – 2026-11-10
      paid: ·▁▂█  most 100,000.00
      holders given: 王乙 ×6, 赵丙 ×1
      banks given: 招行 ×7
      tactics: T08 posing as police, courts, government ×8; T13 other ×1
      calls by desk: 110102 ×8, 310000 ×1

    Seen with it
    identifier        kind       cases  calls  last
    6217000000001234  bank card      1      2  2026-11-09 10:00
    16500611609       phone          3     80  2026-11-10 10:00  hub
      links: https://example.com/a
      recorded half heard, may be it: *4682 ×2

    Calls of this desk (2 of 8, --json --limit has more)
    call           received          kind        paid  case           tactic
    295-0747-4822  2026-11-10 11:45  loss  100,000.00  838-1276-6067  T08 posing as…
    227-1960-3841  2026-11-09 10:00  tip                              T08 posing as…
      other desks: 1 call

    """
}
