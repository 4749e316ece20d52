import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `The victim of a stop` {
  private let desk: StopDesk

  init() throws { desk = try StopDesk() }

  private static let secrets = [
    "李某人", "13900000041", "110102196501010022", "62220000005", "6222000000500",
  ]

  @Test func `is masked unless a reason is given, which is audited`() throws {
    try desk.loss(to: 401) { $0.narrative = "李某人13900000041来电" }
    let stop = try desk.request(401).stop
    let masked = try #require(try desk.stops.show(stop))
    let exported = try desk.stops.export([stop])
    for document in [masked, exported[0]] {
      for secret in Self.secrets { #expect(!document.text.contains(secret), "\(secret)") }
      #expect(document["victim"]?["name"] == "李某" && document.text.contains("139****0041"))
    }
    let whole = try desk.stops.export([stop], unmasking: "送银行")[0]
    #expect(whole["victim"]?["phone"] == "13900000041")
    #expect(rule { _ = try desk.stops.show(stop, unmasking: " ") } == "unmask_reason")
    #expect(rule { _ = try desk.stops.export([stop], unmasking: "") } == "unmask_reason")
    let rows = try ScratchDatabase.current.session().run(
      """
      select action from desk110.audit
      where object = \(stop.text) and detail ->> 'reason' is not distinct from
        case action when 'stop.unmask' then '送银行' end
      order by seq
      """)
    let actions = try rows.map { row throws(PostgresError) in try row.decode(String.self) }
    #expect(actions == ["stop.request", "stop.show", "stop.export", "stop.unmask"])
  }

  @Test func `is masked in what was written of a refusal or a release`() throws {
    for tail in [404, 405] { try desk.loss(to: tail) }
    let reason = "户名不符，已告李某人（13900000041，110102196501010022）"
    let stop = try desk.submitted(404)
    _ = try desk.stops.refuse(stop, reason: reason)
    let freeze = try desk.frozen(405, 40_000).freeze
    _ = try desk.freezes.release(freeze, reason: reason)
    for document in [try desk.stops.show(stop), try desk.freezes.show(freeze)] {
      let text = try #require(document).text
      #expect(text.contains("户名不符，已告李某"))
      for secret in Self.secrets { #expect(!text.contains(secret), "\(secret)") }
    }
    let whole = try #require(try desk.stops.show(stop, unmasking: "核对"))
    #expect(whole["reason"]?.asString == reason)
  }

  @Test func `is never in the audit nor in a refusal`() throws {
    try desk.loss(to: 402)
    let stop = try desk.executed(402, 40_000)
    var fields = StopFields()
    fields.victimName = "李某人"
    _ = try? desk.stops.complete(stop, fields)
    _ = try desk.stops.show(stop, unmasking: "核对")
    let rows = try ScratchDatabase.current.session().run(
      "select string_agg(concat(action, object, detail), ' ') from desk110.audit")
    let audit = try rows[0].decode(String.self)
    #expect(audit.contains("stop.execute"))
    for secret in Self.secrets { #expect(!audit.contains(secret), "\(secret)") }
  }

  @Test func `stands where no other desk's officer and no index reads`() throws {
    try desk.loss(to: 403)
    try desk.executed(403)
    let maker = try ScratchDatabase.current.session()
    for table in ["stop_victim", "stop_payer", "stop_transfer"] {
      let rows = try maker.run(
        "select has_any_column_privilege('desk110_index', 'desk110.' || \(table), 'select')")
      #expect(try rows[0].decode(Bool.self) == false, "\(table)")
    }
  }
}
