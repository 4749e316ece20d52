import JSON
import Testing

extension `A desk at work` {
  struct `Counting figures again` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    private func record(_ day: String) throws {
      let sheet =
        #"{"kind":"loss","received_at":"\#(day)T09:00:00+08:00","tactic":"T02","money":[{"kind":"paid","amount":"5万"}]}"#
      #expect(try office.run("desk call record", sheets: sheet).status == 0)
    }

    private static let doctor = "desk doctor --figures --from 2023-03-01 --to 2023-03-03"

    @Test func `is content with what holds, and names what was changed behind its back`() throws {
      try record("2023-03-02")
      #expect(office.run("desk briefing daily --date 2023-03-02").status == 0)
      let fine = office.run(Self.doctor)
      #expect(fine.status == 0, "\(fine.errors)")
      let psql = #"psql "$(desk status --json | sed 's/.*"conninfo":"\([^"]*\)".*/\1/')" -q"#
      let change = """
        -c "update desk110.figure_part set fen = fen + 1
          where dimension in ('case', 'tactic') and day = '2023-03-02'"
        """
      #expect(office.run("\(psql) \(change)").status == 0)
      let wrong = office.run("\(Self.doctor) --json")
      #expect(wrong.status == 70)
      let rows = try #require(try wrong.document.asArray)
      #expect(rows.map { $0["figure"] } == ["cases.tactics[T02].loss_fen"])
      #expect(rows[0]["told"] == "5000001" && rows[0]["counted"] == "5000000")
    }

    @Test func `names what an issued briefing says otherwise than the log does now`() throws {
      try record("2023-04-02")
      let first = try office.run("desk briefing daily --date 2023-04-02 --json").document
      try record("2023-04-02")
      let doctor = "desk doctor --figures --from 2023-04-02 --to 2023-04-02"
      let outcome = office.run("\(doctor) --json")
      #expect(outcome.status == 65)
      let rows = try #require(try outcome.document.asArray)
      #expect(rows.allSatisfy { $0["briefing"] == first["number"] })
      #expect(rows.map { $0["figure"] }.contains("calls.total"))
      #expect(office.run("desk briefing daily --date 2023-04-02").status == 0)
      #expect(office.run(doctor).status == 0)
    }

    @Test(arguments: [
      "--from 2023-03-01", "--figures --from 2023-03-02 --to 2023-03-01",
    ])
    func `is asked of a time that goes forward`(words: String) {
      #expect(office.run("desk doctor \(words)").status == 64)
    }
  }
}
