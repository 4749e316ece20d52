import JSON
import Testing

extension `A desk at work` {
  struct `A person` {
    let office: Office

    init() throws {
      office = try #require(Office.current)
      try office.write("A-word-of-8\n", to: "password")
    }

    private func join(_ name: String, _ role: String, at unit: String) -> CInt {
      _ = office.run("desk unit add \(unit) 测试单位")
      return office.run(
        "desk user add \(name) --role \(role) --desk \(unit) --password-file password"
      ).status
    }

    private func work(_ name: String, _ words: String) -> Office.Outcome {
      office.run("export PGPASSWORD=A-word-of-8; desk --user \(name) \(words)")
    }

    @Test func `works at once and till she is disabled`() throws {
      #expect(join("yi", "officer", at: "110101") == 0)
      let status = try work("yi", "status --json").document
      let conninfo = try #require(status["conninfo"]?.asString)
      #expect(status["calls"] == 0)
      let psql = office.run(
        "PGPASSWORD=A-word-of-8 psql -XAtc 'select current_user' '\(conninfo)'")
      #expect(psql.output == "yi\n")
      #expect(office.run("PGPASSWORD=wrong desk --user yi call list").status == 77)
      #expect(office.run("desk --user yi call list < /dev/null").status == 77)
      #expect(office.run("desk user disable yi").status == 0)
      #expect(work("yi", "call list").status == 77)
    }

    private func add(
      _ name: String, _ typing: [(question: String, keys: String)]
    ) -> (status: CInt, isThere: Bool) {
      let added = office.type(typing, into: "desk user add \(name) --role officer --desk 000000")
      return (added.status, office.run("desk user list").output.contains(name))
    }

    @Test func `is given a password typed twice`() throws {
      #expect(
        add(
          "typed",
          [("for typed", "A-word-of-8\\n"), ("once more", "A-ward-of-8\\n")]) == (65, false))
      #expect(
        add("typed", [("for typed", "A-word-of-8\\n"), ("once more", "A-word-of-8\\n")])
          == (0, true))
      #expect(work("typed", "status").status == 0)
      #expect(add("bare", [("empty for none", "\\n")]) == (0, true))
    }

    @Test func `is not added when the password is given up`() {
      #expect(add("given_up", [("password for", "half\\003")]) == (130, false))
      #expect(
        office.type([("password for", "\\003")], into: "desk --user yi call list").status == 130)
    }

    @Test func `has a name that PostgreSQL keeps whole`() {
      let name = String(repeating: "x", count: 64)
      #expect(join(name, "officer", at: "110101") == 65)
      #expect(join(String(name.dropLast()), "officer", at: "110101") == 0)
    }

    @Test func `sees and writes no case of another desk`() throws {
      #expect(join("er", "officer", at: "110101") == 0)
      #expect(join("san", "officer", at: "110105") == 0)
      let answer = try work("er", "call record --json 冒充客服 转了3万到6222020033334444555").document
      let number = try #require(answer["case"]?.asString)
      let call = try #require(answer["call"]?.asString)
      #expect(work("er", "case show \(number)").status == 0)
      #expect(work("san", "case show \(number)").status == 1)
      #expect(work("san", "call show \(call)").status == 1)
      #expect(work("san", "case close \(number)").status == 65)
      let sheet = "{\"kind\":\"follow_up\",\"case\":\"\(number)\"}"
      let refused = try work("san", "call record << E\n\(sheet)\nE").document
      #expect(refused["errors"]?[0]?["key"] == "case")
      #expect(try work("san", "account show 6222020033334444555 --json").document["cases"] == 1)
    }

    @Test(arguments: [
      ("officer", ["audit list", "user add x --role officer --desk 000000"]),
      ("commander", ["account list", "call record 你好"]),
      ("auditor", ["call list", "trend", "briefing daily", "case list"]),
      ("admin", ["call list", "trend", "audit list"]),
      ("security", ["call list", "trend", "audit list", "unit add 110114 x"]),
    ])
    func `without the duty is status 77`(role: String, commands: [String]) {
      #expect(join("of_\(role)", role, at: "110106") == 0)
      for command in commands {
        let outcome = work("of_\(role)", command + " < /dev/null")
        #expect(outcome.status == 77, "\(command)")
        #expect(outcome.output.isEmpty, "\(command)")
      }
      // What was refused stays at the terminal until somebody has seen to it.
      _ = office.run(
        """
        desk spool list --refused --json | jq -r '.[] | .person + " " + .id' | while read person id; do
          desk --user $person spool drop $id
        done
        """)
    }

    @Test func `changes her own password, and another's is reset`() throws {
      #expect(join("qian", "officer", at: "110107") == 0)
      try office.write("Better-word-9\n", to: "better")
      try office.write("A-word-of-8\n", to: "same")
      try office.write("password1\n", to: "weak")
      #expect(work("qian", "user rotate --password-file same").status == 65)
      let weak = work("qian", "user rotate --password-file weak")
      #expect(weak.status == 65 && !weak.errors.contains("password1"))
      #expect(work("qian", "user rotate root --password-file better").status == 77)
      #expect(work("qian", "user rotate --password-file better").status == 0)
      #expect(work("qian", "call list").status == 77)
      #expect(office.run("PGPASSWORD=Better-word-9 desk --user qian call list").status == 0)
      #expect(office.run("desk user reset qian --password-file password").status == 0)
      let told = work("qian", "call list")
      #expect(told.status == 77 && told.errors.contains("desk user rotate"))
      #expect(work("qian", "user rotate --password-file better").status == 65)
      try office.write("Other-word-7\n", to: "other")
      #expect(work("qian", "user rotate --password-file other").status == 0)
      #expect(office.run("PGPASSWORD=Other-word-7 desk --user qian call list").status == 0)
      #expect(office.run("desk user rotate --password-file better").status == 65)
    }

    @Test func `moves, and loses and gets a duty`() throws {
      #expect(join("sun", "officer", at: "110108") == 0)
      _ = office.run("desk unit add 110109 测试单位")
      #expect(office.run("desk user move sun --desk 110109").status == 0)
      #expect(try work("sun", "status --json").document["unit"] == "110109")
      #expect(office.run("desk user take sun").status == 0)
      let waiting = work("sun", "call list")
      #expect(waiting.status == 77 && waiting.errors.contains("desk user give sun"))
      let listed = try office.run("desk user list --json").document.asArray ?? []
      let row = try #require(listed.first { $0["name"] == "sun" })
      #expect(row["standing"] == "waiting" && row["role"] == "officer")
      #expect(office.run("desk user give sun --role investigator").status == 0)
      #expect(office.run("desk user give sun --role auditor").status == 65)
      #expect(try work("sun", "status --json").document["role"] == "investigator")
    }

    @Test func `is held to rules that a security administrator sets`() throws {
      #expect(office.run("desk user policy password_length 10").status == 0)
      #expect(office.run("desk user policy password_length many").status == 65)
      #expect(office.run("desk user policy nothing 1").status == 65)
      #expect(office.run("desk user policy password_length").status == 64)
      let rules = try office.run("desk user policy --json").document.asArray ?? []
      let length = rules.first { $0["rule"] == "password_length" }
      #expect(length?["value"] == "10" && rules.count > 5)
      #expect(office.run("desk user policy password_length 8").status == 0)
    }

    @Test func `sees data go only after it was shown and said yes to`() throws {
      let sheet = """
        {"kind":"consultation","received_at":"2015-01-01T10:00:00+08:00","caller":{"name":"甲测试"}}
        """
      let call = try office.run("desk call record --json", sheets: sheet).document["call"]?.asString
      let plan = try office.run("desk retention plan --json").document.asArray ?? []
      #expect(plan.map { $0["class"] } == ["personal", "words", "holders", "searches", "audit"])
      // Others of the suite have recorded calls as old.
      let due = try #require(plan[0]["due"]?.asInteger)
      #expect(due >= 1 && plan[0]["days"] == 1095)
      #expect(office.run("desk retention run < /dev/null").status == 64)
      let run = "desk retention run --only personal"
      #expect(office.type([("type \(due)", "no\\n")], into: run).status == 65)
      func left() throws -> JSONValue? {
        try office.run("desk retention plan --json").document.asArray?[0]["due"]
      }
      #expect(try left() == .integer(due))
      #expect(office.type([("type \(due)", "\(due)\\n")], into: run).status == 0)
      #expect(try left() == 0)
      let done = try office.run("desk retention run --yes --json").document
      #expect((done["words"]?.asInteger ?? 0) >= 1 && done["personal"] == nil)
      let shown = office.run("desk call show \(call ?? "") --unmask 复核 --json").output
      #expect(!shown.contains("甲测试"))
      #expect(office.run("desk retention set audit 100").status == 65)
      #expect(office.run("desk retention set words 400").status == 0)
      #expect(office.run("desk retention set words 1825").status == 0)
      #expect(office.run("desk retention set audits 400").status == 64)
    }
  }
}
