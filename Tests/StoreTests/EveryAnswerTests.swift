import Domain
import JSON
import Postgres
import Store
import Support
import Testing

/// What every function answers every duty, about a desk whose sheets are full of secrets.
@Suite(.scratchDatabasePerTest) struct `Every answer` {
  private let maker: Session
  private let call: String
  private let fraudCase: String
  private let other: String

  init() throws {
    maker = try ScratchDatabase.current.session()
    let officer = try Person(unit: "110102")
    let opened = try officer.record(.dissuasion, Secrets.write)
    let merged = try officer.record(.loss, Secrets.write)
    let target = try officer.record(.loss, Secrets.write)
    try officer.amend(opened.call, ["note": .string(Secrets.words + "！")])
    call = opened.call
    fraudCase = opened.caseNumber ?? ""
    other = merged.caseNumber ?? ""
    _ = try officer.cases.merge(
      officer.caseNumber(merged.caseNumber), into: officer.caseNumber(target.caseNumber))
    let closed = try officer.record(.loss, at: "2026-11-10T11:00:00+08:00", Secrets.write)
    _ = try officer.cases.close(
      officer.caseNumber(closed.caseNumber), reason: Secrets.words, waivingCallBacks: true)
    try officer.session.run("select api.show_case(\(closed.caseNumber))")
    try Self.request(for: fraudCase, by: officer)
    try Self.transfer(for: fraudCase)
  }

  private static func request(for fraudCase: String, by officer: Person) throws {
    let fields: JSONValue = [
      "stop_bank": "x", "stop_name": "王乙", "at": "2026-11-10T09:00:00+08:00", "from_bank": "x",
      "from_name": .string(Secrets.holder), "from_account": .string(Secrets.card),
      "victim_phone": .string(Secrets.victimPhone), "victim_name": .string(Secrets.victim),
      "document_kind": "resident_id", "document_number": .string(Secrets.document),
      "description": .string(Secrets.words),
    ]
    try officer.session.run(
      "select api.request_stop('{6222000000000097}', \(fraudCase), \(fields.text)::jsonb)")
  }

  private static func transfer(for fraudCase: String) throws {
    let rows: JSONValue = [
      [
        "from": ["kind": "bank_card", "canonical": .string(Secrets.card)], "fen": 10_000,
        "to": ["kind": "bank_card", "canonical": "6222000000000097"],
        "holder": .string(Secrets.holder), "at": "2026-11-10T09:00:00+08:00",
      ]
    ]
    try Person("investigator").session.run(
      """
      select api.record_transfers(api.begin_statement(
        '{"kind": "bank_card", "canonical": "6222000000000097"}', \(fraudCase), repeat('0', 64))
        ->> 'statement', \(rows.text)::jsonb)
      """)
  }

  /// Asks, and takes back what the asking did: all the text of the answer, and the audit rows with a
  /// reason that it left; `nil` where it was refused.
  private func answer(
    _ asking: Asking, to person: Person
  ) throws -> (text: String, unmaskings: Int)? {
    var parts = asking.statement(call, fraudCase, other).split(separator: ";").map(String.init)
    let last = parts.removeLast()
    try person.session.runScript("begin")
    defer { try? person.session.runScript("rollback") }

    let refused = refusal {
      for part in parts { try person.session.runScript(part) }
      try person.session.runScript(
        "create temp table answer on commit drop as select q::text as line from (\(last)) q")
    }
    if let refused {
      // An answer that has no text, or a refusal, whose words are an answer too.
      return refused.state == "42P16" ? ("", 0) : (refused.message ?? "", 0)
    }
    let text = try person.ask("select string_agg(line, ' ') from answer") ?? ""
    guard Self.unmasking.contains(asking.name) || Self.marks.contains(where: text.contains) else {
      return (text, 0)
    }
    let xid = try person.ask("select pg_current_xact_id()::text") ?? ""
    try person.session.runScript("commit")
    let rows = try maker.run(
      """
      select count(*), count(*) filter (where detail ->> 'reason' <> '') from desk110.audit
      where xid = \(xid)::xid8
      """)
    let (all, reasons) = try rows[0].decode(Int.self, Int.self)
    #expect(all > 0, "\(asking.name) tells of persons and leaves no audit row")
    return (text, reasons)
  }

  /// By which it is known that there is something of a person, masked, in an answer.
  private static let marks = ["某", "139****", "110102****", "622299****"]

  /// Those that hand out what stands there, for a reason.
  private static let unmasking: Set = [
    "unmask", "export_calls unmasked", "export_stops", "show_stop unmasked",
    "transfers of the account unmasked",
  ]

  private var askings: [Asking] {
    let stop = Asking("show_stop unmasked", ["officer", "investigator"]) { _, one, _ in
      """
      select api.show_stop((select stop from api.list_stops('{}', 1)), 'reason')
      """
    }
    let words = [
      Asking("search for what is masked", ["officer", "investigator"]) { _, _, _ in
        "select api.read_in_calls(); select api.search_calls('幸福小区')"
      },
      Asking("search for a name", ["officer", "investigator"]) { _, _, _ in
        "select api.read_in_calls(); select api.search_calls('\(Secrets.victim)')"
      },
      Asking("trail of the account", ["officer", "investigator"]) { _, _, _ in
        "select api.trail('{6222000000000097}', null, true)"
      },
      Asking("transfers of the account", ["officer", "investigator"]) { _, one, _ in
        "select api.list_transfers('{6222000000000097}', '\(one)', null, 10)"
      },
      Asking("transfers of the account unmasked", ["officer", "investigator"]) { _, one, _ in
        "select api.list_transfers('{6222000000000097}', '\(one)', 'x', 10)"
      },
      Asking("dossier of the account", ["officer", "investigator"]) { _, _, _ in
        "select api.show_account('{6222000000000097}')"
      },
      Asking("the victim's own account", ["officer", "investigator"]) { _, _, _ in
        "select api.show_account('{\(Secrets.card)}')"
      },
      Asking("look at the victim's own", ["officer", "investigator"]) { _, _, _ in
        """
        select api.look('{"identifiers": [{"kind": "bank_card", "canonical": "\(Secrets.card)"}],
          "phone": "\(Secrets.callerPhone)"}')
        """
      },
    ]
    return Asking.ofDesk + Asking.ofAll + [stop] + words
  }

  @Test(arguments: Asking.duties)
  func `is masked, but for a reason that is in the audit`(duty: String) throws {
    let person = try Person(duty)
    try ScratchDatabase.current.session().runScript(Self.someone)
    var seen = 0
    for asking in askings {
      guard let (text, unmaskings) = try answer(asking, to: person) else { continue }
      let secrets = Secrets.told.filter { text.contains($0) }
      if Self.unmasking.contains(asking.name), ["officer", "investigator"].contains(duty) {
        #expect(secrets.isEmpty || unmaskings > 0, "\(asking.name)")
        seen += secrets.count
      } else {
        #expect(secrets == [], "\(duty) \(asking.name): \(text.prefix(2000))")
      }
    }
    // Else the test asked for nothing that could tell.
    #expect(["officer", "investigator"].contains(duty) ? seen > 20 : seen == 0)
  }

  private static let someone = """
    insert into desk110.person (login, unit_id, duty, added_by)
    select 'desk_to_disable', min(id), 'officer', session_user from desk110.unit on conflict do nothing;
    """

  @Test(arguments: ["officer", "investigator"])
  func `to a reason that is none is a refusal`(duty: String) throws {
    let person = try Person(duty)
    for reason in ["", " ", "\t\n", "　", String(repeating: "x", count: 501)] {
      let rule = refusal { _ = try person.shown(call, unmasking: reason) }?.rule
      #expect(rule == "unmask_reason", "\(reason.count)")
    }
    let before = try maker.run("select count(*) from desk110.audit where action = 'call.unmask'")
    #expect(try before[0].decode(Int.self) == 0)
  }

  @Test func `unmasked is not to be had without its audit row`() throws {
    let officer = try Person()
    try maker.runScript(
      "create policy deny on desk110.audit as restrictive for insert to desk110_owner with check (false)"
    )
    #expect(refusal { _ = try officer.shown(call, unmasking: "复核") } != nil)
    #expect(refusal { _ = try officer.shown(call) } != nil)
    try maker.runScript("drop policy deny on desk110.audit")
    #expect(try officer.shown(call, unmasking: "复核")?.text.contains(Secrets.victim) == true)
  }
}
