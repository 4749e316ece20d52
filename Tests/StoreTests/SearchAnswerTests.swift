import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase, .serialized) struct `What a search answers` {
  let officer: Person
  var searches: Searches { Searches(officer.session) }

  init() throws { officer = try Person.atOwnDesk().person }

  @discardableResult
  private func told(_ narrative: String, at time: String = "2026-11-10T10:00:00+08:00") throws
    -> String
  {
    try officer.record(.consultation, at: time) { $0.narrative = narrative }.call
  }

  private func calls(_ answer: JSONValue?) -> [String] {
    answer?["calls"]?.asArray?.compactMap { $0["call"]?.asString } ?? []
  }

  /// What stands where the words are said to be.
  private func marked(_ call: JSONValue?) -> [String] {
    let scalars = Array((call?["excerpt"]?.asString ?? "").unicodeScalars)
    return (call?["ranges"]?.asArray ?? []).map { range in
      let from = range[0]?.asInteger ?? 0
      let to = range[1]?.asInteger ?? 0
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[from..<to])
      return String(text)
    }
  }

  @Test(arguments: [
    ("转账到安全账户", "转账", ["转账"]), ("先轉，賬再轉賬", "转账", ["轉，賬", "轉賬"]),
    ("😀e\u{301}👨‍👩‍👧转账🇨🇳", "转账", ["转账"]), ("ＺｏｏM会议", "zoom", ["ＺｏｏM"]),
    ("安全账户", "安全账 全账户", ["安全账户"]), ("哈哈哈哈", "哈哈", ["哈哈", "哈哈"]),
    ("e\u{301}转", "e", ["e"]), ("没有", "没有 -别的", ["没有"]),
  ])
  func `marks the words where they stand`(text: String, query: String, words: [String]) throws {
    try told(text)
    let marked = marked(try searches.find(query)?["calls"]?[0])
    #expect(marked.joined() == words.joined())
  }

  @Test func `is an excerpt around the first word, … where it was cut`() throws {
    let before = String(repeating: "前", count: 300)
    try told(before + "关键词" + String(repeating: "后", count: 300) + "关键词")
    let call = try searches.find("关键词")?["calls"]?[0]
    let excerpt = call?["excerpt"]?.asString ?? ""
    #expect(excerpt.hasPrefix("…前") && excerpt.hasSuffix("后…") && excerpt.count == 98)
    #expect(marked(call) == ["关键词"])
  }

  @Test func `counts all calls, or says that there are more`() throws {
    for minute in 10..<17 { try told("数得清", at: "2026-11-10T10:\(minute):00+08:00") }
    let few = try searches.find("数得清", limit: 2)
    #expect(few?["found"] == 7 && few?["more"] == false && calls(few).count == 2)
    let maker = try ScratchDatabase.current.session()
    try maker.run("update desk110.setting set value = '3' where name = 'search_walk_calls'")
    defer {
      _ = try? maker.run(
        "update desk110.setting set value = '3000' where name = 'search_walk_calls'")
    }
    let walked = try searches.find("数得清", limit: 2)
    #expect(walked?["found"] == 3 && walked?["more"] == true && calls(walked) == calls(few))
    let further = try searches.find("数得清", limit: 3)
    #expect(further?["found"] == 6 && further?["more"] == true && calls(further).count == 3)
    let all = try searches.find("数得清", limit: 7)
    #expect(all?["found"] == 7 && all?["more"] == false && calls(all).count == 7)
  }

  @Test func `by the index is what it is by looking at every call`() throws {
    let maker = try ScratchDatabase.current.session()
    for text in ["转账到安全账户", "轉，賬", "账转", "Zoom会议转账", "会议", "共享屏幕zoom", "转账转账"] { try told(text) }
    for query in ["转账", "会议", "zoom", "账户", "转账 会议", "转账 -会议", "屏幕", "没有的"] {
      let looked = calls(try searches.find(query))
      try maker.run("update desk110.setting set value = '0' where name = 'search_walk_calls'")
      let indexed = try searches.find(query)
      try maker.run("update desk110.setting set value = '3000' where name = 'search_walk_calls'")
      #expect(calls(indexed) == looked, "\(query)")
      #expect(indexed?["found"]?.asInteger == looked.count)
    }
  }

  @Test func `for single characters goes back so many calls, and says so`() throws {
    let maker = try ScratchDatabase.current.session()
    let old = try told("鲹", at: "2026-11-10T09:00:00+08:00")
    for _ in 0..<3 { try told("别的") }
    #expect(calls(try searches.find("鲹")) == [old])
    let limits = "name in ('search_walk_calls', 'search_reach_calls')"
    try maker.runScript("update desk110.setting set value = '3' where \(limits)")
    defer { try? maker.runScript("update desk110.setting set value = '3000' where \(limits)") }
    let short = try searches.find("鲹")
    #expect(calls(short) == [] && short?["reach"] == 3 && short?["more"] == true)
  }

  @Test func `is ranked by rare words told often, together and lately`() throws {
    let old = try told("稀奇的词", at: "2020-01-01T10:00:00+08:00")
    let apart = try told("稀奇" + String(repeating: "无关", count: 60) + "常见")
    let near = try told("稀奇常见")
    let often = try told("稀奇常见，稀奇常见，稀奇常见，稀奇常见")
    for _ in 0..<5 { try told("常见") }
    #expect(calls(try searches.find("稀奇 常见", by: .rank)) == [often, near, apart])
    #expect(calls(try searches.find("稀奇", by: .rank)).last == old)
    #expect(refusal { _ = try officer.ask("select api.search_calls('x', '{}', 'y')::text") } != nil)
  }

  @Test func `leaves calls for later that are too many to read in, the oldest first`() throws {
    let maker = try ScratchDatabase.current.session()
    let first = try told("分批读入")
    let rest = try (0..<3).map { _ in try told("分批读入") }
    try maker.run("update desk110.setting set value = '3' where name = 'search_read_calls'")
    let part = try searches.find("分批读入")
    try maker.run("update desk110.setting set value = '2000' where name = 'search_read_calls'")
    #expect(Set(calls(part)) == Set(rest) && part?["unread"] == 1)
    #expect(try searches.readIn() == 0)
    #expect(calls(try searches.find("分批读入")).contains(first))
  }

  @Test func `is the same to colleagues who record and search at once`() throws {
    let unit = try officer.ask("select unit from api.hello()") ?? ""
    let login = officer.session.user
    let others = try (0..<3).map { _ in try ScratchDatabase.person("officer", unit: unit).user }
    let database = try ScratchDatabase.current
    let workers = try ([login] + others).map { login in
      try Aside {
        let person = Person(session: try database.session(user: login))
        for count in 1...5 {
          let word = "并发\(login)第\(count)次"
          let call = try person.record(.tip) { $0.narrative = word }.call
          let answer = try Searches(person.session).find("\"\(word)\"")
          #expect(answer?["calls"]?[0]?["call"]?.asString == call)
        }
      }
    }
    for worker in workers { try worker.join() }
    #expect(try searches.find("并发", limit: 100)?["found"] == 20)
  }
}
