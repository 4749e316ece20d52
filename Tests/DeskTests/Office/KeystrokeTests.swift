import JSON
import Testing

extension `A desk at work` {
  /// Ten calls as they come in, each on one line of the call sheet.
  ///
  /// A keystroke is what the terminal gets: a character or Enter. An input method takes some keys
  /// for a Chinese character; how many is its own.
  struct `Ten calls in a row` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    private struct Taken {
      let words: String
      let kind: String
      let tactic: String
      let paid: String

      var keystrokes: Int { words.count + 1 }
    }

    private static let calls = [
      Taken(
        words: "电话局说欠费转公安局陈警官称扰乱金融秩序，11时在工行柜台汇5万到6222020200112345679",
        kind: "loss", tactic: "T08", paid: "50000.00"),
      Taken(
        words: "刷单返利做任务，用手机银行转了3200元到6217000010098765434，不能提现",
        kind: "loss", tactic: "T01", paid: "3200.00"),
      Taken(
        words: "自称抖音客服说开了百万保障要关闭，让共享屏幕，没转", kind: "attempt", tactic: "T04",
        paid: "0.00"),
      Taken(words: "问征信修复要交钱是不是骗人", kind: "consultation", tactic: "T06", paid: "0.00"),
      Taken(
        words: "举报荐股群导师拉人充值，微信号abc_laoshi888", kind: "tip", tactic: "T02",
        paid: "0.00"),
      Taken(
        words: "会计被冒充老板加QQ要转货款，已转19.8万到对公账户110060149018010005436",
        kind: "loss", tactic: "T07", paid: "198000.00"),
      Taken(
        words: "女34岁，贷款app要交解冻费，转了5000元，又要8000元", kind: "loss", tactic: "T05",
        paid: "5000.00"),
      Taken(
        words: "买游戏皮肤账号被骗，微信扫码付了680元", kind: "loss", tactic: "T10", paid: "680.00"),
      Taken(
        words: "自称部队采购让垫付罐头款2万3，识破未付", kind: "attempt", tactic: "T11",
        paid: "0.00"),
      Taken(
        words: "裸聊后被威胁发通讯录，转了1200到支付宝13900007788", kind: "loss", tactic: "T12",
        paid: "1200.00"),
    ]

    @Test func `take less than ninety keystrokes each`() throws {
      let typing = Self.calls.map { call in
        """
        sees 来电\\> || exit 1
        types '\(call.words)'; sees \(call.tactic) || exit 1
        keys Enter; sees '已记录，来电编号' || exit 1
        screen | grep -oE '2[0-9]{2}-[0-9]{4}-[0-9]{4}' | head -1
        keys Enter
        """
      }
      let outcome = office.onScreen("desk --lang zh", typing.joined(separator: "\n"))
      #expect(outcome.status == 0, "\(outcome.output)")
      let numbers = outcome.output.split(separator: "\n").map(String.init)
      try #require(numbers.count == Self.calls.count)
      for (call, number) in zip(Self.calls, numbers) {
        let sheet = try office.run("desk call show \(number) --json").document["sheet"]
        let paid = (sheet?["money"]?.asArray ?? []).filter { $0["kind"] == "paid" }
        #expect(sheet?["kind"] == .string(call.kind), "\(call.words)")
        #expect(sheet?["tactic"]?.asString?.hasPrefix(call.tactic) == true, "\(call.words)")
        #expect((paid.first?["amount"] ?? "0.00") == .string(call.paid), "\(call.words)")
        #expect(call.keystrokes <= 90)
      }
      let sum = Self.calls.map(\.keystrokes).reduce(0, +)
      print(
        "keystrokes of ten calls: \(sum), of the longest \(Self.calls.map(\.keystrokes).max() ?? 0)"
      )
    }
  }
}
