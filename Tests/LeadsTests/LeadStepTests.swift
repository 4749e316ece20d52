import Domain
import JSON
import Leads
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `A lead` {
  private let officer: Desk
  private let one: Desk
  private let other: Desk
  private let stranger: Desk

  init() throws {
    officer = try Desk()
    one = try .investigator()
    other = try .investigator()
    stranger = try .investigator(unit: "310000")
  }

  /// Brings a lead where it is to stand; answers who may act on it then.
  private func bring(_ tail: Int, to state: LeadState) throws -> Desk {
    try one.bring(tail, to: state, or: stranger)
  }

  private static let following: [LeadState: [LeadAction: LeadState]] = [
    .reported: [.verify: .verified, .assign: .assigned, .close: .closed],
    .verified: [.assign: .assigned, .handOver: .handedOver, .close: .closed],
    .assigned: [
      .assign: .assigned, .work: .inWork, .handOver: .handedOver, .close: .closed,
    ],
    .inWork: [.assign: .assigned, .handOver: .handedOver, .close: .closed],
    .handedOver: [.accept: .assigned, .refuse: .assigned],
    .closed: [.reopen: .reported],
  ]

  @Test(arguments: Array(LeadState.allCases.enumerated()), Array(LeadAction.allCases.enumerated()))
  func `goes from each state by the steps there are, and by no other`(
    state: (offset: Int, element: LeadState), action: (offset: Int, element: LeadAction)
  ) throws {
    let tail = 1000 + 10 * state.offset + action.offset
    let person = try bring(tail, to: state.element)
    let steps = Self.following[state.element] ?? [:]
    let refused = refusal {
      let after = try person.take(action.element, tail) { order in
        if action.element == .handOver { order.unit = "310000" }
      }
      #expect(after["state"]?.asString == steps[action.element]?.rawValue)
    }
    guard steps[action.element] == nil else {
      #expect(refused == nil)
      return
    }
    let told = try #require(refused.flatMap { LeadRefusal($0) })
    #expect(told.cause == .step && told.state == state.element && told.action == action.element)
    #expect(Set(told.possible) == Set(steps.keys))
  }

  @Test func `is reported without a row, by a tip or a case, as no payer or official`() throws {
    try officer.record(.tip) { sheet in
      sheet.name(.card(1))
      sheet.name(.official, .contact)
    }
    try officer.record(.loss) { sheet in
      sheet.name(.card(2), .neutral)
      sheet.name(.card(3), .payer)
    }
    for kind in [CallKind.consultation, .notFraud] {
      try officer.record(kind) { $0.name(.card(4)) }
    }
    #expect(try one.state(1)?["state"] == "reported" && one.state(2)?["state"] == "reported")
    #expect(try one.state(1)?["history"] == [] && one.state(4)?["state"] == .null)
    #expect(refusal { try one.take(.verify, 3) }?.rule == "account_unknown")
    #expect(refusal { try one.take(.verify, 4) }?.rule == "lead_none")
    #expect(refusal { try one.take(.verify, 5) }?.rule == "account_unknown")
    #expect(refusal { _ = try one.leads.take(.verify, on: "96110") }?.rule == "account_official")
    let rows = try ScratchDatabase.current.session().run(
      """
      select count(*) from desk110.lead_event e join desk110.identifier i on i.id = e.identifier_id
      where i.canonical in ('6222000000000001', '6222000000000002')
      """)
    #expect(try rows[0].decode(Int.self) == 0)
  }

  @Test func `is verified and noted on by an officer, who does no more with it`() throws {
    try officer.record(.tip) { $0.name(.card(11)) }
    #expect(try officer.take(.verify, 11)["possible"] == [])
    _ = try officer.leads.note("x", on: "6222000000000011", isForAll: false)
    for action in LeadAction.allCases where action != .verify {
      #expect(refusal { try officer.take(action, 11) }?.rule == "duty_missing", "\(action)")
    }
    let commander = try Desk("commander")
    #expect(refusal { try commander.take(.verify, 11) }?.isOfRights == true)
  }

  @Test func `that is somebody's is taken over only by naming that person`() throws {
    _ = try bring(12, to: .assigned)
    let told = LeadRefusal(try #require(refusal { try other.take(.assign, 12) }))
    #expect(told?.cause == .taken && told?.assignee == one.login && told?.desk == "110102")
    #expect(
      refusal { try other.take(.assign, 12) { $0.insteadOf = other.login } }?.rule == "lead_taken")
    let taken = try other.take(.assign, 12) { $0.insteadOf = one.login }
    #expect(taken["assignee"]?.asString == other.login)
    #expect(LeadRefusal(try #require(refusal { try one.take(.work, 12) }))?.cause == .elsewhere)
    #expect(try other.take(.assign, 12) { $0.to = one.login }["assignee"]?.asString == one.login)
  }

  @Test func `assigned by two at once is the first one's, and the second is told whose`() throws {
    try officer.record(.tip) { $0.name(.card(13)) }
    let (database, login) = (try ScratchDatabase.current, other.login)
    try one.session.runScript("begin")
    try one.take(.assign, 13)
    let second = try Aside {
      let late = Desk(session: try database.session(user: login))
      let told = refusal { try late.take(.assign, 13) }.flatMap { LeadRefusal($0) }
      guard told?.cause == .taken, let holder = told?.assignee, holder != login else {
        throw Told(assignee: told?.assignee)
      }
    }
    let maker = try database.session()
    while try maker.run(
      """
      select from pg_stat_activity where usename = \(login) and wait_event_type = 'Lock'
      """
    ).isEmpty {}
    try one.session.runScript("commit")
    try second.join()
    #expect(try one.state(13)?["assignee"]?.asString == one.login)
    #expect(try one.state(13)?["history"]?.asArray?.count == 1)
  }

  private struct Told: Error {
    let assignee: String?
  }

  @Test func `refused by whom it was handed to is where it was, with the reason`() throws {
    _ = try bring(14, to: .inWork)
    let offered = try one.take(.handOver, 14) { order in
      order.unit = "310000"
      order.words = "theirs"
    }
    #expect(offered["state"] == "handed_over" && offered["desk"] == "310000")
    #expect(offered["possible"] == ["refuse"])
    #expect(LeadRefusal(try #require(refusal { try one.take(.accept, 14) }))?.cause == .elsewhere)
    #expect(refusal { try stranger.take(.refuse, 14) { $0.words = nil } }?.rule == "lead_reason")
    let back = try stranger.take(.refuse, 14)
    #expect(back["state"] == "in_work" && back["assignee"]?.asString == one.login)
    #expect(back["desk"] == "110102")
    let history = try one.state(14)?["history"]?.asArray ?? []
    #expect(history.map { $0["action"] } == ["assign", "work", "hand_over", "refuse"])
    #expect(history[3]["words"] == "not ours" && history[3]["by"]?.asString == stranger.login)
  }

  @Test func `accepted is the acceptor's, and no longer the sender's`() throws {
    _ = try bring(15, to: .handedOver)
    let taken = try stranger.take(.accept, 15)
    #expect(taken["assignee"]?.asString == stranger.login && taken["desk"] == "310000")
    for action in [LeadAction.assign, .work, .close] {
      let told = refusal { try one.take(action, 15) }.flatMap { LeadRefusal($0) }
      #expect(told?.cause == .elsewhere && told?.possible == [], "\(action)")
    }
  }

  @Test func `handed to a person is for that person alone; the sender may take it back`() throws {
    _ = try bring(16, to: .assigned)
    try one.take(.handOver, 16) { $0.to = other.login }
    let third = try Desk.investigator(unit: "110105")
    #expect(LeadRefusal(try #require(refusal { try third.take(.accept, 16) }))?.cause == .elsewhere)
    #expect(try one.take(.refuse, 16)["assignee"]?.asString == one.login)
    try one.take(.handOver, 16) { $0.to = other.login }
    #expect(try other.take(.accept, 16)["assignee"]?.asString == other.login)
  }

  @Test func `goes only to investigators, and to other desks by handing over`() throws {
    _ = try bring(17, to: .verified)
    let above = try Desk.investigator(unit: "000000")
    for (rule, write) in [
      ("lead_no_investigator", { $0.to = officer.login }),
      ("person_unknown_name", { $0.to = "nobody" }),
      ("unit_unknown", { $0.unit = "9" }),
      ("lead_other_desk", { $0.unit = "310000" }),
      ("lead_other_desk", { $0.to = above.login }),
      ("person_unknown_name", { ($0.unit, $0.to) = ("310000", one.login) }),
    ] as [(String, (inout LeadOrder) -> Void)] {
      #expect(refusal { try one.take(.assign, 17, write) }?.rule == rule)
    }
    #expect(refusal { try one.take(.handOver, 17) { $0.unit = "110102" } }?.rule == "lead_own_desk")
    let admin = try Desk("admin")
    try admin.session.run("select api.disable_person(\(other.login))")
    #expect(
      refusal { try one.take(.assign, 17) { $0.to = other.login } }?.rule == "person_unknown_name")
    #expect(try above.take(.assign, 17) { $0.unit = "110102" }["assignee"] == .null)
    #expect(try one.take(.work, 17)["assignee"]?.asString == one.login)
  }
}
