import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `An export of calls` {
  private let officer: Person
  private let maker: Session

  init() throws {
    officer = try Person()
    maker = try ScratchDatabase.current.session()
  }

  @discardableResult
  private func record(_ time: String) throws -> Recorded {
    try officer.record(.loss, at: time) { sheet in
      sheet.caller = .init(phone: "13900000099", name: "李甲", relation: .oneself)
      sheet.add(.paid, 100, from: .card(98), to: .card(99))
    }
  }

  private func export(
    from: String? = nil, to: String? = nil, after: String? = nil, limit: Int = 10,
    unmasking: String? = nil, by person: Person? = nil
  ) throws -> [JSONValue] {
    try (person ?? officer).calls.export(
      from: from.flatMap { Instant($0) }, to: to.flatMap { Instant($0) }, after: after,
      limit: limit, unmasking: unmasking)
  }

  /// What is on record of exports, oldest first.
  private var trail: [String] {
    get throws {
      try maker.run(
        """
        select concat_ws(' ', action, object, detail ->> 'reason') from desk110.audit
        where detail ? 'export' order by seq
        """
      ).map { row throws(PostgresError) in try row.decode(String.self) }
    }
  }

  @Test func `gives them oldest first, page by page, in the time asked for`() throws {
    // Two at one moment stand in the order they were recorded.
    let times = ["2026-11-10T10:00", "2026-11-10T10:00", "2026-11-12T09:00", "2026-11-11T00:00"]
    let calls = try times.map { try record($0 + ":00+08:00").call }
    let order = [calls[0], calls[1], calls[3], calls[2]]
    var pages: [[String?]] = []
    var last: String?
    repeat {
      let page = try export(after: last, limit: 3).map { $0["call"]?.asString }
      pages.append(page)
      last = page.last ?? nil
    } while last != nil
    #expect(pages == [Array(order[..<3]), [order[3]], []])
    let day = try export(from: "2026-11-10T10:00:00+08:00", to: "2026-11-11T00:00:00+08:00")
    #expect(day.map { $0["call"]?.asString } == [calls[0], calls[1]])
  }

  @Test func `is masked as a screen is, and whole with a reason`() throws {
    let call = try record("2026-11-10T10:00:00+08:00").call
    let masked = try #require(try export().first)
    #expect(masked["sheet"] == (try officer.shown(call)))
    #expect(masked["sheet"]?["caller"]?["phone"] == "139****0099")
    #expect(masked["content_hash"] == .string(String(repeating: "0", count: 64)))
    let whole = try #require(try export(unmasking: "移送").first)
    #expect(whole["sheet"] == (try officer.shown(call, unmasking: "移送")))
    #expect(refusal { _ = try export(unmasking: " ") }?.rule == "unmask_reason")
  }

  @Test func `leaves a row for the export and one for each call`() throws {
    let calls = try (0..<2).map { try record("2026-11-10T10:0\($0):00+08:00").call }
    _ = try export()
    _ = try export(after: calls[0], unmasking: "移送")
    #expect(
      try trail == [
        "call.export", "call.export \(calls[0])", "call.export \(calls[1])",
        "call.unmask \(calls[1]) 移送",
      ])
    let wrong = try maker.run(
      """
      select count(*) from desk110.audit a where a.row_hash <> sha256(
        desk110.audit_bytes(a.actor, a.unit_id, a.action, a.object, a.detail, a.at))
      """)
    #expect(try wrong[0].decode(Int.self) == 0)
  }

  @Test func `holds the own desk's calls alone`() throws {
    let call = try record("2026-11-10T10:00:00+08:00").call
    let other = try Person("investigator", unit: "310000")
    #expect(try export(by: other).isEmpty)
    #expect(refusal { _ = try export(after: call, by: other) }?.rule == "call_unknown")
    #expect(try export(by: Person("investigator")).count == 1)
  }

  @Test func `cannot be asked for more than a thousand at once`() throws {
    let sheets = (0..<1001).map { _ in
      Recorder.Entry(sheet: officer.sheet(.tip), contentHash: String(repeating: "0", count: 64))
    }
    let recorder = Recorder(officer.session) { _, _ in }
    try recorder.send(sheets)
    try recorder.settle()
    #expect(try export(limit: 5000).count == 1000)
  }
}

@Suite(.scratchDatabase) struct `A preview of recording` {
  @Test func `tells what recording comes to, and writes nothing`() throws {
    let officer = try Person()
    let hash = String(repeating: "0", count: 64)
    let known = officer.sheet(.loss)
    let recorded = try officer.record(known)
    let foreign = try Person("officer", unit: "310000").record(.loss)
    func entry(_ sheet: CallSheet, _ hash: String, in fraudCase: String? = nil) -> Recorder.Entry {
      var sheet = sheet
      sheet.caseNumber = fraudCase
      return Recorder.Entry(sheet: sheet, contentHash: hash)
    }
    let before = try officer.ask("select api.count_calls()::text")
    let previews = try Recorder.preview(
      [
        entry(known, hash), entry(known, String(repeating: "1", count: 64)),
        entry(officer.sheet(.tip), hash), entry(officer.sheet(.tip), hash, in: recorded.caseNumber),
        entry(officer.sheet(.tip), hash, in: foreign.caseNumber),
        entry(officer.sheet(.tip), hash, in: "88888888888"),
      ], in: officer.session)
    #expect(
      previews == [
        .duplicate, .refused(rule: "call_uuid_unique"), .recorded, .recorded,
        .refused(rule: "case_unknown"), .refused(rule: "case_unknown"),
      ])
    #expect(try officer.ask("select api.count_calls()::text") == before)
  }
}
