import Documents
import Domain
import JSON
import Postgres
import Support
import Testing

@testable import Briefing

@Suite(.scratchDatabasePerTest) struct `A bulletin` {
  private static let day = "2024-03-03"
  private let log: CaseLog

  init() throws {
    log = try CaseLog()
    for yuan in 1...6 {
      try log.record(.loss, on: Self.day) { sheet in
        sheet.add(.paid, yuan * 10_000 + 37)
        sheet.victim.sex = .male
        sheet.victim.age = 61
        sheet.victim.name = "司马甲乙"
        sheet.victim.phone = "13900000061"
        sheet.victim.division = "110102"
        sheet.elements.wayIn = "phone"
        sheet.elements.claimedIdentity = "公安局"
      }
    }
    try log.record(.attempt, on: Self.day) { $0.tactic = .init(code: "T02", isGiven: true) }
  }

  private func bulletin(_ log: CaseLog? = nil) throws -> Bulletin {
    let day = try #require(CalendarDay(Self.day))
    return try (log ?? self.log).briefings.bulletin(from: day.adding(days: -6), to: day)
  }

  /// The places that are refused; none where it goes out.
  private func refused() throws -> [Int] {
    do {
      _ = try bulletin()
      return []
    } catch BriefingError.identifying(let places) {
      return places
    }
  }

  @Test func `tells cases and advice, and no small count that could be reckoned`() throws {
    try Language.$current.withValue(.chinese) {
      let text = try bulletin().document.text()
      #expect(text.has("60余岁男性") && text.has("怎样识别：") && text.has("96110"))
      #expect(text.has("不足5起"))
      #expect(text.has("公检法及政府机关6起") && !text.has("7起"))
      #expect(!text.has("司马") && !text.has("西城"))
    }
  }

  // A bulletin of the day after would else tell what that day added.
  @Test func `counts whole weeks, so that two that overlap cannot be subtracted`() throws {
    let day = try #require(CalendarDay(Self.day))
    let first = try bulletin().json
    try log.record(.attempt, on: "2024-03-04") { $0.tactic = .init(code: "T05", isGiven: true) }
    for days in 1...6 {
      let next = try log.briefings.bulletin(from: day.adding(days: -9), to: day.adding(days: days))
      for key in ["calls", "cases", "tactics", "loss", "persuaded", "counted_from", "counted_to"] {
        #expect(next.json[key] == first[key], "\(key) with \(days) days more")
      }
    }
    let week = try log.briefings.bulletin(from: day, to: day.adding(days: 7))
    #expect(week.week.first == day.adding(days: 1) && week.json != first)
  }

  @Test func `is the same in what every form says, without a table`() throws {
    let document = try bulletin().document
    #expect(document.tables.isEmpty)
    for text in document.sections.compactMap(\.heading) {
      #expect(document.markdown.has(text) && document.html.has(text) && document.text().has(text))
    }
  }

  @Test func `goes out when nobody is in it, and is audited`() throws {
    #expect(try refused() == [])
    let actions = try ScratchDatabase.current.session().run(
      "select a.detail ->> 'refused' from desk110.audit a where a.action = 'bulletin.check'")
    #expect(try actions.map { try $0.decode(String.self) } == ["0"])
  }

  @Test(arguments: ["What was reported", "Hang up", "hang-up"])
  func `stays in when a name that the log knows stands in it`(name: String) throws {
    try log.record(.tip, on: "2023-01-01") { $0.caller.name = name }
    #expect(try !refused().isEmpty)
  }

  @Test func `stays in for an app that the log knows, but not for one that all may name`() throws {
    func name(_ app: String) throws {
      try log.record(.tip, on: "2023-01-01") { sheet in
        let identifier = Identifier(kind: .app, canonical: app, said: app)
        sheet.identifiers = [.init(identifier: identifier, role: .contact)]
      }
    }
    try name("国家反诈中心")
    #expect(try refused() == [])
    try name("Fraudsters")
    #expect(try !refused().isEmpty)
  }

  @Test(arguments: [
    ("司马甲乙来电", true), ("司马 甲乙来电", true), ("司馬甲乙來電", true), ("有人来电", false),
    ("电话13900000061", true), ("电话１３９ ００００ ００６１", true), ("电话139-0000-0061", true),
    ("一三九零零零零零零六一", true), ("幺三九〇〇〇〇〇〇六幺", true), ("壹叁玖 零零零零 零零陆壹", true),
    ("号码213900000061号", true), ("拨打96110或110", false), ("2024年3月5日共412起", false),
  ])
  func `is looked through for names and numbers however written`(
    text: String, isKnown: Bool
  ) throws {
    let now = Instant(day: CalendarDay(number: 20_000))
    let places = try log.briefings.known(in: ["某日", text], from: now, to: now)
    #expect(places == (isKnown ? [2] : []))
  }

  @Test(arguments: [("張國華", "张国华来电"), ("Ａｎｎａ·Ｌｅｅ", "anna lee"), ("欧阳 娜娜", "欧阳娜娜")])
  func `is looked through for a name however the log has it`(name: String, text: String) throws {
    try log.record(.tip, on: "2023-01-01") { $0.caller.name = name }
    let now = Instant(day: CalendarDay(number: 20_000))
    #expect(try log.briefings.known(in: [text], from: now, to: now) == [1])
  }

  @Test func `is looked through for every character that is simplified`() throws {
    let maker = try ScratchDatabase.current.session()
    try maker.runScript(
      """
      create temp table named (name text);
      do $$
      begin
        execute format('alter table named add key bigint generated always as (%s) stored', (
          select pg_get_expr(d.adbin, d.adrelid)
          from pg_attrdef d
          join pg_attribute a on (a.attrelid, a.attnum) = (d.adrelid, d.adnum)
          where a.attrelid = 'desk110.personal'::regclass and a.attname = 'name_key'));
      end $$;
      insert into named
      select distinct c
      from pg_proc p
      cross join string_to_table(p.prosrc, null) c
      where p.oid = 'desk110.compared(text)'::regprocedure and c ~ '[\\u3400-\\u9fff]';
      """)
    let rows = try maker.run(
      """
      select count(*), count(*) filter (
        where n.key <> hashtextextended(desk110.folded(normalize(n.name, nfkc)), 0))
      from named n
      """)
    let (all, other) = try rows[0].decode(Int.self, Int.self)
    #expect(all > 1000 && other == 0)
  }

  @Test func `is looked through by a probe for each word, however many names there are`() throws {
    let maker = try ScratchDatabase.current.session()
    // As the owner, whom the policy of the desk holds too.
    try maker.run("set role desk110_owner")
    try maker.run("set enable_seqscan = off")
    let probes: [(index: String, statement: SQL)] = [
      (
        "personal_name_key",
        "explain select from desk110.personal p where p.name_key = any ('{1,2}'::bigint[])"
      ),
      (
        "personal_id_number_key",
        "explain select from desk110.personal p where p.id_number_key = any ('{1,2}'::bigint[])"
      ),
      (
        "mention_holder_key",
        "explain select from desk110.mention m where m.holder_key = any ('{1,2}'::bigint[])"
      ),
      ("personal_phone", "explain select from desk110.personal p where p.phone = any ('{1,2}')"),
    ]
    for (index, statement) in probes {
      let plan = try maker.run(statement).map { try $0.decode(String.self) }.joined()
      #expect(plan.has(index) && plan.has("Index Cond"), "\(plan)")
    }
  }

  /// The first section of the week before that of the suite, whose calls these are.
  private func overview(_ language: Language) throws -> [String] {
    let last = try #require(CalendarDay("2024-02-25"))
    return try Language.$current.withValue(language) {
      let bulletin = try log.briefings.bulletin(from: last.adding(days: -6), to: last)
      return (bulletin.document.sections.first?.blocks ?? []).compactMap { block in
        if case .paragraph(let text) = block { text } else { nil }
      }
    }
  }

  @Test func `reads well of a week without a call, and of one whose only case is not counted`()
    throws
  {
    #expect(
      try overview(.chinese) == ["2月19日至25日一周，反诈专席没有接到群众来电。", "没有新的诈骗案件。"])
    try log.record(.attempt, on: "2024-02-20")
    #expect(
      try overview(.chinese) == [
        "2月19日至25日一周，反诈专席照常接听群众来电。", "新立的诈骗案件不足5起，属于冒充公检法及政府机关。",
      ])
    #expect(
      try overview(.english) == [
        "In the week of 19–25 February the desk answered calls from the public as always.",
        "Fewer than 5 cases of fraud were opened: posing as police, courts, government.",
      ])
  }

  @Test func `reads well of a week all of whose counts are hidden`() throws {
    for day in ["2024-02-20", "2024-02-21"] {
      try log.record(.attempt, on: day)
      try log.record(.attempt, on: day) { $0.tactic = .init(code: "T02", isGiven: true) }
    }
    #expect(
      try overview(.chinese).last == "新立的诈骗案件涉及：虚假网络投资理财，冒充公检法及政府机关；每类不足5起。")
    #expect(
      try overview(.english).last
        == "The cases of fraud that were opened, fewer than 5 of each kind: fake investment; "
        + "posing as police, courts, government.")
  }

  @Test func `is made by a commander too`() throws {
    #expect(try bulletin(CaseLog("commander")).told.count == 1)
  }
}
