import JSON
import Testing

extension `A desk at work` {
  struct `Telling the public` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// Records six alike cases of a day, named after someone.
    private func record(_ day: String, name: String = "司马丙丁") throws -> String {
      let sheet =
        #"{"kind":"loss","received_at":"\#(day)T09:00:00+08:00","tactic":"T08","victim":{"name":"\#(name)","sex":"female","age":45,"division":"110102"},"elements":{"way_in":"phone"},"money":[{"kind":"paid","amount":"5万"}]}"#
      let sheets = [String](repeating: sheet, count: 6).joined(separator: "\n")
      let outcome = try office.run("desk call record", sheets: sheets)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try #require(try outcome.documents.last?["case"]?.asString)
    }

    @Test(arguments: ["md", "html", "text", "json"])
    func `is done in every form, in both languages`(form: String) throws {
      _ = try record(
        "2025-06-0\(["md", "html", "text", "json"].firstIndex(of: form).map { $0 + 1 } ?? 5)")
      for (language, words) in [("en", "96110"), ("zh", "国家反诈中心")] {
        let outcome = office.run(
          "desk --lang \(language) bulletin --date 2025-06-07 --format \(form)")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains(words) && !outcome.output.contains("司马"))
      }
    }

    @Test func `writes no file with a name in it, and leaves an older one as it was`() throws {
      _ = try record("2025-07-01", name: "What to do")
      try office.write("older", to: "bulletin.md")
      let outcome = office.run("desk bulletin --date 2025-07-01 -o bulletin.md")
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("paragraph") && !outcome.errors.contains("What to do"))
      #expect(office.run("cat bulletin.md").output.contains("older"))
    }

    @Test func `takes the case that an officer chose for a briefing`() throws {
      let number = try record("2025-08-01")
      let chosen = office.run("desk briefing case \(number) --date 2025-08-01 --json")
      #expect(try chosen.document["case"]?.asString == number)
      let briefing = office.run("desk briefing daily --date 2025-08-01 --json")
      #expect(try briefing.document["typical_case"]?["case"]?.asString == number)
      #expect(office.run("desk briefing case \(number) --date 2025-08-02").status == 65)
    }

    @Test(arguments: ["--days 0", "--days 367", "--format csv", "--format xlsx -o a.xlsx"])
    func `is asked for in days and forms that it has`(words: String) {
      #expect(office.run("desk bulletin \(words)").status == 64)
    }

    @Test func `says in both languages what it does`() {
      #expect(office.run("desk --lang en bulletin --help").output.contains("for the public"))
      #expect(office.run("desk --lang zh bulletin --help").output.contains("面向公众"))
    }
  }
}
