import Domain
import Glibc
import JSON
import Tables
import Testing

extension `A desk at work` {
  struct `Stopping an account` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// Records a loss to an account, as one JSON sheet.
    private func loss(_ account: String, victim: String = "丁某人") throws {
      let sheet = """
        {"received_at":"2026-11-20T10:05:00+08:00","kind":"loss","tactic":"T08",\
        "caller":{"phone":"13900001111","name":"\(victim)","relation":"self"},\
        "victim":{"id_number":"110102196501010022"},"narrative":"冒充公检法",\
        "identifiers":[{"text":"\(account)","holder":"赵虚构","bank":"中国工商银行"},\
        {"text":"6217000010001234567","role":"payer","bank":"中国建设银行"}],\
        "money":[{"kind":"paid","amount":"5万","at":"2026-11-20T09:50:00+08:00",\
        "from":"6217000010001234567","to":"\(account)"}]}
        """
      let outcome = try office.run("desk call record", sheets: sheet)
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    private func stop(_ account: String, _ options: String = "") throws -> JSONValue {
      let outcome = office.run("desk account stop '\(account)' \(options) --json")
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try outcome.document
    }

    private func reference(_ account: String, _ options: String = "") throws -> String {
      try #require(try stop(account, options)["stop"]?.asString)
    }

    @Test func `is asked for as it is typed, and tells what is missing`() throws {
      try loss("6222020011110000017")
      let document = try stop("６２２２ 0200-1111 0000 017")
      #expect(document["account"]?["identifier"] == "6222020011110000017")
      #expect(document["missing"] == [] && document["transfers"]?[0]?["amount"] == "50000.00")
      #expect(document["victim"]?["name"] == "丁某")
      try loss("6222020011110000025", victim: "")
      let page = office.run("desk --lang zh account stop 6222020011110000025")
      #expect(page.status == 0, "\(page.errors)")
      #expect(page.output.contains("尚缺：受害人姓名、第1笔转出户名"), "\(page.output)")
      #expect(page.output.contains("报案起限时：2026-11-20 10:35  已过 "))
    }

    @Test func `goes from the request to the freeze on the command line`() throws {
      let account = "6222020011110000033"
      try loss(account)
      let stop = try reference(account)
      #expect(office.run("desk stop executed \(stop)").errors.contains("desk stop submit"))
      #expect(office.run("desk stop submit \(stop) --at 2026-11-20T10:20").status == 0)
      let executed = try office.run(
        "desk stop executed \(stop) --amount 4万 --balance 40001.5 --json"
      ).document
      #expect(executed["state"] == "executed" && executed["stopped"] == "40000.00")
      #expect(executed["balance"] == "40001.50")
      #expect(office.run("desk stop executed \(stop)").status == 65)
      let due = try office.run("desk account due --within 48 --json").document
      let mine = due.asArray?.first { $0["number"]?.asString == stop }
      #expect(mine?["what"] == "stop_ends" && mine?["again"] == true)
      #expect([2879, 2880].contains(mine?["left_minutes"]?.asInteger))
      let freeze = office.run("desk freeze add \(account) --filed 京公立字1号 --amount 4万 --json")
      let number = try #require(try freeze.document["freeze"]?.asString)
      #expect(office.run("desk freeze returned \(number) --amount 1万").status == 0)
      #expect(office.run("desk freeze returned \(number) --amount 3.5万").status == 65)
      #expect(office.run("desk freeze renew \(number) --months 3").status == 0)
      let shown = office.run("desk freeze show \(number)").output
      #expect(shown.contains("returned: 10,000.00") && shown.contains("renewed"))
      #expect(office.run("desk stop release \(stop) --reason 已冻结").status == 0)
      #expect(office.run("desk freeze list --state frozen").output.contains(number))
      #expect(office.run("desk stop list --state released").output.contains(stop))
      let page = office.run("desk case show \(executed["case"]?.asString ?? "")").output
      #expect(page.contains("stop: \(stop)  released") && page.contains("freeze: \(number)"))
    }

    @Test func `is exported as a row for each transfer that a reader of CSV reads again`() throws {
      let account = "6222020011110000041"
      try loss(account)
      let stop = try reference(account, "--holder '=HYPERLINK(\"x\")' --victim-name '丁\n,\"某'")
      let added = office.run(
        """
        desk stop complete \(stop) --transfer 2 --amount 29800.5 --paid-at 2026-11-20T09:55:30 \
          --from-account 6217000010001234567 --from-bank 建行 --from-name +丁
        """)
      #expect(added.status == 0, "\(added.errors)")
      let outcome = office.run(
        "desk stop export \(stop) --format csv --unmask 送银行 -o stops.csv; stat -c %a stops.csv")
      #expect(outcome.output == "600\n", "\(outcome.errors)")
      let rows = try read("stops.csv")
      #expect(rows.count == 3 && rows.allSatisfy { $0.count == rows[0].count })
      let heads = ["申请单号", "转出户名", "金额", "转账日期", "转账时间", "止付户名", "受害人姓名", "止付账号"]
      let table = heads.map { head in
        rows[0].firstIndex(of: head).map { place in rows.dropFirst().map { $0[place] } } ?? []
      }
      #expect(
        table == [
          [stop, stop], ["丁某人", "'+丁"], ["50000.00", "29800.50"], ["2026-11-20", "2026-11-20"],
          ["09:50:00", "09:55:30"], ["'=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"],
          ["丁 ,\"某", "丁 ,\"某"], [account, account],
        ])
      #expect(rows[1].last?.contains(/^\w+ \d{4}-\d\d-\d\d \d\d:\d\d$/) == true)
    }

    private func read(_ name: String) throws -> [[String]] {
      let descriptor = unsafe open("\(office.folder)/\(name)", O_RDONLY)
      defer { close(descriptor) }
      let table = try CSVTable(TableFile(descriptor: descriptor)).rows()
      var rows: [[String]] = []
      while let row = try table.next() { rows.append(row.cells) }
      return rows
    }

    @Test func `is exported as a workbook in which a spreadsheet finds every digit`() throws {
      let account = "6222020011110000090"
      try loss(account)
      let stop = try reference(account)
      let outcome = office.run(
        """
        desk stop export \(stop) -o stops.xlsx --unmask 送银行 && stat -c %a stops.xlsx && \
          /usr/bin/python3 -m zipfile -e stops.xlsx x && cat x/xl/sharedStrings.xml \
          x/xl/worksheets/sheet1.xml
        """)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.hasPrefix("600\n") && outcome.output.contains("<t>\(account)</t>"))
      #expect(outcome.output.contains("<v>50000</v>") && !outcome.output.contains("<v>6222"))
      #expect(office.run("desk stop export \(stop) --format xlsx").status == 64)
      #expect(office.run("desk stop export \(stop) -o named.csv").status == 0)
      #expect(try read("named.csv").count == 2)
    }

    @Test func `waits for another freeze on the command line, and is named in what is due`() throws
    {
      let account = "6222020011110000108"
      try loss(account)
      let words = "desk freeze add \(account) --filed 京公立字2号 --amount 4万"
      let front = try #require(try office.run("\(words) --json").document["freeze"]?.asString)
      #expect(office.run(words).errors.contains("--queued"))
      #expect(office.run("\(words) --queued").status == 65)
      _ = office.run("desk freeze release \(front)")
      let queued = try office.run("\(words) --queued --json").document
      let number = try #require(queued["freeze"]?.asString)
      #expect(queued["state"] == "queued")
      let page = office.run("desk --lang zh freeze show \(number)").output
      #expect(page.contains("轮候中") && page.contains("desk freeze begin \(number)"))
      #expect(office.run("desk account due").output.contains("freeze waits"))
      #expect(office.run("desk freeze list --state queued --json").output.contains(number))
      #expect(office.run("desk account show \(account)").output.contains("stop: freeze waits"))
      #expect(office.run("desk freeze renew \(number)").errors.contains("desk freeze begin"))
      let begun = try office.run("desk freeze begin \(number) --amount 3.5万 --json").document
      #expect(begun["state"] == "frozen" && begun["frozen"] == "35000.00")
      #expect(office.run("desk freeze begin \(number)").status == 65)
    }

    @Test func `is printed on a page of A4 in Chinese, masked without a reason`() throws {
      try loss("6222020011110000058")
      try loss("6222020011110000066")
      let long = String(repeating: "骗", count: 300)
      let first = try reference("6222020011110000058", "--description \(long)")
      let second = try reference("6222020011110000066")
      let whole = office.run("desk stop export \(first) \(second) --unmask 送银行").output
      let pages = whole.split(separator: "\u{0C}")
      #expect(pages.count == 2)
      for page in pages {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count < 60 && lines.allSatisfy { $0.displayColumns <= 80 })
        #expect(page.contains("紧急止付申请表") && page.contains("13900001111"))
        #expect(page.contains("导出：") && !page.contains("已脱敏"))
      }
      let masked = office.run("desk stop export \(first)").output
      #expect(masked.contains("139****1111") && masked.contains("已脱敏"))
      let document = try office.run("desk --json stop export \(first) \(second)").document
      #expect(document[1]?["stop"]?.asString == second)
      #expect(document[0]?["exported"]?.asString?.contains("已脱敏") == true)
      #expect(!masked.contains("13900001111") && !masked.contains("丁某人"))
      let paper = office.run(
        """
        for form in pdf docx; do
          desk --lang en stop export \(first) \(second) --unmask 送银行 --format $form -o stops.$form
        done
        head -c 2 stops.docx; echo
        pdftotext stops.pdf -
        """)
      let sheets = paper.output.split(separator: "\u{0C}")
      #expect(paper.output.hasPrefix("PK\n紧急止付申请表") && sheets.count == 2, "\(paper.errors)")
      #expect(paper.output.contains(second) && paper.output.contains("13900001111"))
      #expect(sheets.allSatisfy { $0.contains("导出：") })
    }

    @Test(arguments: [
      ("account stop 6222020011110099999", 65, "no call names this account"),
      ("account stop 6217000010001234567", 65, "victim's own"),
      ("account stop 6222020011110000074 --case 874-1956-3869", 65, "the number of a case"),
      ("account stop 6222020011110000074 --amount 很多", 65, "no amount"),
      ("account stop 6222020011110000074 --amount 99999999亿", 65, "100 billion"),
      ("account stop 6222020011110000074 --amount 0", 65, "more than zero"),
      ("account stop 6222020011110000074 --paid-at 2099-01-01", 65, "in the future"),
      ("account stop 6222020011110000074 --paid-at soon", 64, "such as 2026-11-10"),
      ("account stop 6222020011110000074 --victim-phone 12", 65, "no valid phone"),
      (
        "account stop 6222020011110000074 --document-kind resident_id --document-number 1", 65,
        "no valid resident ID"
      ),
      ("account stop 6222020011110000074 --from-account '6217****1234'", 65, "no stars"),
      ("account stop 6222020011110000074 --holder ''", 65, "1 to 200"),
      ("account stop 6222020011110000074 --transfer 3 --amount 5万", 65, "no such transfer"),
      ("account stop 6222020011110000074 --previous 245-7325-2954", 65, "reference of a stop"),
      ("account stop 6222020011110000074 --mode x", 64, "paperwork_later"),
      ("stop show 597-7174-9040", 1, "reference of a stop"),
      ("stop show 500-0000-0005", 1, "no such"),
      ("stop submit 500-0000-0005", 65, "no such stop"),
      ("stop submit x", 65, "reference of a stop"),
      ("stop executed 500-0000-0005 --amount 近3万", 65, "to the fen"),
      ("stop refused 500-0000-0005", 64, "--reason"), ("stop export", 64, ""),
      ("stop export 500-0000-0005 --unmask ' '", 65, "1 to 500"),
      ("stop list --state x", 64, "lapsed"), ("account due --within -1", 64, "--within"),
      ("account due --limit 0", 64, "--limit"), ("freeze show 1", 1, "reference of a freeze"),
      ("freeze renew 700-0000-0003", 65, "no such freeze"),
      ("freeze add 6222020011110000074 --amount 5万", 64, "--filed"),
      ("freeze add 6222020011110000074 --filed ' ' --amount 5万", 65, "filed case"),
      ("freeze add 6222020011110000074 --filed 1 --amount 5万 --months 7", 65, "not for so long"),
    ])
    func `is refused where it cannot be, and says why`(
      words: String, status: CInt, what: String
    ) throws {
      try loss("6222020011110000074")
      let outcome = office.run("desk \(words)")
      #expect(outcome.status == status && outcome.errors.contains(what), "\(outcome.errors)")
      #expect(office.run("desk --lang zh \(words)").status == status)
      let all = office.run("desk stop list --limit 1000 --json; desk freeze list --json")
      #expect(all.status == 0 && !all.output.contains("6222020011110000074"))
    }
  }
}
