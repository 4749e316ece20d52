import JSON
import Testing

extension `A desk at work` {
  struct `Exporting calls` {
    let office: Office

    init() throws {
      office = try #require(Office.current)
      try office.write(Self.sheets, to: "sheets")
      _ = office.run("desk call record --from sheets")
    }

    private static let sheets = #"""
      {"id":"0193a1b2-0000-7000-8000-0000000000a1","received_at":"2024-11-10T10:05:00+08:00",\#
      "kind":"loss","source":"110","caller":{"phone":"13800001111","name":"甲某人"},\#
      "victim":{"name":"=cmd|'x'!A1","age":61,"division":"110102","repeat":false},\#
      "narrative":"\t+第一行\n\u202e第二, \"行\"\u200b","tactic":"T08",\#
      "elements":{"tools":["phone"],"phrases":["安全, 账户","@保密"]},\#
      "identifiers":[{"text":"６２２２ 0200-1111 2222 333","holder":"丙","level":1}],\#
      "money":[{"kind":"paid","amount":"近5万","channel":"counter","from":"6217000010001234567",\#
      "to":"6222020011112222333"}],"note":"-1"}
      {"id":"0193a1b2-0000-7000-8000-0000000000a2","received_at":"2024-11-11T10:05:00+08:00",\#
      "kind":"tip","narrative":"第二天"}

      """#

    private let days = "--from 2024-11-10 --to 2024-11-11"

    @Test func `gives what import reads: the same calls, and nowhere else other ones`() throws {
      let outcome = office.run(
        """
        desk export \(days) --unmask 核对 -o own.csv && desk import own.csv --json | tail -1
        export DESK_HOME="$PWD/home2"; desk up > up; desk import own.csv --json | tail -1
        desk export \(days) --unmask 核对 -o other.csv; desk down > down
        """)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let counts = try outcome.documents
      #expect(counts[0]["duplicates"] == 2 && counts[0]["refused"] == 0)
      #expect(counts[1]["recorded"] == 2 && counts[1]["refused"] == 0)
      let compared = office.run(
        """
        for file in own other; do cut -d, -f2- < $file.csv | sed -E \
          's/[28][0-9]{2}-[0-9]{4}-[0-9]{4}//g; s/[0-9-]{10} [0-9:]{5},//' > $file.cut; done
        cmp own.cut other.cut && wc -l < own.cut; rm -rf home2
        """)
      #expect(compared.status == 0)
      #expect(
        try office.run("desk export \(days) --json --unmask x > own; desk import own --json")
          .documents.last?["duplicates"] == 2)
    }

    @Test func `is safe in a spreadsheet and says whose it is`() throws {
      let outcome = office.run("desk export --from 2024-11-10 --to 2024-11-10 --unmask 核对")
      let text = outcome.output
      #expect(text.hasPrefix("\u{FEFF}id,received_at,kind,"))
      #expect(text.contains(",'=cmd|'x'!A1,"))
      #expect(text.contains(",\"' +第一行\n\u{FFFD}第二, \"\"行\"\"\u{FFFD}\","))
      #expect(!text.unicodeScalars.contains("\u{202E}") && !text.contains("\t"))
      #expect(text.hasSuffix("\r\n") && text.contains(",000000,"))
      let watermark = try #require(text.firstMatch(of: /,\w+ \d{4}-\d\d-\d\d \d\d:\d\d,/))
      #expect(!watermark.output.isEmpty)
    }

    @Test func `is masked without a reason, and then no call to import`() throws {
      let outcome = office.run("desk export \(days) -o masked.csv; desk import masked.csv --json")
      #expect(outcome.status == 65)
      #expect(try outcome.documents.last?["refused"] == 2)
      let text = office.run("cat masked.csv; stat -c %a masked.csv").output
      for secret in ["13800001111", "甲某人", "6217000010001234567"] {
        #expect(!text.contains(secret))
      }
      #expect(text.contains("138****1111") && text.contains("6222 0200"))
      #expect(text.hasSuffix("\r\n600\n"))
    }

    @Test func `changed is refused, as it is that call and not what it said`() throws {
      let outcome = office.run(
        """
        desk export \(days) --unmask 核对 -o own.csv; sed -i 's/第二天/第三天/' own.csv
        desk import own.csv --json
        """)
      #expect(outcome.status == 65)
      let documents = try outcome.documents
      #expect(documents.last?["duplicates"] == 1 && documents.last?["refused"] == 1)
      #expect(documents[1]["column"] == "id")
    }

    @Test(arguments: [
      ("-o /nonexistent/calls.csv", 73), ("-o /dev/full", 73), ("> /dev/full", 73),
      ("--format md", 64), ("--from 2024-11-11 --to 2024-11-10", 64), ("--unmask ' '", 65),
    ])
    func `tells a mishap by the status`(options: String, status: CInt) {
      #expect(office.run("desk export \(options)").status == status)
      #expect(office.run("ls | grep -c new").output == "0\n")
    }

    @Test func `of no calls has heads alone`() {
      let outcome = office.run("desk export --from 2001-01-01 --to 2001-01-01")
      #expect(outcome.status == 0 && outcome.output.split(separator: "\r\n").count == 1)
      #expect(office.run("desk export --json --to 2001-01-01").output == "[]\n")
    }
  }
}
