import Domain
import Glibc
import JSON
import Testing

extension `A desk at work` {
  struct `Following the money` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// Records a loss to an account, and answers with its case.
    private func loss(_ account: String) throws -> String {
      let sheet = """
        {"received_at":"2026-11-20T10:05:00+08:00","kind":"loss","tactic":"T08",\
        "identifiers":[{"text":"\(account)"},{"text":"6217000010001234567","role":"payer"}],\
        "money":[{"kind":"paid","amount":"5万","at":"2026-11-20T09:50:00+08:00",\
        "from":"6217000010001234567","to":"\(account)"}]}
        """
      let answer = try office.run("desk call record --json", sheets: sheet).document
      return try #require(answer["case"]?.asString)
    }

    private func counts(_ arguments: String) throws -> [String] {
      let outcome = office.run("desk account transfer import --json \(arguments)")
      let last = try #require(try outcome.documents.last, "\(outcome.errors)")
      return ["rows", "recorded", "known", "refused", "empty"].map {
        "\(last[$0]?.asInteger ?? -1)"
      } + ["in", "out"].map { last[$0]?.asString ?? "" }
    }

    @Test func `draws a tree that fits the screen, and the same as JSON and rows`() throws {
      let account = "6222020011110020015"
      let fraudCase = try loss(account)
      let add = "desk account transfer add"
      for words in [
        "'6222 0200 1111 0020 015' 6230580000012345675 30000 --at 2026-11-20T09:58 --reference R1",
        "6230580000012345675 6226000011112222333 2万 --at 2026-11-20T10:10 --channel mobile_bank",
        "6226000011112222333 \(account) 5000 --at 2026-11-20T10:20",
        "6226000011112222333 cash 8000 --at 2026-11-20T10:25",
      ] {
        let outcome = office.run("\(add) \(words) --json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try outcome.document["status"] == "recorded")
      }
      let screen = office.screen("desk --lang zh account trail --case \(fraudCase)")
      #expect(screen.status == 0 && screen.width <= 80)
      let page = screen.lines.joined(separator: "\n")
      #expect(page.contains("└─ [1] \(account)") && page.contains("+8 分"), "\(page)")
      #expect(page.contains("回流 → [1] \(account)") && page.contains("现金  8,000.00"), "\(page)")

      let document = try office.run("desk account trail --case \(fraudCase) --json").document
      #expect(document["totals"]?["moved"] == "55000.00")
      #expect(document["loops"]?[0]?.asArray?.count == 3)
      #expect(document["trail"]?[0]?["parts"]?[0]?["parts"]?[0]?["remains"] == "7000.00")
      #expect(document["checks"]?.asArray?.allSatisfy { $0["ok"] == true } == true)
      let rows = office.run("desk account trail \(account) --format csv").output
      #expect(rows.split(separator: "\r\n").count == 6, "\(rows)")
      #expect(office.run("desk account show 6226000011112222333").status == 0)
      #expect(office.run("desk account trail 6226000011112222999").status == 1)
      #expect(office.run("desk account trail").status == 64)
    }

    @Test func `takes a statement as a bank hands it over, and refused rows when corrected`() throws
    {
      let account = "6222020011110020023"
      let fraudCase = try loss(account)
      try office.write(
        """
        户名：王虚构
        交易日期,交易时间,交易金额,借贷标志,余额,对方账号,对方户名,摘要,交易流水号
        20261120,095100,"50,000.00	",贷,"50,100.00	",="6217000010001234567",丁某人,转账,F1
        20261120,095500,"30,000.00	",借,"20,100.00	",="6230580000012345683",赵虚构,手机银行,F2
        20261120,095600,"1,000.00	",借,"19,100.00	",6.22202E+18,赵虚构,转账,F3
        20261120,095700,"2,000.00	",借,"17,100.00	",,,ATM取款,F4
        20261120,095800,"2,000.00	",借,"13,100.00	",,,ATM取款,F5

        """, to: "utf8.csv")
      _ = office.run("iconv -f utf-8 -t gb18030 utf8.csv > bank.csv")
      let options = "--account '\(account)' --case \(fraudCase)"
      let expected = ["5", "4", "0", "1", "0", "50000.00", "34000.00"]
      #expect(try counts("bank.csv \(options) --dry-run") == expected)
      let first = office.run(
        "desk account transfer import bank.csv \(options) --rejects left.csv")
      #expect(first.status == 65)
      #expect(first.output.contains("row 5 · 对方账号 · ") && !first.output.contains("6.22202"))
      #expect(first.output.contains("the balance breaks 1 time (rows may be missing): row 7"))
      #expect(
        try counts("bank.csv \(options)") == ["5", "0", "4", "1", "0", "50000.00", "34000.00"])
      _ = office.run("sed -i 's/6.22202E+18/6226000011112222341/' left.csv")
      #expect(
        try counts("left.csv \(options)") == ["1", "1", "0", "0", "0", "0.00", "1000.00"])

      let trail = try office.run("desk account trail --case \(fraudCase) --json").document
      let root = trail["trail"]?[0]
      #expect(root?["in"] == "50000.00" && root?["out"] == "35000.00")
      #expect(root?["statement"] == true)
      #expect(root?["parts"]?[0]?["part"] == "cash" && root?["parts"]?[0]?["transfers"] == 2)
      #expect(root?["parts"]?[1]?["holders"] == ["赵虚构"])
    }

    @Test func `refuses a file that is no statement`() throws {
      let account = "6222020011110020031"
      let fraudCase = try loss(account)
      let options = "--account \(account) --case \(fraudCase)"
      try office.write("", to: "nothing.csv")
      try office.write("交易时间,余额\n2026-11-20,1\n", to: "half.csv")
      try office.write("交易时间,金额,对方账号\n", to: "heads.csv")
      for file in ["nothing.csv", "half.csv", "absent.csv"] {
        #expect(office.run("desk account transfer import \(file) \(options)").status == 65)
      }
      #expect(
        try counts("heads.csv \(options)") == ["0", "0", "0", "0", "0", "0.00", "0.00"])
    }

    @Test func `takes a hundred thousand rows, once`() throws {
      let account = "6222020011110020049"
      let fraudCase = try loss(account)
      let made = office.run(
        """
        { echo 交易时间,收入,支出,余额,对方账号,流水号; seq 100000 | awk '{
          printf "2026-11-%02d %02d:%02d:%02d,,1.00,%d.00,62260000%011d,F%d\\n",
            1 + $1 / 10000, $1 / 1000 % 24, $1 / 60 % 60, $1 % 60, 1000000 - $1, $1 % 5000, $1 }'
        } > long.csv
        """)
      #expect(made.status == 0)
      let options = "long.csv --account \(account) --case \(fraudCase)"
      #expect(
        try counts(options) == ["100000", "100000", "0", "0", "0", "0.00", "100000.00"])
      let trail = try office.run("desk account trail \(account) --json").document
      #expect(trail["trail"]?[0]?["out"] == "100000.00")
      #expect(trail["totals"]?["cut_accounts"] == 4_980)
      #expect(trail["checks"]?.asArray?.allSatisfy { $0["ok"] == true } == true)
    }
  }
}
