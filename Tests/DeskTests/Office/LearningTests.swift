import JSON
import Support
import Testing

extension `A desk at work` {
  /// Each test has a desk of its own: what one learns is in force for all of it.
  struct `Learning tactics` {
    let office: Office
    let desk: String

    init() throws {
      office = try #require(Office.current)
      let unit = String(Int.random(in: 100_000_000...999_999_999))
      let added = office.run(
        """
        desk unit add \(unit) '\(unit)' && echo secret > password && \
        desk user add 'o\(unit)' --role officer --desk \(unit) --password-file password
        """)
      try #require(added.status == 0, "\(added.errors)")
      desk = "PGPASSWORD=secret desk --user o\(unit)"
    }

    /// Sheets of the narratives, one a line.
    private func sheets(_ narratives: [(code: String, words: [String])]) -> String {
      narratives.flatMap { code, words in
        words.map { word -> String in
          let sheet: JSONValue = [
            "kind": "consultation", "narrative": .string(word), "tactic": .string(code),
          ]
          return sheet.text
        }
      }.joined(separator: "\n")
    }

    /// A few narratives of three classes that the word list does not tell apart.
    private var own: String {
      sheets(
        ["T01", "T02", "T03"].map { code in
          let word = ["T01": "红豆", "T02": "绿茶", "T03": "白云"][code] ?? ""
          return (code, "甲乙丙丁戊己庚辛壬癸子丑".map { "来电人提到\(word)第\($0)回" })
        })
    }

    @Test func `from the desk's own calls brings a better model into force, and it is used`() throws
    {
      #expect(try office.run("\(desk) call record", sheets: own).status == 0)
      let learnt = office.run("\(desk) tactic learn --json")
      #expect(learnt.status == 0)
      #expect(try learnt.document["in_force"] == true)
      #expect(try learnt.document["cases"] == 30)
      let sheet = #"{"kind":"tip","narrative":"又是绿茶"}"#
      let answer = try office.run("\(desk) call record", sheets: sheet).documents[0]["tactic"]
      #expect(answer?["code"] == "T02" && answer?["model"] == 1)
      #expect(answer?["because"]?[0] == "绿茶")
      let given = #"{"kind":"tip","narrative":"又是绿茶","tactic":"T01"}"#
      let kept = try office.run("\(desk) call record", sheets: given).documents[0]["tactic"]
      #expect(kept == ["code": "T01", "source": "given"])
      let words = office.run("\(desk) call record 又是绿茶")
      #expect(words.output.contains("tactic: T02") && words.output.contains("because: 绿茶"))
      let suggested = try office.run("\(desk) tactic suggest --json 白云").document
      #expect(suggested[0]?["code"] == "T03" && suggested[0]?["model"] == 1)
      #expect(office.run("\(desk) tactic use lexicon").status == 0)
      #expect(try office.run("\(desk) tactic suggest --json 白云").document == [])
    }

    @Test func `suggests on the call sheet while the officer types`() throws {
      try office.write(own, to: "own")
      #expect(office.run("\(desk) tactic learn --from own").status == 0)
      let outcome = office.onScreen(
        "\(desk) --lang zh call record",
        """
        sees 来电\\> || exit 1
        types '又是绿茶'; sees 'T02 虚假网络投资理财' && sees ' 绿茶' || exit 1
        screen | grep -E '0[.][0-9]+ 绿茶' || exit 1
        keys Enter; sees '已记录，来电编号' && sees '手法：T02' && sees 'ended with 0'
        """)
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func `suggests for what is imported`() throws {
      try office.write(own, to: "own")
      #expect(office.run("\(desk) tactic learn --from own").status == 0)
      try office.write("received_at,kind,narrative\n2025-03-01 09:00,tip,白云飘过\n", to: "old.csv")
      #expect(office.run("\(desk) import old.csv").status == 0)
      let calls = try office.run("\(desk) call list --json").document
      #expect(calls[0]?["tactic"] == "T03")
    }

    @Test func `mid-stream loads the model once and answers every line in order`() throws {
      try office.write(own, to: "own")
      #expect(office.run("\(desk) tactic learn --from own").status == 0)
      let lines = (0..<300).map {
        $0 % 3 == 0
          ? #"{"kind":"tip","narrative":"红豆","tactic":"T13"}"#
          : #"{"kind":"tip","narrative":"白云\#($0)"}"#
      }
      let answers = try office.run(
        "\(desk) call record", sheets: lines.joined(separator: "\n")
      ).documents
      #expect(answers.map { $0["line"] } == (1...300).map { .integer($0) })
      #expect(answers.allSatisfy { $0["status"] == "recorded" })
      for (place, answer) in answers.enumerated() {
        #expect(answer["tactic"]?["code"] == (place % 3 == 0 ? "T13" : "T03"))
      }
    }

    @Test func `no better than the word list is only stored, and says so`() throws {
      try office.write(sheets(InventedCases.narratives), to: "cases")
      let learnt = office.run("\(desk) tactic learn --from cases")
      #expect(learnt.status == 0 && learnt.output.contains("not in force"))
      #expect(learnt.errors.contains("the scores are rough"))
      let models = try office.run("\(desk) tactic models --json").document
      #expect(models[0]?["in_force"] == false && models[0]?["held_out"] == 26)
      let weak = office.run("\(desk) tactic use 1; \(desk) tactic suggest 来电; echo $?")
      #expect(weak.output.contains("low confidence"))
      #expect(office.run("\(desk) --lang zh tactic suggest 来电").output.contains("把握不大"))
      let recorded = office.run("\(desk) --lang zh call record 来电").output
      #expect(recorded.split(separator: "把握不大").count == 2 && !recorded.contains("依据"))
    }

    @Test func `is judged on cases held out, in 80 columns and both languages`() throws {
      try office.write(sheets(InventedCases.narratives), to: "cases")
      for language in ["en", "zh"] {
        let judged = office.run("desk --lang \(language) tactic evaluate --from cases")
        #expect(judged.status == 0)
        let lines = judged.output.split(separator: "\n")
        #expect(lines.count > 80 && lines.allSatisfy { $0.columns <= 80 })
      }
      let command = "desk tactic evaluate --from cases --json --holdout 25% --seed 3"
      let document = try office.run(command).document
      #expect(try office.run(command).document == document)
      for contestant in ["model", "lexicon", "majority"] {
        let found = document[contestant]
        #expect((0...1).contains(found?["macro_f1"]?.asReal ?? -1))
        #expect(found?["scores"]?.asArray?.count == 13)
        let counts = found?["confusion"]?.asArray?.flatMap { $0.asArray ?? [] } ?? []
        #expect(counts.compactMap(\.asInteger).reduce(0, +) == 39)
      }
      #expect(document["held_out"] == 39)
    }

    @Test(arguments: [
      ("", "no labelled cases"), (#"{"narrative":"a","tactic":"T01"}"#, "needed: 4 more"),
      (#"{"narrative":"a","tactic":"外星人"}"#, "line 1: no class is named '外星人'"),
      ("[1", "line 1: not"), ("\u{0}", "line 1: not JSON"),
    ])
    func `from what is no lesson is refused with the reason`(file: String, reason: String) throws {
      try office.write(file, to: "lesson")
      for command in ["learn", "evaluate"] {
        let refused = office.run("\(desk) tactic \(command) --from lesson")
        #expect(refused.status == 65 && refused.errors.contains(reason), "\(refused.errors)")
        #expect(refused.output.isEmpty)
      }
    }

    @Test func `from no file, or by who may not, is refused`() throws {
      #expect(office.run("\(desk) tactic learn").status == 65)
      #expect(office.run("\(desk) tactic learn --from none").status == 65)
      #expect(office.run("\(desk) tactic learn --holdout 99%").status == 64)
      #expect(office.run("\(desk) tactic use 1").status == 65)
      #expect(office.run("\(desk) tactic use one").status == 64)
      let auditor = office.run(
        """
        desk user add 'a\(desk.suffix(9))' --role auditor --desk 000000 --password-file password
        PGPASSWORD=secret desk --user 'a\(desk.suffix(9))' tactic learn
        """)
      #expect(auditor.status == 77)
    }

    @Test func `ends in a model that, once tampered with, is told of and does not keep calls out`()
      throws
    {
      try office.write(own, to: "own")
      #expect(office.run("\(desk) tactic learn --from own").status == 0)
      let unit = desk.suffix(9)
      let tampered = office.run(
        """
        psql "$(desk status --json | sed 's/.*"conninfo":"\\([^"]*\\)".*/\\1/')" -Xqc "
          set session_replication_role = replica;
          update desk110.tactic_model set weights = overlay(weights placing '\\xff' from 60)
          where trained_by = 'o\(unit)'"
        """)
      try #require(tampered.status == 0, "\(tampered.errors)")
      let suggested = office.run("\(desk) tactic suggest 绿茶")
      #expect(suggested.status == 78 && suggested.errors.contains("damaged"))
      #expect(office.run("\(desk) tactic use 1").status == 78)
      let recorded = office.run("\(desk) call record 对方说刷单返利")
      #expect(recorded.status == 0 && recorded.errors.contains("damaged"))
      #expect(recorded.output.contains("tactic: T01"))
    }
  }
}

extension Substring {
  /// The columns a terminal gives it: Chinese characters and full-width signs take two.
  fileprivate var columns: Int {
    unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}
