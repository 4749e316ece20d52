import JSON
import Testing

extension `A desk at work` {
  struct `Recording from a pipe` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// A sheet with a value at every key of the contract.
    static let whole = #"""
      {"id":"0193a1b2-0000-7000-8000-000000000001","received_at":"2026-11-10T10:05:00+08:00",\#
      "kind":"loss","source":"110","case":null,\#
      "caller":{"phone":"13800001111","name":"甲某人","relation":"self"},\#
      "victim":{"name":"乙某人","sex":"female","age":61,"education":"高中","occupation":"退休",\#
      "id_number":"11010119491231002X","phone":"13800002222","division":"110102","repeat":false,\#
      "warned":false},"narrative":"冒充公检法","tactic":"T08",\#
      "elements":{"way_in":"phone","tools":["phone"],"claimed_identity":"民警","pretext":"洗钱",\#
      "phrases":["安全账户"],"screen_sharing":false,"remote_control":false,"ai":false,\#
      "links":["http://a.example.com"],"apps":["云会议"]},\#
      "identifiers":[{"text":"６２２２ 0200-1111 2222 333","kind":"bank_card","role":"payee",\#
      "holder":"丙","bank":"工商银行","level":1}],\#
      "money":[{"kind":"paid","amount":"5万","at":"2026-11-10T09:05:00+08:00","channel":"counter",\#
      "settlement":"instant","from":"6217000010001234567","to":"6222020011112222333"}],\#
      "dissuasion":{"channel":"phone","level":"high","reached":"reached","result":"paid_anyway"},\#
      "note":"备注"}
      """#

    @Test func `takes every key and answers with every key`() throws {
      let outcome = try office.run("desk call record", sheets: Self.whole)
      #expect(outcome.status == 0)
      let answer = try #require(try outcome.documents.first)
      let keys = try #require(answer.asObject).map(\.key)
      #expect(
        Set([
          "line", "status", "id", "call", "case", "tactic", "hits", "missing", "warnings", "errors",
        ]).isSubset(of: keys))
      #expect(answer["status"] == "recorded")
      #expect(answer["tactic"] == ["code": "T08", "source": "given"])
      let again = try office.run("desk call record", sheets: Self.whole).documents.first
      #expect(again?["status"] == "duplicate")
      #expect(again?["call"] == answer["call"])
      let other = try office.run(
        "desk call record", sheets: Self.whole.replacing("备注", with: "改过"))
      #expect(other.status == 65)
      #expect(try other.documents.first?["errors"]?[0]?["key"] == "id")
    }

    @Test(arguments: [
      (#"{"kind":"tip","foo":1}"#, "foo"), (#"{"kind":"tipp"}"#, "kind"), ("{}", "kind"),
      (#"{"kind":"tip","received_at":"2026-02-30T10:00:00+08:00"}"#, "received_at"),
      (#"{"kind":"loss","money":[{"kind":"paid","amount":"-5"}]}"#, "money[0].amount"),
      (#"{"kind":"loss","money":[{"kind":"paid","amount":5}]}"#, "money[0].amount"),
      (#"{"kind":"loss","victim":{"age":"61"}}"#, "victim.age"),
      (#"{"kind":"loss","victim":{"age":200}}"#, "victim.age"),
      (#"{"kind":"loss","id":"nope"}"#, "id"), (#"{"kind":"loss","tactic":"T99"}"#, "tactic"),
      (#"{"kind":"follow_up","case":"88888888888"}"#, "case"),
      (#"{"kind":"tip","identifiers":[{"text":"x","kind":"bank_card"}]}"#, "identifiers[0].text"),
      (#"{"kind":"tip","narrative":"a\#u{0}b"}"#, ""), (#"{"kind":"tip","kind":"loss"}"#, ""),
      (#"{"kind":"tip""#, ""), ("[]", ""), ("null", ""),
    ])
    func `refuses one sheet by line and key, and takes the others`(
      sheet: String, key: String
    ) throws {
      let outcome = try office.run(
        "desk call record", sheets: "{\"kind\":\"tip\"}\n\(sheet)\n{\"kind\":\"tip\"}")
      #expect(outcome.status == 65)
      let answers = try outcome.documents
      #expect(answers.map { $0["line"] } == [1, 2, 3])
      #expect(answers.map { $0["status"] } == ["recorded", "refused", "recorded"])
      #expect(answers[1]["errors"]?[0]?["key"] == .string(key))
    }

    @Test func `refuses what is not UTF-8 and what is too much, and goes on`() throws {
      let outcome = office.run(
        #"""
        { printf '{"kind":"tip","note":"\377"}\n{"kind":"loss","money":['
          yes '{"kind":"paid","amount":"1"},' | head -9999 | tr -d '\n'
          printf '{"kind":"paid","amount":"1"}]}\n{"kind":"tip"}'; } | desk call record
        """#)
      #expect(outcome.status == 65)
      let answers = try outcome.documents
      #expect(answers.map { $0["status"] } == ["refused", "refused", "recorded"])
      #expect(answers[1]["errors"]?[0]?["key"] == "money")
    }

    @Test func `of words alone keeps step with lines that are not UTF-8, and says so`() throws {
      let outcome = office.run(#"printf '5万\n\377\n3万\n' | desk read --from - --json"#)
      #expect(outcome.status == 65)
      let answers = try outcome.documents
      #expect(answers.map { $0["amounts"]?.asArray?.count } == [1, 0, 1])
      #expect(answers.map { $0["errors"] == nil } == [true, false, true])
      #expect(answers[1]["errors"]?[0]?["message"]?.asString?.contains("UTF-8") == true)
    }

    @Test(arguments: [#"{"kind":"bad"}"#, #"{"kind":"follow_up","case":"80000000003"}"#])
    func `records all or nothing when asked to`(bad: String) throws {
      let before = try calls()
      let outcome = try office.run(
        "desk call record --atomic", sheets: "{\"kind\":\"tip\"}\n\(bad)\n{\"kind\":\"tip\"}")
      #expect(outcome.status == 65)
      #expect(try outcome.documents.allSatisfy { $0["status"] == "refused" })
      #expect(try calls() == before)
    }

    @Test(arguments: ["", "--atomic", "--json", "--from -", "--from /dev/null"])
    func `answers nothing to nothing`(options: String) {
      let outcome = office.run("desk call record \(options) < /dev/null")
      #expect(outcome.status == 0)
      #expect(outcome.output.isEmpty)
    }

    @Test func `answers a pipe that pauses at once`() throws {
      let outcome = office.run(
        """
        mkfifo in out; desk call record < in > out & exec 3> in 4< out
        for kind in tip bad tip; do
          echo "{\\"kind\\":\\"$kind\\"}" >&3; read -r answer <&4; echo "$answer"
        done
        exec 3>&-; wait $!
        """)
      #expect(outcome.status == 65)
      #expect(
        try outcome.documents.map { $0["status"] } == ["recorded", "refused", "recorded"])
    }

    private func calls() throws -> JSONValue? {
      try office.run("desk status --json").document["calls"]
    }
  }
}
