import JSON
import Testing

extension `A desk at work` {
  struct `A lead on the command line` {
    let office: Office

    init() throws {
      office = try #require(Office.current)
      try office.write("A-word-of-8\n", to: "password")
      for (unit, people) in [("110111", ["zhou", "wu"]), ("110112", ["zheng"])] {
        _ = office.run("desk unit add \(unit) 测试单位")
        for name in people {
          _ = office.run(
            "desk user add \(name) --role investigator --desk \(unit) --password-file password")
        }
      }
    }

    private func work(_ name: String, _ words: String) -> Office.Outcome {
      office.run("export PGPASSWORD=A-word-of-8; desk --user \(name) \(words)")
    }

    @Test func `is verified, assigned, worked, handed over and closed by those it is with`() throws
    {
      _ = work("zhou", "call record 冒充客服 转了5万到6222020051132222333")
      let account = "'6222 0200-5113 2222333'"
      #expect(work("zhou", "account verify \(account)").output == "6222020051132222333: verified\n")
      let assigned = work("zhou", "account assign \(account)")
      #expect(assigned.output == "6222020051132222333: assigned, zhou at 110111\n")
      let taken = work("wu", "account assign \(account)")
      #expect(taken.status == 65 && taken.errors.contains("--instead-of zhou"))
      let early = work("wu", "--lang zh account accept \(account)")
      #expect(early.status == 65)
      #expect(early.errors.contains("已指派（zhou（110111））") && early.errors.contains("现在可以："))
      #expect(work("zhou", "account work \(account) --note 查").status == 0)
      #expect(work("zhou", "account hand-over \(account)").status == 64)
      #expect(work("zhou", "account hand-over \(account) --to 110112").status == 0)
      #expect(work("zheng", "account refuse \(account)").status == 64)
      #expect(work("zheng", "account refuse \(account) --reason 不归我们").status == 0)
      #expect(work("zhou", "account hand-over \(account) --person zheng").status == 0)
      #expect(work("zheng", "account accept \(account)").status == 0)
      let mine = try work("zheng", "account leads --mine --json").document
      #expect(mine[0]?["identifier"] == "6222020051132222333" && mine[0]?["state"] == "assigned")
      let points = mine[0]?["reasons"]?.asArray?.compactMap { $0["points"]?.asInteger } ?? []
      #expect(mine[0]?["score"]?.asInteger == points.reduce(0, +) && points.count >= 4)
      #expect(mine[0]?["reasons"]?[2]?["paid"] == "50000.00")
      #expect(work("zheng", "account close \(account)").status == 64)
      let closed = work("zheng", "account close \(account) --as 不实")
      #expect(closed.output == "6222020051132222333: closed, false, zheng at 110112\n")
      #expect(try work("zheng", "account leads --json").document.asArray?.isEmpty == true)
      #expect(work("zheng", "account reopen \(account)").status == 0)
    }

    @Test(arguments: [
      ("verify 6222020051398888777", 65), ("verify 96110", 65), ("verify ''", 64),
      ("leads --mine --unassigned", 64), ("leads --days 0", 64), ("leads --state x", 64),
      ("watch --off", 64), ("watch --follow 6222020051398888777", 64),
      ("watch --off 6222020051398888777", 65), ("watch 96110", 65), ("watch 你好", 65),
      ("same 6222020051398888777 6222020051398888778", 65),
      ("same 6222020051398888777 6222020051398888778 --undo --reason x", 64),
      ("note 6222020051398888777", 64), ("note 6222020051398888777 x", 65),
    ])
    func `asked what cannot be is told so`(words: String, status: CInt) {
      let outcome = work("zhou", "account \(words)")
      #expect(outcome.status == status && !outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }

    @Test func `is noted on for the desk or for all`() {
      _ = work("zhou", "call record 刷单 转了1千到6222020051132222444")
      #expect(work("zhou", "account note 6222020051132222444 两句 话").output.contains("this desk"))
      let all = work("zhou", "account note 6222020051132222444 话 --for-all")
      #expect(all.output.contains("every desk"))
    }

    @Test func `that is watched is told of as it comes, and at the next start once`() throws {
      #expect(work("wu", "account watch '6222 0200 5113 2222 555' --note 主犯").status == 0)
      let followed = office.run(
        """
        export PGPASSWORD=A-word-of-8
        desk --user wu account watch --follow --json > followed & follower=$!
        for i in $(seq 200); do
          psql -XAtq "$(desk status --json | jq -r .conninfo)" -c "select 1 from pg_stat_activity
            where usename = 'wu' and state = 'idle' and query like '%list_sightings%'" \
            | grep -q 1 && break
          sleep 0.05
        done
        desk --user zheng call record 转了2千到6222020051132222555 > recorded
        for i in $(seq 200); do grep -q 555 followed && break; sleep 0.05; done
        kill -INT $follower; wait $follower; echo ended with $?
        cat followed
        """)
      let lines = followed.output.split(separator: "\n").map(String.init)
      #expect(lines.first == "ended with 130", "\(followed)")
      let told = try JSONValue(parsing: try #require(lines.last))
      #expect(told["identifier"] == "6222020051132222555" && told["desk"] == "110112")
      #expect(told["call"] == .null && told["exact"] == true && told["new"] == true)
      #expect(!office.run("cat recorded").output.contains("watch"))

      _ = work("zheng", "call record 转了2千到6222020051132222555")
      let command = "export PGPASSWORD=A-word-of-8; desk --user wu"
      let starts = (0..<2).map { _ in office.screen("\(command) unit list").lines.joined() }
      #expect(starts.map { $0.contains("1 new sighting of numbers you watch") } == [true, false])
      let list = try work("wu", "account watch --json").document
      #expect(list[0]?["new"] == 1 && list[0]?["sightings"] == 2 && list[0]?["note"] == "主犯")
      #expect(try work("wu", "account watch --json").document[0]?["new"] == 0)
      let all = try work("wu", "account sightings 6222020051132222555 --json").document
      #expect(all.asArray?.count == 2)
      #expect(work("wu", "account watch --off 6222020051132222555").status == 0)
    }

    @Test func `watched is told of on the call sheet`() {
      _ = work("zhou", "account watch 6222020051132222666")
      _ = work("zheng", "call record 转了2千到6222020051132222666")
      let outcome = office.onScreen(
        "PGPASSWORD=A-word-of-8 desk --user zhou",
        "sees '1 new sighting of' || exit 1; keys C-d; sees 'ended with'")
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func `watched is told of on a sheet that is open, with the next number typed`() {
      _ = work("zhou", "account watch 6222020051132222674")
      let outcome = office.onScreen(
        "PGPASSWORD=A-word-of-8 desk --user zhou",
        """
        sees 'call>' || exit 1
        PGPASSWORD=A-word-of-8 desk --user zheng call record 转了2千到6222020051132222674 >&2
        types '6222020051132222674'; sees '1 new sighting of'
        """)
      #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func `ties cases, and people decide what they are`() throws {
      let words = "call record --json 冒充客服 QQ 88812399 转了5万到6222020051132222777"
      let one = try #require(try work("zhou", words).document["case"]?.asString)
      let other = try #require(try work("zhou", words).document["case"]?.asString)
      let links = try work("zhou", "case links \(one) --json").document["links"]?[0]
      #expect(links?["case"]?.asString == other && links?["status"] == "linked")
      #expect(links?["independent"] == 2 && links?["ties"]?.asArray?.count == 2)
      #expect(work("zhou", "case different \(one) \(other) --reason 两拨人").status == 0)
      let page = work("zhou", "case links \(one) \(other)").output
      #expect(page.contains("different, as decided") && page.contains("两拨人"))
      #expect(work("zhou", "case different \(one) \(other) --undo").status == 0)
      #expect(work("zhou", "case same \(one) \(one)").status == 65)
      #expect(work("zhou", "case same \(one) 1").status == 65)
      #expect(work("zheng", "case links \(one)").status == 65)
      let csv = work("zhou", "case links \(one) --format csv").output
      #expect(csv.hasPrefix("case,status,identifier,kind,strength,cases,unit\r\n"))
      #expect(work("zhou", "account same 6222020051132222777 88812399 --reason x").status == 0)
      #expect(work("zhou", "account different 88812399 6222020051132222777 --undo").status == 0)
    }

    @Test(arguments: ["zh", "en"]) func `fits a screen of 80 columns`(language: String) throws {
      let words = "call record --json 冒充客服 QQ 88812398 转了500万到6222020051132222888"
      let one = try #require(try work("zhou", words).document["case"]?.asString)
      _ = work("zhou", words)
      _ = work("zhou", "account assign 6222020051132222888")
      _ = work("zhou", "account watch 6222020051132222888 --note \(words.filter { $0 != " " })")
      _ = work("zhou", words)
      for words in [
        "account leads", "account leads --mine", "account watch", "account watch --desk",
        "account sightings", "case links \(one)", "account show 6222020051132222888",
      ] {
        let command = "export PGPASSWORD=A-word-of-8; desk --user zhou --lang \(language) \(words)"
        let screen = office.screen(command)
        #expect(screen.status == 0 && screen.width <= 80 && screen.lines.count > 1, "\(screen)")
      }
    }
  }
}
