import JSON
import Testing

extension `A desk at work` {
  struct `A search of calls` {
    let office: Office
    private let loss: String
    private let question: String

    /// Records the same two calls, once.
    init() throws {
      office = try #require(Office.current)
      let sheets = #"""
        {"id":"01930f3c-8a4e-7c3a-9b1d-2f6e5a4b3c01","kind":"loss","tactic":"T08",\#
        "received_at":"2026-11-10T10:05:00+08:00","money":[{"kind":"paid","amount":"5万"}],\#
        "narrative":"自称麒麟公安局民警来电，说涉嫌洗钱，要求将存款轉賬到安全账户，\#
        并保持通话，不许告诉家人。随后又有自称检察官的人来电，再次要求转账。"}
        {"id":"01930f3c-8a4e-7c3a-9b1d-2f6e5a4b3c02","kind":"consultation","tactic":"T02",\#
        "received_at":"2026-11-09T09:30:00+08:00","narrative":"朋友圈看到麒麟理财，问能否转账👨‍👩‍👧"}
        """#
      let answers = try office.run("desk call record", sheets: sheets).documents
      loss = try #require(answers[0]["call"]?.asString)
      question = try #require(answers[1]["call"]?.asString)
      // Other tests record thousands of calls, which are read in by and by.
      #expect(office.run("desk call search --read-in").status == 0)
    }

    @Test func `is a page of 80 columns, the words bold`() {
      let on = "\u{1B}[1m"
      let off = "\u{1B}[22m"
      let chinese = office.screen("env -u NO_COLOR desk --lang zh call search 麒麟 转账")
      let page = [
        "\(loss)  2026-11-10 10:05  报案  50,000.00  T08 冒充公检法及政府机关",
        "    自称\(on)麒麟\(off)公安局民警来电，说涉嫌洗钱，要求将存款\(on)轉賬\(off)到安全账户，并保持通话，不",
        "    许告诉家人。随后又有自称检察官的人来电，再次要求\(on)转账\(off)。",
        "\(question)  2026-11-09 09:30  咨询  T02 虚假网络投资理财",
        "    朋友圈看到\(on)麒麟\(off)理财，问能否\(on)转账\(off)👨‍👩‍👧",
        "（共 2 通）",
      ]
      #expect(chinese.status == 0 && chinese.lines == page)
      let english = office.screen("NO_COLOR=1 desk call search 麒麟 --limit 3 --sort rank")
      #expect(english.status == 0 && english.width <= 80)
      #expect(english.lines.last == "(2 calls)")
      #expect(!english.lines.joined().contains("\u{1B}"))
    }

    @Test func `comes in every format`() throws {
      let rows = try #require(
        try office.run("desk call search '麒麟 -洗钱' --json").document.asArray)
      #expect(rows.count == 1 && rows[0]["call"]?.asString == question)
      #expect(rows[0]["ranges"] == [[5, 7]] && rows[0]["found"] == 1 && rows[0]["more"] == false)
      #expect(rows[0]["paid"] == "0.00" && rows[0]["kind"] == "consultation")
      for format in ["table", "csv", "md"] {
        let outcome = office.run("desk call search 麒麟 --format \(format)")
        #expect(outcome.status == 0 && outcome.output.contains(loss), "\(format)")
        #expect(!outcome.output.contains("\u{1B}"))
      }
    }

    @Test(arguments: [
      ("没有这种话", 1), ("麒麟 --kind tip", 1), ("麒麟 --min-loss 6万", 1), ("麒麟 --min-loss 5万", 0),
      ("麒麟 --tactic T02", 0), ("麒麟 --tactic T99", 65), ("麒麟 --day 2026-11-10", 0),
      ("麒麟 --to 2026-11-08", 1), ("麒麟 --case 1", 65), ("麒麟 --min-loss x", 64), ("'，。'", 65),
      ("\"$(printf 'a\\033b')\"", 65),
      ("\"$(head -c 100000 /dev/zero | tr '\\0' a)\"", 65),
      ("", 64),
      ("麒麟 --saved 早班", 64), ("--save 早班", 64), ("--saved 没有此名", 65), ("--forget 没有此名", 65),
      ("--read-in", 0), ("麒麟 --sort x", 64),
    ])
    func `ends as a script expects it`(words: String, status: CInt) {
      let outcome = office.run("desk call search \(words)")
      #expect(outcome.status == status, "\(outcome.errors)")
      #expect((status == 0) == outcome.errors.isEmpty)
      #expect(!outcome.errors.contains("麒麟"))
    }

    @Test func `that finds nothing is an empty array too`() {
      let outcome = office.run("desk call search 没有这种话 --json")
      #expect(outcome.status == 1 && outcome.output == "[]\n")
    }

    @Test func `is kept, run, listed and forgotten`() throws {
      func told(_ time: String) throws -> String {
        let sheet = #"{"kind":"loss","received_at":"\#(time):00+08:00","narrative":"饕餮来电"}"#
        let answer = try office.run("desk call record", sheets: sheet).document
        return try #require(answer["call"]?.asString)
      }
      let first = try told("2026-11-10T08:00")
      let kept = office.run("desk call search 饕餮 --kind loss --to 2026-11-30 --save 早班")
      #expect(kept.status == 0 && kept.output.contains(first))
      let call = try told("2026-11-11T08:00")
      let again = office.screen("desk call search --saved 早班")
      #expect(again.lines.first?.hasPrefix("\(call)  [new]  2026-11-11 08:00") == true)
      #expect(again.lines.last?.hasPrefix("(2 calls, 1 new since ") == true)
      let list = try office.run("desk call search --list-saved --json").document
      #expect(list[0]?["name"] == "早班" && list[0]?["query"] == "饕餮")
      #expect(list[0]?["filter"] == ["to=2026-12-01T00:00:00+08:00", "kind=loss"])
      #expect(office.run("desk call search --forget 早班").output == "forgotten: 早班\n")
      #expect(try office.run("desk call search --list-saved --json").document == [])
      let patch = #"{"narrative":"改"}"#
      let amended = try office.run("desk call amend \(call) --from -", sheets: patch)
      #expect(amended.status == 0)
      #expect(office.run("desk call search 饕餮 --day 2026-11-11").status == 1)
    }

    @Test func `finds what was imported`() throws {
      try office.write("接警时间,类别,简要案情\n2025-01-09 09:00,咨询,导入的貔貅故事\n", to: "old.csv")
      #expect(office.run("desk import old.csv").status == 0)
      let rows = try office.run("desk call search 貔貅 --json").document
      #expect(rows[0]?["excerpt"]?.asString?.contains("导入的貔貅故事") == true)
    }
  }
}
