import Domain
import JSON
import Testing

extension `A desk at work` {
  struct `Taking a bank's statement` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    private static let heads = "交易时间,交易金额,借贷标志,余额,对方账号,对方户名,交易流水号"

    /// Records a loss to an account, and answers with the options of an import.
    private func options(_ account: String) throws -> String {
      let sheet = """
        {"received_at":"2026-11-20T10:05:00+08:00","kind":"loss","tactic":"T08",\
        "identifiers":[{"text":"\(account)"}],\
        "money":[{"kind":"paid","amount":"5万","at":"2026-11-20T09:50:00+08:00",\
        "to":"\(account)"}]}
        """
      let answer = try office.run("desk call record --json", sheets: sheet).document
      return "--account \(account) --case \(try #require(answer["case"]?.asString))"
    }

    private func counts(_ arguments: String) throws -> [Int] {
      let outcome = office.run("desk account transfer import --json \(arguments)")
      let last = try #require(try outcome.documents.last, "\(outcome.errors)")
      return ["recorded", "known", "refused", "empty"].map { last[$0]?.asInteger ?? -1 }
    }

    /// Writes a workbook of two sheets, the first with a line above its heads.
    private static let maker = """
      import zipfile
      def sheet(rows):
          def cell(v): return '<c t="inlineStr"><is><t>%s</t></is></c>' % v
          body = ''.join('<row>%s</row>' % ''.join(cell(v) for v in row) for row in rows)
          return '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' \\
              '<sheetData>%s</sheetData></worksheet>' % body
      heads = '\(Self.heads)'.split(',')
      rows = [['户名：王虚构'], heads,
          ['2026-11-20 09:51:00', '50,000.00', '贷', '50,100.00', '6217000010001234567', '丁', 'W1'],
          ['2026-11-20 09:55:00', '30,000.00', '借', '20,100.00', '6230580000012347788', '赵', 'W2']]
      ns = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
      with zipfile.ZipFile('bank.xlsx', 'w') as z:
          z.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package'
              '/2006/relationships"><Relationship Id="r0" Type="%s/officeDocument" '
              'Target="xl/workbook.xml"/></Relationships>' % ns)
          z.writestr('xl/workbook.xml', '<workbook xmlns="http://schemas.openxmlformats.org/'
              'spreadsheetml/2006/main" xmlns:r="%s"><sheets><sheet name="a" sheetId="1" '
              'r:id="r1"/><sheet name="b" sheetId="2" r:id="r2"/></sheets></workbook>' % ns)
          z.writestr('xl/_rels/workbook.xml.rels', '<Relationships xmlns="http://schemas.'
              'openxmlformats.org/package/2006/relationships">%s</Relationships>' % ''.join(
              '<Relationship Id="r%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>'
              % (n, ns, n) for n in (1, 2)))
          for n, content in ((1, rows), (2, rows[1:3])):
              z.writestr('xl/worksheets/sheet%d.xml' % n, sheet(content))
      """

    @Test func `reads a workbook's first sheet, and says that there are more`() throws {
      let options = try options("6222020011110021013")
      try office.write(Self.maker, to: "rows.py")
      let made = office.run("/usr/bin/python3 rows.py")
      #expect(made.status == 0, "\(made.errors)")
      let told = office.run("desk account transfer import bank.xlsx \(options) --dry-run")
      #expect(told.output.contains("heads in row 2"), "\(told.output) \(told.errors)")
      #expect(told.errors.contains("save the other 1"))
      #expect(told.output.contains("balances follow from each other: 1 row checked"))
      #expect(try counts("bank.xlsx \(options)") == [2, 0, 0, 0])
      #expect(try counts("bank.xlsx \(options)") == [0, 2, 0, 0])
    }

    @Test func `reads GB18030 and UTF-16 like UTF-8`() throws {
      let options = try options("6222020011110021021")
      try office.write(
        Self.heads + "\n2026-11-20 09:51:00,100.00,贷,100.00,6217000010001234567,丁㐂人,G1\n",
        to: "one.csv")
      _ = office.run(
        "iconv -t gb18030 one.csv > gb.csv; iconv -t utf-16 one.csv > wide.csv")
      #expect(try counts("one.csv \(options)") == [1, 0, 0, 0])
      for file in ["gb.csv", "wide.csv"] {
        #expect(try counts("\(file) \(options)") == [0, 1, 0, 0])
      }
    }

    /// Rows that are wrong in one thing each, by the column that is told.
    private static let broken: [(row: String, column: String)] = [
      ("2026-11-20 09:51:00,0,贷,,6217000010001234567,丁,H", "交易金额"),
      ("2026-11-20 09:51:00,-5,贷,,6217000010001234567,丁,H", "交易金额"),
      ("2026-11-20 09:51:00,很多,贷,,6217000010001234567,丁,H", "交易金额"),
      ("2026-11-20 09:51:00,1.005,贷,,6217000010001234567,丁,H", "交易金额"),
      ("2026-11-20 09:51:00,99999999999999999999,贷,,6217000010001234567,丁,H", "交易金额"),
      ("2026-11-20 09:51:00,,贷,,6217000010001234567,丁,H", "交易金额"),
      ("2026-11-20 09:51:00,5,转,,6217000010001234567,丁,H", "借贷标志"),
      ("2026-11-20 09:51:00,5,贷,很多,6217000010001234567,丁,H", "余额"),
      ("2099-11-20 09:51:00,5,贷,,6217000010001234567,丁,H", "交易时间"),
      ("2026-02-30 09:51:00,5,贷,,6217000010001234567,丁,H", "交易时间"),
      (",5,贷,,6217000010001234567,丁,H", "交易时间"),
      ("2026-11-20 09:51:00,5,贷,,x,丁,H", "对方账号"),
      ("2026-11-20 09:51:00,5,贷,,95588,丁,H", "对方账号"),
      ("2026-11-20 09:51:00,5,贷,,6.217E+18,丁,H", "对方账号"),
      (
        "2026-11-20 09:51:00,5,贷,,6217000010001234567,"
          + String(repeating: "丁", count: 201) + ",H", "对方户名"
      ),
      (
        "2026-11-20 09:51:00,5,贷,,6217000010001234567,丁," + String(repeating: "9", count: 101),
        "交易流水号"
      ),
    ]

    @Test func `refuses each broken row by its column, quotes none, and takes the others`() throws {
      let options = try options("6222020011110021039")
      let good = "2026-11-20 09:52:00,7.00,借,,6230580000012347788,=cmd|'/c calc'!A1,OK"
      let rows = Self.broken.map(\.row) + [good, ",,,,,,"]
      try office.write(([Self.heads] + rows).joined(separator: "\n") + "\n", to: "hostile.csv")
      let outcome = office.run(
        "desk account transfer import hostile.csv \(options) --rejects left.csv")
      #expect(outcome.status == 65)
      for (place, part) in Self.broken.enumerated() {
        #expect(
          outcome.output.contains("row \(place + 2) · \(part.column) · "),
          "\(part.row)\n\(outcome.output)")
      }
      #expect(!outcome.output.contains("6217") && !outcome.output.contains("丁"))
      #expect(try counts("hostile.csv \(options)") == [0, 1, Self.broken.count, 1])
      #expect(try counts("left.csv \(options)") == [0, 0, Self.broken.count, 0])
    }

    @Test(arguments: [
      "head -c 5000 /dev/urandom", "printf 'PK\\003\\004nonsense'", "printf '\\000\\000\\000'",
      "printf '\\377\\376\\000'", "echo '{}'", "printf '\"'", "yes , | head -c 3000000",
    ])
    func `refuses what is no statement whole, and records nothing`(maker: String) throws {
      let options = try options("6222020011110021047")
      let outcome = office.run(
        "\(maker) > junk; desk account transfer import junk \(options) --rejects left2.csv")
      #expect(outcome.status == 65, "\(outcome.output) \(outcome.errors)")
      #expect(outcome.errors.hasPrefix("desk: "))
      let listed = try office.run("desk account transfer list 6222020011110021047 --json").document
      #expect(listed.asArray?.isEmpty == true)
    }
  }
}
