import JSON
import Testing

extension `A desk at work` {
  struct `An answer` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    @Test(arguments: [
      "call list", "case list", "account list", "followup due", "unit list", "user list",
      "audit list", "tactic list", "briefing list", "trend",
    ])
    func `of a listing comes in every format and language`(words: String) throws {
      let json = office.run("desk \(words) --json --limit 2")
      #expect(json.status == 0)
      #expect(try (json.document.asArray ?? []).count <= 2)
      let before = office.run("desk --lang zh --format json \(words) --limit 2")
      #expect(try keys(before) == keys(json))
      for format in ["table", "csv", "md"] {
        let outcome = office.run("desk \(words) --format \(format) --limit 1")
        #expect(outcome.status == 0, "\(format)")
        #expect(!outcome.output.contains("\u{1B}"), "\(format)")
      }
      #expect(office.run("desk \(words) --limit 0").status == 64)
      #expect(office.run("desk \(words) --format xml").status == 64)
    }

    @Test(arguments: [
      ("--min 5万 --max 1万", "--min is more than --max"), ("--min x", "--min is no amount"),
      ("--from 2026-11-10 --to 2026-11-09", "--from is later than --to"),
      ("--day 2026-11-10 --from 2026-11-09", "--day goes without"),
    ])
    func `of a listing asked for in vain is status 64`(options: String, complaint: String) {
      let outcome = office.run("desk call list \(options)")
      #expect(outcome.status == 64 && outcome.errors.contains(complaint), "\(outcome.errors)")
    }

    private func keys(_ outcome: Office.Outcome) throws -> [[String]] {
      try (outcome.document.asArray ?? []).map { $0.asObject?.map(\.key) ?? [] }
    }

    @Test func `of status is the contract's`() throws {
      let status = try #require(try office.run("desk status --json").document.asObject)
      #expect(
        Set(["conninfo", "server", "schema", "embedded", "calls"]).isSubset(of: status.map(\.key)))
      #expect(status["embedded"] == true)
      let conninfo = status["conninfo"]?.asString ?? ""
      let named = "desk status --json --database '\(conninfo)'"
      #expect(try office.run(named).document["embedded"] == false)
      #expect(
        try office.run("DESK_DATABASE='\(conninfo)' PGHOST=/nonexistent desk status --json")
          .document["embedded"] == false)
      #expect(office.run("PGHOST=/nonexistent desk status").status == 69)
      #expect(try office.run("PGPASSWORD=x desk status --json").document["embedded"] == true)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completes words in every shell`(shell: String) {
      let outcome = office.run("desk --generate-completion-script \(shell)")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("followup"))
    }

    @Test func `of a briefing has the contract's keys, a number once closed, revisions after`()
      throws
    {
      let sheet = #"{"kind":"loss","received_at":"2026-05-01T09:00:00+08:00","tactic":"T02"}"#
      #expect(try office.run("desk call record", sheets: sheet).status == 0)
      let first = try office.run("desk briefing daily --date 2026-05-01 --json").document
      #expect(
        Set([
          "kind", "date", "from", "to", "number", "revision", "calls", "cases", "money", "tactics",
          "divisions", "victims", "loss_bands", "dissuasion", "accounts", "surges", "checks",
        ]).isSubset(of: try #require(first.asObject).map(\.key)))
      #expect(first["revision"] == 1)
      #expect(try office.run("desk call record", sheets: sheet).status == 0)
      let second = try office.run("desk briefing daily --date 2026-05-01 --format json").document
      #expect(second["number"] == first["number"])
      #expect(second["revision"] == 2)
      let text = office.run("desk --lang zh briefing daily --date 2026-05-01")
      #expect(text.output.contains("更正说明"))
      let preview = try office.run("desk briefing daily --date 2099-01-01 --json").document
      #expect(preview["number"] == .null)
    }
  }
}
