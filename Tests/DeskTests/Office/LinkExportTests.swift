import JSON
import Testing

extension `A desk at work` {
  struct `Exporting what an account is tied to` {
    let office: Office

    init() throws {
      office = try #require(Office.current)
      try office.write(Self.sheets, to: "sheets")
      _ = office.run("desk call record --from sheets")
    }

    /// Two cases name one card and one phone, each with a phone of its own; the victim paid from a card of hers.
    private static let sheets =
      ["3101", "3102"].map { end in
        #"""
        {"id":"0193a1b2-0000-7000-8000-00000000\#(end)","received_at":"2026-11-10T10:05:00+08:00",\#
        "kind":"loss","source":"110","caller":{"phone":"1390000\#(end)"},\#
        "victim":{"name":"乙某人","phone":"1390000\#(end)"},"narrative":"x","tactic":"T08",\#
        "identifiers":[{"text":"6222023100019876546","kind":"bank_card"},\#
        {"text":"17000003100","kind":"phone"},{"text":"1700000\#(end)","kind":"phone"}],\#
        "money":[{"kind":"paid","amount":"5000","channel":"mobile_bank",\#
        "from":"6217000010001234567","to":"6222023100019876546"}]}
        """#
      }.joined(separator: "\n") + "\n"

    private let card = "6222 0231 0001 9876 546"

    @Test func `gives the graph, with no victim in it, and an audit row`() throws {
      let outcome = office.run("desk account export '\(card)' --format json")
      let graph = try outcome.document
      let nodes = try #require(graph["nodes"]?.asArray)
      #expect(
        nodes.map { $0["identifier"] }
          == ["6222023100019876546", "17000003100", "17000003101", "17000003102"])
      #expect(nodes[0]["cases"] == 2 && nodes[0]["paid"] == "10000.00" && nodes[0]["hop"] == 0)
      #expect(graph["links"]?.asArray?.count == 5)
      #expect(graph["links"]?[0]?["own_cases"]?.asString?.hasPrefix("8") == true)
      for secret in ["6217000010001234567", "13900003101", "乙某人"] {
        #expect(!outcome.output.contains(secret))
      }
      let audit = try office.run("desk audit list --limit 200 --json").document.asArray ?? []
      let exports = audit.filter { $0["action"] == "account.export" }.compactMap {
        $0["detail"]?.asString
      }
      #expect(exports.contains { $0.contains(#""format": "json""#) && $0.contains(#""links": 5"#) })
    }

    @Test func `lists the same on the screen, and says where there is nothing`() throws {
      let document = try office.run("desk account links '\(card)' --json").document
      let links = try #require(document["links"]?.asArray)
      #expect(
        Set(links.compactMap { $0["identifier"]?.asString })
          == ["17000003100", "17000003101", "17000003102"])
      #expect(links[0]["identifier"] == "17000003100" && links[0]["cases"] == 2)
      #expect(links.allSatisfy { $0["hop"] == 1 && $0["hub"] == false })
      let screen = office.screen("desk --lang zh account links '\(card)' --hops 1")
      #expect(screen.status == 0 && screen.width <= 80)
      #expect(screen.lines.contains { $0.contains("17000003100") })
      let rows = office.run("desk account links '\(card)' --format csv --limit 2").output
      #expect(rows.split(separator: "\r\n").count == 3, "\(rows)")
      let alone = #"""
        {"kind":"tip","tactic":"T08","received_at":"2026-11-10T10:05:00+08:00",\#
        "identifiers":[{"text":"6222023100019870002"}]}
        """#
      _ = try office.run("desk call record", sheets: alone)
      let none = office.run("desk account links 6222023100019870002")
      #expect(none.status == 0 && none.output.contains("no call and no case names another"))
      for (words, status) in [
        ("6222023100019999999", 1), ("6217000010001234567", 1), ("'\(card)' --hops 4", 64),
        ("'\(card)' --limit 0", 64), ("", 64),
      ] as [(String, CInt)] {
        #expect(office.run("desk account links \(words)").status == status, "\(words)")
      }
    }

    @Test(arguments: ["csv", "graphml", "gexf", "dot", "i2", "stix", "misp"])
    func `gives every form, the same again but for the time`(format: String) throws {
      let outcome = office.run(
        """
        desk account export '\(card)' --format \(format) -o one && \
        desk account export '\(card)' --format \(format) -o two && stat -c %a one && \
        for file in one two; do sed -E 's/20[0-9:T.+-]+Z?|"[0-9]{10}"|marking-def[^"]*//g' $file \
          > $file.cut; done && cmp one.cut two.cut && grep -c 17000003101 one
        """)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.hasPrefix("600\n"))
    }

    @Test func `makes a workbook, by the program beside it`() throws {
      let outcome = office.run(
        "desk account export '\(card)' -o a.xlsx && /usr/bin/python3 -m zipfile -e a.xlsx x && cat x/xl/*.xml"
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("6222023100019876546"))
      #expect(office.run("desk account export '\(card)' --format xlsx").status == 64)
    }

    @Test func `says plainly what it cannot do, and leaves the old file`() {
      let answers = [
        ("desk account export '\(card)' -o /nowhere/x.csv", 73), ("desk account export 6222", 1),
        ("echo old > x.csv; desk account export 95588 -o x.csv", 1),
        ("desk account export '\(card)' --format pdf", 64),
        ("desk account export '\(card)' -o x.pdf", 64), ("desk account export", 64),
        ("desk account export '\(card)' --ring 1", 64), ("desk account export --ring 1", 1),
        ("desk account export '\(card)' --hops 4", 64),
      ]
      for (command, status) in answers {
        #expect(office.run(command).status == status, "\(command)")
      }
      #expect(office.run("cat x.csv").output == "old\n" && office.run("ls x.pdf").status != 0)
    }

    @Test func `tells what was left out`() {
      let outcome = office.run("desk account export '\(card)' --limit 2 --format csv")
      #expect(outcome.errors.contains("2 more identifiers"))
      #expect(outcome.output.split(separator: "\r\n").count == 3)
    }

    @Test func `takes a ring as well`() throws {
      let outcome = office.run(
        """
        desk ring build > built 2>&1; ring=$(desk account show '\(card)' --json)
        ring=$(printf %s "$ring" | sed 's/.*"ring":"\\([^"]*\\)".*/\\1/')
        desk account export --ring "$ring" --format json
        """)
      let graph = try outcome.document
      let names = (graph["nodes"]?.asArray ?? []).compactMap { $0["identifier"]?.asString }
      #expect(names.contains("6222023100019876546") && names.contains("17000003100"))
      #expect(graph["graph"]?["subject"]?.asString?.hasPrefix("6") == true)
    }
  }
}
