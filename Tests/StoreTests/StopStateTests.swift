import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `The stop state of an account` {
  private let officer: Person

  init() throws { officer = try Person() }

  /// Records a loss to the card and asks for a stop of it that is complete.
  private func requested(_ tail: Int) throws -> String {
    try officer.record(.loss) { $0.add(.paid, 100, from: .card(tail + 500), to: .card(tail)) }
    return try officer.ask(
      """
      select api.request_stop(\([Identifier.card(tail).canonical]), null,
        '{"stop_bank": "x", "stop_name": "x", "at": "2026-11-10T09:00:00+08:00", "from_bank": "x",
          "from_name": "x", "victim_name": "x", "victim_phone": "x", "document_kind": "other",
          "document_number": "x", "description": "x"}') ->> 'stop'
      """) ?? ""
  }

  private func executed(_ tail: Int, at time: String) throws -> String {
    let stop = try requested(tail)
    try officer.session.run("select api.submit_stop(\(stop), '2026-11-10T10:00:00+08:00')")
    try officer.session.run("select api.execute_stop(\(stop), \(#"{"at": "\#(time)"}"#)::jsonb)")
    return stop
  }

  private func state(_ tail: Int, at time: String = "2026-11-24T10:00:00+08:00") throws
    -> JSONValue?
  {
    try ScratchDatabase.current.session().document(
      """
      select desk110.stop_state(i.id, \(time)::timestamptz)
      from desk110.identifier i where i.canonical = \(Identifier.card(tail).canonical)
      """)
  }

  @Test func `is none while nobody asked, and follows the clock`() throws {
    try officer.record(.tip) { $0.name(.card(1)) }
    #expect(try state(1) == nil)
    _ = try executed(2, at: "2026-11-10T10:30:00+08:00")
    let during = try state(2, at: "2026-11-12T10:29:59+08:00")
    #expect(during?["state"] == "stopped" && during?["stops"] == 1 && during?["possible"] == true)
    #expect(
      during?["until"]?.asString.flatMap { Instant($0) } == Instant("2026-11-12T10:30:00+08:00"))
    let after = try state(2, at: "2026-11-12T10:30:00+08:00")
    #expect(after?["state"] == "expired" && after?["until"]?.isNull == true)
    #expect(after?["stops"] == 1 && after?["possible"] == true)
    _ = try executed(2, at: "2026-11-13T10:30:00+08:00")
    let second = try state(2, at: "2026-11-13T10:31:00+08:00")
    #expect(second?["state"] == "stopped" && second?["stops"] == 2)
    #expect(second?["possible"] == false)
  }

  @Test func `is told while a request waits, and what became of it`() throws {
    let stop = try requested(3)
    let now = "2027-01-01T00:00:00+08:00"
    #expect(try state(3)?["state"] == "requested" && state(3)?["possible"] == false)
    #expect(try state(3, at: now)?["state"] == "lapsed" && state(3, at: now)?["possible"] == true)
    try officer.session.run("select api.submit_stop(\(stop), null)")
    #expect(try state(3)?["state"] == "submitted")
    try officer.session.run("select api.refuse_stop(\(stop), 'x', null)")
    #expect(try state(3)?["state"] == "refused" && state(3)?["stops"] == 0)
  }

  @Test func `is frozen above all, until the freeze lapses`() throws {
    _ = try executed(4, at: "2026-11-10T10:30:00+08:00")
    try officer.session.run(
      """
      select api.freeze_account(\([Identifier.card(4).canonical]), null,
        '{"filed_number": "1", "fen": 5, "at": "2026-11-11T10:00:00+08:00"}')
      """)
    let frozen = try state(4, at: "2026-11-11T12:00:00+08:00")
    #expect(frozen?["state"] == "frozen" && frozen?["stopped_until"]?.isNull == false)
    let end = frozen?["frozen_until"]?.asString.flatMap { Instant($0) }
    #expect(end == Instant("2027-05-11T10:00:00+08:00"))
    #expect(try state(4, at: "2027-05-11T10:00:00+08:00")?["state"] == "freeze_ended")
  }

  @Test func `is known to other desks while the call is taken, and nothing else is`() throws {
    let stop = try executed(5, at: "2026-11-10T10:30:00+08:00")
    let other = try Person(unit: "310000")
    let known = try other.calls.look([
      "identifiers": [
        ["kind": "bank_card", "canonical": .string(Identifier.card(5).canonical)]
      ]
    ])?["identifiers"]?[0]
    #expect(known?["stop"]?["state"] == "expired" && known?["stop"]?["stops"] == 1)
    let at = known?["stopped_at"]?.asString.flatMap { Instant($0) }
    #expect(at == Instant("2026-11-10T10:30:00+08:00"))
    #expect(known?.text.contains(stop) == false)
  }
}
