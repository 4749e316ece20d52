import JSON
import Testing

extension `A desk at work` {
  struct `Rings on the command line` {
    let office: Office
    private let ring: String

    /// Two cases that name two cards and a phone, once; all rings are built anew.
    init() throws {
      office = try #require(Office.current)
      let sheets = ["4101", "4102"].map { end in
        #"""
        {"id":"0193a1b2-0000-7000-8000-00000000\#(end)","received_at":"2024-03-05T10:05:00+08:00",\#
        "kind":"loss","tactic":"T08","elements":{"apps":["庚辛助手"]},\#
        "identifiers":[{"text":"6222023200019876543","kind":"bank_card","holder":"丙丁"},\#
        {"text":"6222023200019876550","kind":"bank_card"},{"text":"17000004100","kind":"phone"}],\#
        "money":[{"kind":"paid","amount":"5000","to":"6222023200019876543"}]}
        """#
      }
      _ = try office.run("desk call record", sheets: sheets.joined(separator: "\n") + "\n")
      // Another test may be at it: one build at a time.
      while office.run("desk ring build").status == 65 {}
      let place = try office.run("desk account show 6222023200019876543 --json").document["ring"]
      ring = try #require(place?["ring"]?.asString)
    }

    private let day = "--day 2024-03-05"

    @Test func `are listed, narrowed and sorted, in every format`() throws {
      let rows = try #require(try office.run("desk ring list \(day) --json").document.asArray)
      let row = try #require(rows.first { $0["ring"]?.asString == ring })
      #expect(row["size"] == 4 && row["cases"] == 2 && row["paid"] == "10000.00")
      #expect(row["tactics"] == ["T08"] && row["cases_7_days"] == 0)
      for options in ["--min 1万 --tactic T08", "--min-size 4 --by size", "--min-cases 2 --own"] {
        #expect(office.run("desk ring list \(day) \(options)").output.contains(ring), "\(options)")
      }
      for options in ["--min 1.01万", "--tactic T01", "--min-size 5", "--min-cases 3"] {
        let outcome = office.run("desk ring list \(day) \(options)")
        #expect(outcome.status == 0 && !outcome.output.contains(ring), "\(options)")
      }
      for format in ["table", "csv", "md"] {
        let outcome = office.run("desk ring list \(day) --format \(format)")
        #expect(outcome.status == 0 && outcome.output.contains(ring), "\(format)")
      }
    }

    @Test func `are shown with what holds them together`() throws {
      let page = try office.run("desk ring show \(ring) --json").document
      #expect(page["members"]?.asArray?.count == 4 && page["bridges"] == 0 && page["core"] == 4)
      #expect(page["ties"]?.asArray?.allSatisfy { $0["cases"] == 2 } == true)
      #expect(page["paid"] == "10000.00" && page["bonds"] == nil)
      let part = try office.run("desk ring show \(ring) --limit 2 --json").document
      #expect(part["members"]?.asArray?.count == 2 && part["ties_whole"] == false)
      #expect(part["bridges"] == 0)
    }

    @Test(arguments: [
      ("en", ["  paid to it: 10,000.00", "What holds it together, the weakest first"]),
      ("zh", ["  收款：10,000.00", "关联，由弱到强"]),
    ])
    func `fit a screen of 80 columns`(language: String, lines: [String]) {
      let shown = office.screen("desk --lang \(language) ring show \(ring)")
      #expect(shown.status == 0 && shown.width <= 80)
      #expect(lines.allSatisfy { shown.lines.contains($0) }, "\(shown.lines)")
      #expect(shown.lines.contains { $0.contains("庚辛助手") })
      let listed = office.screen("desk --lang \(language) ring list \(day)")
      #expect(listed.status == 0 && listed.width <= 80)
      #expect(listed.lines.contains { $0.hasPrefix(ring) })
    }

    @Test(arguments: [
      ("show", 64), ("show ''", 64), ("show 600-0000-0004", 1), ("show 1", 1),
      ("show \"' or 1=1\"", 1), ("show 600-0000-0004 --limit 501", 64), ("list --by beauty", 64),
      ("list --limit 0", 64), ("list --min x", 64), ("list --tactic T99", 65),
      ("list --from 2026-11-02 --to 2026-11-01", 64), ("list --min-size many", 64),
      ("list --day 2001-01-01", 0), ("glue", 64),
    ])
    func `say plainly what they cannot do`(words: String, status: Int) {
      let outcome = office.run("desk ring \(words)")
      #expect(Int(outcome.status) == status, "\(outcome.errors)")
      #expect(outcome.output.isEmpty == (status != 0 || words.hasPrefix("list --day")))
    }

    @Test func `are for those whose duty it is`() throws {
      try office.write("A-word-of-8\n", to: "password")
      _ = office.run("desk unit add 110131 测试单位")
      let statuses: [(String, [Int32])] = [
        ("officer", [0, 0, 77]), ("investigator", [0, 0, 0]), ("commander", [0, 0, 77]),
        ("auditor", [77, 77, 77]), ("security", [77, 77, 77]),
      ]
      for (role, expected) in statuses {
        _ = office.run(
          "desk user add ring-\(role) --role \(role) --desk 110131 --password-file password")
        let found = ["list --limit 1", "show \(ring)", "build"].map { words in
          office.run("PGPASSWORD=A-word-of-8 desk --user ring-\(role) ring \(words)").status
        }
        // Another build may be under way.
        #expect(found.map { $0 == 65 ? 0 : $0 } == expected, "\(role)")
      }
      let masked = office.run("PGPASSWORD=A-word-of-8 desk --user ring-commander ring show \(ring)")
      #expect(!masked.output.contains("6222023200019876543"))
    }
  }
}
