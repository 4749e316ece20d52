import Domain
import JSON
import Testing

@testable import Desk

struct `The page of a stop` {
  private static let document: JSONValue = [
    "stop": "597-7174-9047", "case": "874-1956-3868", "state": "requested",
    "mode": "paperwork_later",
    "account": [
      "identifier": "6222020011112222333", "kind": "bank_card", "bank": "中国工商银行股份有限公司北京某某支行",
      "holder": "赵\u{1B}虚构",
    ],
    "last": true,
    "transfers": [
      [
        "from_bank": "中国建设银行股份有限公司上海某某支行", "from_name": "丁某", "from_account": "621700*********4567",
        "amount": "30000.00", "approximate": true, "at": "2026-11-20T09:50:00+08:00",
        "channel": "mobile_bank",
      ]
    ],
    "victim": ["name": "丁某", "phone": "139****1111"],
    "description": "骗子自称公安局来电，说涉嫌洗钱，要求把全部存款转到安全账户，受害人照办后发现对方失联。",
    "missing": [
      "stop_bank", "transfers[0].amount", "transfers[0].at", "transfers[0].from_account",
      "victim.document_kind", "description",
    ],
    "clocks": [
      "report_due_at": "2026-11-20T10:35:00+08:00", "transfer_due_at": "2026-11-20T10:20:00+08:00",
    ],
    "events": [["state": "requested", "at": "2026-11-20T10:10:00+08:00", "by": "wang"]],
  ]

  private func text(_ language: Language, columns: Int? = 80) throws -> String {
    let now = try #require(Instant("2026-11-20T10:23:30+08:00"))
    return Language.$current.withValue(language) {
      StopPage(Self.document, now: now).text(columns: columns)
    }
  }

  @Test(arguments: [Language.chinese, .english])
  func `fits a screen and is harmless to it`(language: Language) throws {
    let text = try text(language)
    #expect(text.split(separator: "\n").allSatisfy { $0.displayColumns <= 80 }, "\(text)")
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `tells the minutes left, what is missing, and that it is the last`() throws {
    let chinese = try text(.chinese, columns: nil)
    #expect(chinese.contains("报案起限时：2026-11-20 10:35  还有 11 分"))
    #expect(chinese.contains("转账起限时：2026-11-20 10:20  已过 4 分"))
    #expect(chinese.contains("尚缺：止付行、第1笔准确金额、第1笔时间、第1笔转出账号、证件类型、简要案情"))
    #expect(chinese.contains("此账号的最后一次止付") && chinese.contains("约 30,000.00"))
    let english = try text(.english, columns: nil)
    #expect(english.contains("11 min left") && english.contains("the last stop"))
    #expect(english.contains("missing: bank of the account, exact amount of transfer 1"))
  }

  @Test(arguments: [
    (0, "0 min left"), (-1, "1 min ago"), (119, "119 min left"), (120, "2 h left"),
    (47 * 60 + 59, "47 h left"), (-3 * 1440, "3 days ago"), (184 * 1440, "184 days left"),
  ])
  func `tells a time by what it is near to`(minutes: Int, words: String) throws {
    let now = try #require(Instant("2026-11-20T10:23:30+08:00"))
    let left = TimeLeft(until: now.adding(seconds: minutes * 60), now: now)
    #expect(left.minutes == minutes)
    #expect(Language.$current.withValue(.english) { left.words } == words)
  }
}
