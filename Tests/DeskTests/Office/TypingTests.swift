import JSON
import Testing

extension `A desk at work` {
  struct `A call typed on a terminal` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    private func type(_ lines: [(question: String, keys: String)]) -> Office.Outcome {
      office.type(lines, into: "desk call record --ask")
    }

    private func calls() throws -> JSONValue? {
      try office.run("desk status --json").document["calls"]
    }

    @Test func `is recorded once every answer is right`() throws {
      let outcome = type([
        ("what happened", "冒充客服让转账\\n"), ("kind: ", "没有\\n"), ("answer with", "报案\\n"),
        ("source: ", "2\\n"), ("the caller", "\\n"), ("the caller'\\''s name", "\\n"),
        ("to the victim", "FAMILY\\n"), ("money paid", "三只羊\\n"), ("no amount", "5万\\n"),
        ("the account it went", "6222020077778888999\\n"), ("when it was", "25:99\\n"),
        ("no time that exists", "2026-11-10T10:05\\n"), ("how it was paid", "手机银\\t\\n"),
        ("it came from", "6217000010001234567\\n"), ("whose account", "丙某\\n"),
        ("the victim'\\''s name", "\\n"), ("age", "\\n"), ("victim'\\''s phone", "\\n"),
        ("resident ID", "\\n"), ("tactic", "４\\n"), ("the number of its case", "12\\n"),
        ("not the number", "\\n"), ("note", "\\n"),
      ])
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.output.contains("50,000.00"))
      let found = try office.run("desk account show 6222020077778888999 --json").document
      #expect(found["calls"] == 1)
      let number = try #require(found["seen_in"]?[0]?["call"]?.asString)
      let sheet = try office.run("desk call show \(number) --json").document["sheet"]
      #expect(sheet?["kind"] == "loss" && sheet?["source"] == "96110_in")
      #expect(sheet?["caller"]?["relation"] == "family" && sheet?["tactic"] == "T04")
      #expect(sheet?["money"]?[0]?["channel"] == "mobile_bank")
      #expect(sheet?["money"]?[0]?["at"] == "2026-11-10T10:05:00+08:00")
      #expect(sheet?["identifiers"]?[0]?["holder"] == "丙某")
    }

    @Test func `is not asked for what a stop-payment does not need`() {
      let outcome = type([
        ("what happened", "问是不是诈骗\\n"), ("kind: ", "1\\n"), ("source: ", "\\n"),
        ("the caller", "\\n"), ("the caller'\\''s name", "\\n"), ("to the victim", "\\n"),
        ("money paid", "\\n"), ("the account it went", "\\n"), ("the victim'\\''s name", "\\n"),
        ("age", "\\n"), ("tactic", "\\n"), ("its case", "\\n"), ("note", "\\n"),
      ])
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(!outcome.output.contains("resident ID"))
    }

    @Test(arguments: [("\\004", 65 as CInt), ("\\003", 130)])
    func `is given up whole`(keys: String, status: CInt) throws {
      let before = try calls()
      let outcome = type([("what happened", "半句话\\n"), ("kind: ", "tip\\n"), ("source: ", keys)])
      #expect(outcome.status == status)
      #expect(try calls() == before)
    }
  }
}
