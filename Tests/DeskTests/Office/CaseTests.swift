import JSON
import Testing

extension `A desk at work` {
  struct `A case on the command line` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    private func record(_ words: String) throws -> JSONValue {
      try office.run("desk call record --json '\(words)'").document
    }

    private func amend(_ call: String, _ patch: String) -> Office.Outcome {
      office.run("printf '%s' '\(patch)' | desk call amend \(call) --from - --json")
    }

    @Test func `is opened by words and told to people and machines`() throws {
      let page = office.run("desk call record 冒充公检法 转了5万到6222020200012345678")
      #expect(page.status == 0)
      #expect(page.output.contains("50,000.00"))
      #expect(page.output.contains("6222020200012345678"))
      let answer = try record("冒充公检法 转了5万到6222020200012345678")
      #expect(answer["tactic"]?["code"] == "T08")
      #expect(answer["hits"]?[0]?["identifier"] == "6222020200012345678")
    }

    @Test func `is amended by a merge patch and nothing else`() throws {
      let call = try #require(try record("刷单被骗 转了1万")["call"]?.asString)
      #expect(try amend(call, #"{"victim":{"age":40}}"#).document["revision"] == 2)
      #expect(try amend(call, #"{"victim":{"age":40}}"#).document["status"] == "unchanged")
      #expect(try amend(call, #"{"victim":null,"tactic":"T01"}"#).document["revision"] == 3)
      for patch in [
        #"{"kind":null}"#, #"{"id":"0193a1b2-0000-7000-8000-000000000009"}"#, #"{"case":null}"#,
        #"{"foo":1}"#, #"{"victim":{"age":"x"}}"#, "[]", "x", "",
      ] {
        let outcome = amend(call, patch)
        #expect(outcome.status == 65, "\(patch)")
        #expect(outcome.output.isEmpty, "\(patch)")
      }
      let shown = try office.run("desk call show \(call) --json").document
      #expect(shown["revision"] == 3)
      #expect(shown["sheet"]?["victim"] == nil)
      #expect(shown["amendments"]?[1]?["keys"] == ["tactic", "victim"])
    }

    @Test func `hides persons unless a reason is given`() throws {
      let sheet = #"{"kind":"loss","caller":{"phone":"13800003333","name":"丁某人"}}"#
      let answer = try office.run("desk call record", sheets: sheet).document
      let call = try #require(answer["call"]?.asString)
      #expect(!office.run("desk call show \(call) --json").output.contains("13800003333"))
      let whole = office.run("desk call show \(call) --json --unmask 核对")
      #expect(whole.output.contains("13800003333"))
      #expect(office.run("desk account show 13800003333").status == 1)
      #expect(office.run("grep -r 13800003333 home/log").output.isEmpty)
    }

    @Test func `is merged, attached to, unmerged and closed`() throws {
      let (one, two) = (try record("刷单 转了1万"), try record("刷单 转了2万"))
      let first = try #require(one["case"]?.asString)
      let second = try #require(two["case"]?.asString)
      #expect(office.run("desk case merge \(first) \(second)").status == 0)
      #expect(office.run("desk case merge \(first) \(second)").status == 65)
      let merged = try office.run("desk case show \(second) --json").document
      #expect(merged["ledger"]?["net_loss"] == "30000.00")
      #expect(merged["money"]?[0]?["to"] == nil)
      #expect(office.run("desk case unmerge \(first)").status == 0)
      #expect(office.run("desk case unmerge \(first)").status == 65)
      #expect(office.run("desk case attach \(one["call"]?.asString ?? "") \(second)").status == 0)
      #expect(office.run("desk case close \(second) --reason 完").status == 0)
      #expect(office.run("desk case close \(second)").status == 65)
    }

    @Test func `counts what dissuasion prevented until the victim pays after all`() throws {
      let number = try #require(try record("正在被骗 冒充客服")["case"]?.asString)
      let dissuade = "desk dissuade \(number) --channel phone --reached reached"
      #expect(
        office.run("\(dissuade) --level high --result persuaded_before --prevented 3万").status == 0)
      #expect(office.run("\(dissuade) --prevented=-5").status == 65)
      #expect(office.run("desk dissuade \(number) --channel fax --reached reached").status == 64)
      let due = try office.run("desk followup due --all --limit 1 --json").document
      #expect(due[0]?["case"] != nil)
      #expect(office.run("desk followup done \(number) --result paid_after_all").status == 0)
      #expect(office.run("desk followup done \(number) --result paid_after_all").status == 65)
      let shown = try office.run("desk case show \(number) --json").document
      #expect(shown["result"] == "paid_anyway")
      #expect(shown["money"]?[0]?["withdrawn"] == true)
    }

    @Test func `is not opened by what was meant for the pipe`() throws {
      let before = try office.run("desk status --json").document["calls"]
      for words in ["'{bad'", "'{\"kind\":\"tip\"}'", "'[{\"kind\"' :x", "'　｛'"] {
        let outcome = office.run("desk call record \(words)")
        #expect(outcome.status == 65, "\(words)")
        #expect(outcome.errors.contains("pipe it"), "\(words)")
      }
      #expect(office.run("desk call record '[转接] 问是不是诈骗'").status == 0)
      let after = try office.run("desk status --json").document["calls"]?.asInteger
      #expect(after == (before?.asInteger ?? 0) + 1)
    }

    @Test func `remarks unknown digits of what was given, not of what is masked`() throws {
      let answer = try office.run(
        "desk call record",
        sheets: """
          {"kind":"loss","identifiers":[{"text":"6217000010001234567","role":"payer"},\
          {"text":"622202******1234","kind":"bank_card"}]}
          """
      ).document
      let page = office.run("desk call show \(answer["call"]?.asString ?? "")").output
      let lines = page.split(separator: "\n")
      let remarked = lines.filter { $0.hasSuffix("some digits are not known") }
      #expect(remarked.count == 1 && remarked.first?.hasPrefix("622202") == true, "\(page)")
      #expect(lines.contains { $0.hasPrefix("621700*********4567") }, "\(page)")
      let account = office.run("desk account show '622202******1234'").output
      #expect(account.contains("some digits are not known"), "\(account)")
    }

    @Test(
      arguments: [
        "call show", "call record", "call amend --from /dev/null", "case show", "case close",
        "account stop", "stop show", "stop submit", "stop export", "freeze show",
        "freeze add --filed 1 --amount 1", "case unmerge", "case attach 245-7325-2954",
        "case merge 874-1956-3868", "account show",
        "dissuade --channel phone --reached reached", "followup done --result still_safe",
        "briefing show", "tactic advise", "tactic suggest", "read", "user disable", "unit add 1",
      ], ["''", "' '", "'　\t'"])
    func `is not asked for by an empty word`(words: String, empty: String) {
      let outcome = office.run("desk \(words) \(empty)")
      #expect(outcome.status == 64 && outcome.errors.contains("is empty"), "\(outcome.errors)")
    }

    @Test(arguments: [
      "call list --from x", "call list --day 2026-13-45", "trend --to 2026-02-30",
      "briefing daily --date 26-1-1", "audit list --from ''", "followup due --by soon",
      "demo --until never", "dissuade 874-1956-3868 --channel phone --reached reached --at 9",
    ])
    func `is not dated by what is no date, and says what is`(words: String) {
      let outcome = office.run("desk \(words)")
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("such as 2026-11-10"), "\(outcome.errors)")
      #expect(office.run("desk --lang zh \(words)").errors.contains("如 2026-11-10"))
    }

    @Test(arguments: [
      ("dissuade %c --channel phone --reached reached --at 2099-01-01", "in the future"),
      ("dissuade %c --channel phone --reached reached --at 1980-01-01", "between 2000 and 2100"),
      ("dissuade %c --channel phone --reached reached --prevented 99999999亿", "100 billion"),
      ("case close %c --reason $(head -c 501 /dev/zero | tr '\\0' x)", "500 characters"),
      ("case attach %c %c", "is the number of a case, not of a call"),
      ("unit add 660000 x --population=-5", "more than none"),
      ("unit add 660000 $(head -c 101 /dev/zero | tr '\\0' x)", "1 to 100 characters"),
      ("unit add 660000 $(printf 'a\\033[2Jb')", "control character"),
      ("briefing daily --date 0001-01-01", "date is out of range"),
      ("call record --from /tmp", "is a folder"), ("read --from /tmp", "is a folder"),
    ])
    func `is told what is wrong with a value that cannot be`(words: String, what: String) throws {
      let number = try #require(try record("正在被骗 冒充客服")["case"]?.asString)
      let outcome = office.run("desk \(words.replacing("%c", with: number))")
      #expect(outcome.status == 65 && outcome.errors.contains(what), "\(outcome.errors)")
    }

    @Test(arguments: [
      "call show 20000000000", "call show x", "case show 80000000003", "case show 1",
    ])
    func `of a number that names nothing is status 1`(words: String) {
      let outcome = office.run("desk \(words) --json")
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(!outcome.errors.isEmpty)
    }

    @Test(arguments: [
      "6222 0200 5555 6666 777", "6222-0200-5555-6666-777", "６２２２０２００５５５５６６６６７７７",
    ])
    func `is found by its account however that is typed`(typed: String) throws {
      _ = try record("转了1万到6222020055556666777")
      let found = try office.run("desk account show '\(typed)' --json").document
      #expect(found["identifier"] == "6222020055556666777")
      #expect(office.run("desk account show 6222020055556666999").status == 1)
    }

    @Test func `is asked for by half an account, or a mistyped one`() throws {
      for account in ["6222030000009191", "6217030000009191"] {
        _ = try record("转了1万到\(account)")
      }
      let several = try office.run("desk account show 尾号9191 --json").document.asArray ?? []
      #expect(Set(several.map { $0["match"] }) == ["fits"] && several.count == 2)
      let csv = office.run("desk account show 9191 --format csv --limit 1")
      #expect(csv.status == 0 && csv.output.split(separator: "\r\n").count == 2)
      #expect(csv.errors.contains("may be any of 2 numbers, the first 1 shown"))
      let guess = office.run("desk account show 6222030000009911 --json")
      #expect(guess.status == 0)
      #expect(try guess.document["match"] == "digits_swapped" && guess.document["place"] == 14)
      #expect(try guess.document["asked"] == "6222030000009911")
      let page = office.run("desk account show '6222 0300 0000 9911'").output
      #expect(page.contains("NOTE: not the number as typed") && page.contains("6222030000009(19)1"))
      // As it is marked, it is understood.
      #expect(
        try office.run("desk account show '6222030000009(19)1' --json").document["match"] == nil)
      #expect(office.run("desk account show 6222030000009911 --exact").status == 1)
      #expect(office.run("desk account show 9191 --limit 0").status == 64)
    }

    @Test func `is not asked for by too little, and is told what an unknown number is`() {
      for typed in ["'**12'", "'62*1'", "123"] {
        let outcome = office.run("desk account show \(typed)")
        #expect(outcome.status == 1 && outcome.errors.contains("too little"), "\(typed)")
      }
      let wrong = office.run("desk account show 6222020055556666998")
      #expect(wrong.status == 1 && wrong.errors.contains("the check digit fails"))
      let forged = office.run("desk account show 00012381")
      #expect(forged.status == 1 && forged.errors.contains("likely a spoof"))
      let official = office.run("desk account show 96110")
      #expect(official.status == 0 && official.output.contains("never a lead"))
    }

    @Test func `is ranked by its account, by tactic, cases and bank`() throws {
      _ = try record("刷单返利做任务 转了3万到6214830000008182")
      func ranked(_ options: String) throws -> Bool {
        let rows = try office.run("desk account list --limit 1000 --json \(options)").document
        return rows.asArray?.contains { $0["identifier"] == "6214830000008182" } == true
      }
      #expect(try ranked("--tactic T01 --min-cases 1 --bank 招行 --kind bank_card"))
      for options in ["--tactic T09", "--min-cases 2", "--bank 建行", "--kind phone"] {
        #expect(try !ranked(options), "\(options)")
      }
      #expect(office.run("desk account list --tactic T99").status == 65)
      #expect(office.run("desk account list --min-cases=-1").status == 64)
    }
  }
}
