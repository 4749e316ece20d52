import JSON
import Testing

extension `A desk at work` {
  struct `A call typed on a terminal` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// Types each text once its question stands on the screen, and gives the status.
    private func type(_ lines: [(question: String, keys: String)]) -> Office.Outcome {
      let typing = lines.map { "ask '\($0.question)' '\($0.keys)'" }.joined(separator: "\n")
      return office.run(
        """
        rm -f keys screen; mkfifo keys; : > screen
        timeout 60 script -qefc 'desk call record --ask' screen < keys > /dev/null & exec 3> keys
        ask() { until grep -qF "$1" screen; do kill -0 $! || return; done; printf "$2" >&3; }
        \(typing)
        wait $!; status=$?; exec 3>&-; cat screen; exit $status
        """)
    }

    private func calls() throws -> JSONValue? {
      try office.run("desk status --json").document["calls"]
    }

    @Test func `is recorded once every answer is right`() throws {
      let outcome = type([
        ("what happened", "冒充客服让转账\\n"), ("kind (", "报案\\n"), ("the caller", "\\n"),
        ("the caller'\\''s name", "\\n"), ("money paid", "三只羊\\n"),
        ("no amount", "5万\\n"), ("the account", "6222020077778888999\\n"),
        ("the victim'\\''s name", "\\n"), ("age", "\\n"), ("tactic", "\\n"),
        ("the number of its case", "12\\n"), ("not the number", "\\n"), ("note", "\\n"),
      ])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("50,000.00"))
      let found = try office.run("desk account show 6222020077778888999 --json").document
      #expect(found["calls"] == 1)
    }

    @Test(arguments: [("\\004", 65 as CInt), ("\\003", 130)])
    func `is given up whole`(keys: String, status: CInt) throws {
      let before = try calls()
      let outcome = type([("what happened", "半句话\\n"), ("kind (", "tip\\n"), ("the caller", keys)])
      #expect(outcome.status == status)
      #expect(try calls() == before)
    }
  }
}
