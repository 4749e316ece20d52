import Domain
import JSON
import Testing

extension `A desk at work` {
  struct `An audit as evidence` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// Seals, until what was written by now is sealed.
    private func seal() { _ = office.run("desk call list; desk audit seal") }

    @Test func `is sealed, anchored and verified`() throws {
      seal()
      let anchored = office.run("rm -f anchors; desk audit anchor -o anchors")
      #expect(anchored.status == 0)
      let paper = try #require(
        anchored.output.split(separator: "\n").first { $0.hasPrefix("paper: ") })
      let digits = paper.dropFirst("paper: ".count)
      #expect(office.run("desk audit anchor -o anchors; wc -l < anchors").output.hasSuffix("1\n"))
      for anchor in ["anchors", String(digits), digits.replacing(" ", with: "-").uppercased()] {
        let verified = office.run("desk audit verify --anchor '\(anchor)'")
        #expect(verified.status == 0 && verified.output.contains("held against 1 anchor"))
      }
      let report = try office.run("desk audit verify --json --anchor anchors").document
      #expect(report["result"] == "whole" && report["anchors"] == 1 && report["findings"] == [])
      #expect(report["newest"]?["seal"]?.asInteger ?? 0 > 0)
    }

    @Test func `of which seals came after the anchor says so`() {
      seal()
      _ = office.run("rm -f anchors; desk audit anchor -o anchors")
      seal()
      let verified = office.run("desk audit verify --anchor anchors")
      #expect(verified.status == 0 && verified.output.contains("those after it have none"))
    }

    @Test func `is an auditor's`() throws {
      try office.write("A-word-of-8\n", to: "password")
      for role in ["auditor", "officer", "admin", "security"] {
        _ = office.run(
          "desk user add seal_\(role) --role \(role) --desk 000000 --password-file password")
        for words in ["seal", "verify", "list", "anchor"] {
          let status = office.run(
            "PGPASSWORD=A-word-of-8 desk --user seal_\(role) audit \(words)"
          ).status
          #expect(status == (role == "auditor" ? 0 : 77), "\(role) \(words)")
        }
      }
    }

    @Test func `keeps anchors in a second database`() throws {
      seal()
      let there = "host=\(office.folder)/home/run dbname=postgres"
      #expect(office.run("desk audit anchor --to '\(there)'").output.contains("kept in"))
      #expect(office.run("desk audit anchor --to '\(there)'").output.contains("has it already"))
      #expect(office.run("desk audit verify --anchor '\(there)'").status == 0)
    }

    @Test func `that was tampered with is status 65, with the place`() throws {
      seal()
      let conninfo = try #require(
        try office.run("desk status --json").document["conninfo"]?.asString)
      func tamper(_ change: String) -> Office.Outcome {
        office.run(
          """
          psql -XAtq '\(conninfo)' -c "set session_replication_role = replica" -c "\(change)"
          """)
      }
      let row = tamper(
        """
        update desk110.audit set object = 'x' where seq = (select min(seq) from desk110.audit)
        returning seq
        """
      ).output.trimmingNewline
      let verified = office.run("desk audit verify")
      #expect(verified.status == 65 && verified.errors.isEmpty)
      #expect(verified.output.hasPrefix("the audit was tampered with: 1 finding\n  row \(row): "))
      #expect(
        verified.output.split(separator: "\n").allSatisfy { $0.displayColumns <= 80 })
      let report = try office.run("desk audit verify --json").document
      #expect(report["result"] == "tampered" && report["flaws"] == 1)
      #expect(report["findings"]?[0]?["kind"] == "row_changed")
      #expect(report["findings"]?[0]?["seq"]?.asInteger.map(String.init) == row)
      let chinese = office.run("desk --lang zh audit verify")
      #expect(chinese.output.hasPrefix("审计被改动，发现 1 处\n  第 \(row) 号记录："))
      _ = tamper("update desk110.audit set object = null where seq = \(row)")
      #expect(office.run("desk audit verify").status == 0)
    }

    @Test(arguments: [
      ("verify --anchor nowhere", 65, "no file 'nowhere'"),
      ("verify --anchor empty", 65, "has no anchor in it"),
      ("verify --anchor other", 65, "of another log"),
      ("verify --anchor broken", 65, "line 2 of 'broken' is no anchor"),
      ("verify --anchor '1 0000 0000 0000 0000 0000 0000'", 65, "a digit is wrong"),
      ("verify --anchor .", 65, "is a folder"),
      ("verify --anchor 'host=/nowhere dbname=x'", 69, "cannot reach the second database"),
      (
        "verify --anchor \"host=$DESK_HOME/run dbname=nothing_there\"", 69, "the second database"
      ),
      ("anchor --to 'host=/nowhere dbname=x'", 69, "cannot reach the second database"),
      ("anchor -o nowhere/anchors", 73, "cannot write 'nowhere/anchors'"),
      ("anchor -o /dev/full", 73, "cannot write"),
      ("list --since 2026-11-10 --day 2026-11-10", 64, "--since and --until go without"),
      ("list --since 2026-11-10 --until 2026-11-09", 64, "--since is not before --until"),
      ("list --since soon", 64, "a day or a time"),
    ])
    func `of which is asked amiss says what is wrong`(
      words: String, status: CInt, message: String
    ) throws {
      seal()
      let other = """
        {"log":"00000000-0000-4000-8000-000000000000","seal":1,\
        "head":"\(String(repeating: "0", count: 64))"}

        """
      try office.write(other, to: "other")
      try office.write(other + "x\n", to: "broken")
      try office.write("", to: "empty")
      let outcome = office.run("desk audit \(words)")
      #expect(outcome.status == status, "\(outcome.errors)")
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func `is listed by person, action, object and time`() throws {
      _ = office.run("desk case show 874-1956-3868; desk audit anchor")
      func listed(_ words: String) throws -> [JSONValue] {
        try office.run("desk audit list --json \(words)").document.asArray ?? []
      }
      #expect(try listed("--action case.show").first?["action"] == "case.show")
      #expect(try listed("--action case --limit 1").count == 1)
      let me = try #require(try listed("--limit 1").first?["person"]?.asString)
      #expect(try listed("--person \(me) --action case.show").count > 0)
      #expect(try listed("--person nobody").isEmpty)
      #expect(try listed("--object 1").allSatisfy { $0["object"] == "1" })
      #expect(try listed("--since 2000-01-01 --until 2000-01-02").isEmpty)
      #expect(try listed("--since 2000-01-01T08:00 --limit 3").count == 3)
    }

    @Test func `goes on where it is restored, and the old anchor still holds`() throws {
      seal()
      _ = office.run("rm -f anchors; desk audit anchor -o anchors; desk call list")
      let new = try Office()
      defer { new.close() }
      let restored = new.run(
        """
        from="host=\(office.folder)/home/run dbname=desk110"; to="host=$DESK_HOME/run"
        psql -Xq "$to dbname=postgres" -c 'drop database desk110' -c 'create database desk110' &&
        pg_dump "$from" | psql -Xq -v ON_ERROR_STOP=1 "$to dbname=desk110" > /dev/null &&
        cp '\(office.folder)/anchors' .
        """)
      #expect(restored.status == 0, "\(restored.errors)")
      let before = try new.run("desk audit verify --json --anchor anchors").document
      #expect(before["result"] == "whole" && before["restored"] == true)
      for _ in 1...3 { _ = new.run("desk call list") }
      let sealed = try new.run("desk audit seal --json").document
      #expect(sealed["newest"]?["epoch"] == 2)
      let after = try new.run("desk audit verify --json --anchor anchors").document
      #expect(after["result"] == "whole" && after["restored"] == false)
      #expect(after["unsealed"]?["rows"] == 1)
    }
  }
}

extension String {
  fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
