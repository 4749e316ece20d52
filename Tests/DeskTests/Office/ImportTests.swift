import JSON
import Support
import Testing

extension `A desk at work` {
  struct `Importing an old log` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// What `desk import` counts of a file, with options.
    private func counts(_ arguments: String) throws -> [String: Int] {
      let last = try #require(try office.run("desk import --json \(arguments)").documents.last)
      let keys = ["rows", "recorded", "duplicates", "refused", "empty"]
      return Dictionary(
        uniqueKeysWithValues: keys.map { ($0, last[$0]?.asInteger ?? -1) })
    }

    private func counted(
      _ rows: Int, recorded: Int = 0, duplicates: Int = 0, refused: Int = 0, empty: Int = 0
    ) -> [String: Int] {
      [
        "rows": rows, "recorded": recorded, "duplicates": duplicates, "refused": refused,
        "empty": empty,
      ]
    }

    private func calls() throws -> Int {
      try #require(try office.run("desk status --json").document["calls"]?.asInteger)
    }

    /// The sheets of the calls of a day, oldest first.
    private func sheets(of day: String) throws -> [JSONValue] {
      let export = office.run("desk export --json --unmask 核对 --from \(day) --to \(day)")
      return try export.document.asArray ?? []
    }

    @Test(arguments: [
      (";", "gb18030", "2025-01-01"), ("\t", "gb18030", "2025-01-02"),
      (",", "utf-16", "2025-01-03"),
      ("|", "utf-8", "2025-01-04"),
    ])
    func `takes a text in any encoding and with any delimiter`(
      sign: String, encoding: String, day: String
    ) throws {
      let rows = [
        ["接警时间", "类别", "简要案情", "涉案金额"], ["\(day) 09:00", "报案", "\"第一行\n第二\(sign)行\"", "5万"],
        ["\(day) 10:00", "咨询", "问一问𠮷", ""],
      ]
      try office.write(rows.map { $0.joined(separator: sign) }.joined(separator: "\n"), to: "plain")
      _ = office.run("iconv -f utf-8 -t \(encoding) plain > log.csv")
      #expect(try counts("log.csv") == counted(2, recorded: 2))
      #expect(try counts("log.csv") == counted(2, duplicates: 2))
      let sheets = try sheets(of: day)
      #expect(sheets.map { $0["narrative"] } == [.string("第一行\n第二\(sign)行"), "问一问𠮷"])
      #expect(sheets.map { $0["kind"] } == ["loss", "consultation"])
      #expect(sheets[0]["money"]?[0]?["amount"] == "5万")
    }

    @Test func `reads in what was said, so that the first search finds it all`() throws {
      try office.write("A-word-of-8\n", to: "password")
      _ = office.run(
        """
        desk unit add 110132 测试单位; desk user add importing --role officer --desk 110132 \
          --password-file password
        """)
      let rows = (0..<2050).map { "2023-05-06 09:\($0 % 60),咨询,第\($0)次问玄武理财" }
      let head = "接警时间,类别,简要案情\n"
      try office.write(head + rows.joined(separator: "\n"), to: "said.csv")
      try office.write(
        head
          + rows.map { $0.replacing("玄武", with: "朱雀").replacing("05-06", with: "05-07") }
          .joined(separator: "\n"), to: "left.csv")
      func found(_ file: String, _ word: String) -> Office.Outcome {
        office.run(
          """
          export PGPASSWORD=A-word-of-8; desk --user importing import \(file) > told && \
          desk --user importing call search \(word) --json --limit 1
          """)
      }
      let all = found("said.csv", "玄武理财")
      #expect(all.errors.isEmpty)
      #expect(try all.document[0]?["found"] == 2050)
      let some = found("--leave-unread left.csv", "朱雀理财")
      #expect(some.errors.contains("50 earlier calls"))
      #expect(try some.document[0]?["found"] == 2000)
    }

    @Test func `takes all visible worksheets of a workbook, or those named`() throws {
      try office.write(WorkbookFixture.from1900, to: "book.base64")
      _ = office.run("base64 -d book.base64 > book.xlsx")
      let before = try calls()
      #expect(try counts("book.xlsx --dry-run") == counted(4, recorded: 4))
      #expect(try counts("book.xlsx --sheet 12月 --dry-run") == counted(1, recorded: 1))
      #expect(try calls() == before)
      let told = office.run("desk import book.xlsx --dry-run").output
      #expect(told.contains("hidden worksheets left out (name them by --sheet): "))
      #expect(!office.run("desk import book.xlsx --dry-run --sheet 12月").output.contains("hidden"))
      #expect(try counts("book.xlsx") == counted(4, recorded: 4))
      #expect(try counts("book.xlsx --dry-run") == counted(4, duplicates: 4))
      #expect(office.run("desk import book.xlsx --sheet 别的").status == 65)
      #expect(office.run("desk import book.xlsx --sheet 名单").status == 65)
      let first = try #require(try sheets(of: "2026-11-06").first { $0["kind"] == "loss" })
      #expect(first["money"]?[0]?["amount"] == "5.25万元")
      #expect(first["money"]?[0]?["at"] == "2026-11-06T11:30:15+08:00")
      #expect(first["victim"]?["warned"] == true)
    }

    @Test func `lists refused rows by class, and takes them when they are corrected`() throws {
      try office.write(
        """
        登记表
        时间,类别,身份证号,年龄,金额,序号
        2025-02-01 09:00,报案,秘密丙,六十,1,1
        ,,,,,
        2025-02-01 10:00,报案,,200,秘密丁,2
        2025-02-01 11:00,咨询,,33,,3
        """, to: "log.csv")
      let outcome = office.run("desk import log.csv --rejects bad.csv")
      #expect(outcome.status == 65)
      #expect(
        outcome.output == """
          heads in row 2, 5 columns known, 4 rows
          left out (name them in a --map to keep them): 序号
          row 3 · 年龄 · text of 2 characters · no age in years
          row 3 · 身份证号 · text of 3 characters · cannot be of kind resident_id: correct it, \
          or leave 'kind' out to have it recognised
          row 5 · 金额 · text of 3 characters · no amount: write it like 50000 or 5万
          row 5 · 年龄 · number of 3 digits · write a number from 0 to 130
          4 rows: 1 recorded, 0 already there, 2 refused, 1 empty

          """)
      #expect(!outcome.output.contains("秘密") && !outcome.errors.contains("秘密"))
      #expect(office.run("stat -c %a bad.csv").output == "600\n")
      let rejects = office.run("cat bad.csv").output
      #expect(rejects.hasPrefix("\u{FEFF}时间,类别,身份证号,年龄,金额,序号,reason\r\n"))
      #expect(rejects.contains("2025-02-01 10:00,报案,,200,秘密丁,2,金额: no amount"))
      #expect(try counts("bad.csv --rejects bad.csv") == counted(2, refused: 2))
      _ = office.run("sed -i 's/秘密丙//; s/六十/60/; s/,200,秘密丁/,20,2万/' bad.csv")
      #expect(try counts("bad.csv --rejects bad.csv") == counted(2, recorded: 2))
      #expect(office.run("wc -l < bad.csv").output == "1\n")
      #expect(try counts("log.csv") == counted(4, duplicates: 1, refused: 2, empty: 1))
    }

    @Test func `says before it begins what it takes each column for`() throws {
      try office.write("事发时间,性质,民警意见,13900001234\n2025-03-01,报案,某,x\n", to: "log.csv")
      try office.write("事发时间 = received_at\n民警意见 = note\n", to: "map")
      let plan = try office.run("desk import log.csv --map map --json").documents[0]
      #expect(plan["unmapped"] == ["D"])
      #expect(
        plan["columns"] == [
          ["column": "事发时间", "key": "received_at"], ["column": "性质", "key": "kind"],
          ["column": "民警意见", "key": "note"],
        ])
      #expect(try sheets(of: "2025-03-01").map { $0["note"] } == ["民警意见：某"])
      try office.write("事发时间 = receivedat\n", to: "map")
      let wrong = office.run("desk import log.csv --map map")
      #expect(wrong.status == 65)
      #expect(
        wrong.errors
          == "desk: map 'map', line 1, column 8: no such key: did you mean 'received_at'\n")
    }

    @Test(arguments: [
      #"[{"kind":"tip","note":"甲","received_at":"2025-04-01T10:00:00+08:00"},\#n{"kind":"x"},3]"#,
      #"{"kind":"tip","note":"甲","received_at":"2025-04-01T10:00:00+08:00"}\#n{"kind":"x"}\#n3"#,
    ])
    func `takes sheets of JSON, as an array or in lines`(text: String) throws {
      try office.write(text + "\n", to: "log")
      let again = try sheets(of: "2025-04-01").count
      #expect(
        try counts("log --rejects bad")
          == counted(3, recorded: 1 - again, duplicates: again, refused: 2))
      let lines = office.run("cat bad").output.split(separator: "\n")
      #expect(lines.count == 2 && lines[1] == "3")
      #expect(lines[0].hasPrefix(#"{"kind":"x","reason":"kind: write one of: "#))
      _ = office.run("sed -i 's/\"x\"/\"tip\"/; /^3$/d' bad")
      #expect(try counts("bad --dry-run")["refused"] == 0)
    }

    @Test(arguments: [true, false])
    func `takes rows of JSON by the heads that their keys are`(isArray: Bool) throws {
      let day = isArray ? "2025-04-02" : "2025-04-03"
      let rows = [
        #"{"接警时间":"\#(day) 09:00","简要案情":"甲","涉案金额":50000.5,"所在":"乙"}"#,
        #"{"接警时间":"\#(day) 10:00","涉案金额":"一些","嫌疑人账号":6222020011112222}"#,
      ]
      let text = isArray ? "[\(rows.joined(separator: ",\n"))]" : rows.joined(separator: "\n")
      try office.write(text + "\n", to: "log.json")
      try office.write("所在 = note\n", to: "map")
      let outcome = office.run("desk import log.json --map map --rejects bad")
      #expect(outcome.status == 65)
      #expect(outcome.output.hasPrefix("keys for heads, 4 columns known, 2 rows\n"))
      #expect(outcome.output.contains("row 2 · 涉案金额 · text of 2 characters · no amount"))
      _ = office.run("sed -i 's/一些/1/' bad")
      #expect(try counts("bad") == counted(1, recorded: 1))
      let sheets = try sheets(of: day)
      #expect(sheets.map { $0["money"]?[0]?["amount"] } == ["50000.5", "1"])
      #expect(sheets[0]["note"] == "所在：乙")
      #expect(sheets[1]["identifiers"]?[0]?["text"] == "6222020011112222")
      #expect(try counts("log.json --map map") == counted(2, duplicates: 1, refused: 1))
    }

    @Test func `counts a row twice in the file once, whether it records or not`() throws {
      let row = "2025-05-01 10:00,报案,同一行\n"
      try office.write("时间,类别,案情\n\(row)\(row)\n", to: "log.csv")
      let expected = counted(3, recorded: 1, duplicates: 1, empty: 1)
      #expect(try counts("log.csv --dry-run") == expected)
      #expect(try counts("log.csv") == expected)
    }

    @Test func `tells a row that is read otherwise than before from one with a taken id`() throws {
      let id = "01000000-0000-7000-8000-000000000001"
      try office.write("时间,案情,所在\n2025-05-02 10:00,甲,乙\n", to: "log.csv")
      try office.write("id,时间,案情\n\(id),2025-05-03 10:00,甲\n", to: "own.csv")
      try office.write("所在 = note\n", to: "map")
      #expect(try counts("log.csv") == counted(1, recorded: 1))
      for options in ["", "--dry-run"] {
        let again = office.run("desk import log.csv --map map \(options)")
        #expect(again.status == 65 && again.output.contains("row 2 · in the log already, read"))
      }
      #expect(try counts("own.csv") == counted(1, recorded: 1))
      _ = office.run("sed -i s/甲/乙/ own.csv")
      #expect(office.run("desk import own.csv").output.contains("names another call"))
    }

    @Test(arguments: ["", "--dry-run", "--rejects bad.csv"])
    func `is for those who record calls`(options: String) throws {
      try office.write("时间,案情\n2025-05-04 10:00,甲\n,乙\n", to: "log.csv")
      let outcome = office.run(
        """
        rm -f bad.csv; echo A-word-of-8 > password
        desk user list | grep -q chief ||
          desk user add chief --role commander --desk 000000 --password-file password
        PGPASSWORD=$(cat password) desk --user chief import log.csv \(options)
        """)
      #expect(outcome.status == 77 && !outcome.output.contains("row 2"), "\(outcome.output)")
      #expect(outcome.errors == "desk: this is not among the duties of this person\n")
      #expect(office.run("ls bad.csv").status != 0)
    }

    @Test func `stops at Ctrl-C with whole calls only, and goes on when asked again`() throws {
      let rows = (0..<6000).map {
        "2022-06-01 10:00,报案,\($0),第\($0)通,1万,622202001111\(100_000 + $0)"
      }
      try office.write("时间,类别,序号,案情,金额,收款账号\n\(rows.joined(separator: "\n"))\n", to: "log.csv")
      let outcome = office.run(
        """
        desk import log.csv --json > answers & import=$!
        until [ "$(desk call list --day 2022-06-01 --limit 1 --json)" != '[]' ]; do :; done
        kill -INT $import; wait $import; status=$?; tail -1 answers; exit $status
        """)
      #expect(outcome.status == 130)
      let counts = try outcome.document
      let done = try #require(counts["recorded"]?.asInteger)
      #expect(0 < done && done < 6000)
      #expect(counts["rows"] == .integer(done) && counts["total"] == 6000)
      let listed = try office.run("desk call list --day 2022-06-01 --limit 9999 --json").document
      #expect(listed.asArray?.count == done)
      #expect(
        try self.counts("log.csv") == counted(6000, recorded: 6000 - done, duplicates: done))
    }

    @Test func `tells what the server did not acknowledge before it went away`() throws {
      let rows = (0..<12_000).map { "2022-07-01 10:00,报案,\($0)" }
      try office.write("时间,类别,案情\n\(rows.joined(separator: "\n"))\n", to: "log.csv")
      let outcome = office.run(
        """
        desk import log.csv --json > answers & import=$!
        until [ "$(desk call list --day 2022-07-01 --limit 1 --json)" != '[]' ]; do :; done
        server=$(head -1 home/data/postmaster.pid); kill -9 $server $(pgrep -P $server)
        wait $import; status=$?; tail -1 answers; exit $status
        """)
      #expect(outcome.status == 69)
      let counts = try outcome.document
      let recorded = try #require(counts["recorded"]?.asInteger)
      let lost = try #require(counts["unacknowledged"]?.asInteger)
      #expect(counts["rows"] == .integer(recorded + lost) && recorded < 12_000)
      let again = try self.counts("log.csv")
      #expect(again["refused"] == 0 && (again["duplicates"] ?? 0) >= recorded)
    }
  }
}
