import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabasePerTest) struct `A link or app of the elements` {
  let officer: Person
  let maker: Session

  init() throws {
    officer = try Person()
    maker = try ScratchDatabase.current.session()
  }

  private func named() throws -> [String] {
    try maker.run(
      """
      select i.kind || ' ' || i.canonical || ' ' || m.role || ' ' || m.ordinal
      from desk110.mention m join desk110.identifier i on i.id = m.identifier_id
      where m.is_implied order by m.call_id, m.ordinal
      """
    ).map { row throws(PostgresError) in try row.decode(String.self) }
  }

  @discardableResult
  private func record(_ write: (inout CallSheet) -> Void) throws -> Recorded {
    try officer.record(.loss) { sheet in
      sheet.elements.links = ["hxxps://Bad[.]Example/Pay?a=1", "www.two.example"]
      sheet.elements.apps = ["速贷", " 速贷"]
      write(&sheet)
    }
  }

  private static let all = [
    "link https://bad.example/Pay?a=1 contact 2000", "link www.two.example contact 2001",
    "app 速贷 contact 3000",
  ]

  @Test func `is an identifier in its one written form, but is not in the list`() throws {
    let call = try record { _ in }.call
    #expect(try named() == Self.all)
    #expect(try officer.shown(call)?["identifiers"] == nil)
    #expect(try officer.shown(call)?["elements"]?["links"]?[0] == "hxxps://Bad[.]Example/Pay?a=1")
  }

  @Test func `is named once where the sheet lists it`() throws {
    try record { sheet in
      sheet.name(Identifier(kind: .app, canonical: "速贷", said: "速贷"), .contact)
    }
    #expect(try named() == Array(Self.all.prefix(2)))
  }

  @Test func `makes no hits and no offers, and none of the leads of a period`() throws {
    try record { _ in }
    let again = try officer.record(.tip) { $0.elements.apps = ["速贷"] }
    #expect(again.hits == [])
    let listed = try maker.run(
      "select identifier from api.list_accounts('2026-11-10 00:00+08', '2026-11-11 00:00+08', null, 9)"
    )
    #expect(listed.isEmpty)
  }

  @Test func `follows an amendment of its part of the elements, and no other`() throws {
    let call = try record { $0.name(.card(1)) }
    let number = try officer.number(call.call)
    func amend(_ patch: JSONValue, _ write: (inout CallSheet) -> Void) throws -> JSONValue? {
      try officer.calls.amend(number, officer.sheet(.loss, write), by: patch)
    }
    _ = try amend(["identifiers": .null]) { _ in }
    #expect(try named() == Self.all)
    _ = try amend(["elements": ["apps": ["新贷"]]]) { $0.elements.apps = ["新贷"] }
    #expect(try named() == Self.all.prefix(2) + ["app 新贷 contact 3000"])
    let same = try amend(["elements": ["apps": ["新贷"]]]) { $0.elements.apps = ["新贷"] }
    #expect(same?["status"] == "unchanged")
    _ = try amend(["elements": .null]) { _ in }
    #expect(try named() == [])
    #expect(try officer.calls.show(number)?["amendments"]?[2]?["keys"] == ["elements"])
  }

  @Test func `that was recorded before is made one when the database is brought up to date`() throws
  {
    try record { _ in }
    try record { sheet in
      sheet.name(Identifier(kind: .app, canonical: "速贷", said: "速贷"), .contact)
    }
    let before = try named()
    try maker.runScript(
      "delete from desk110.mention where is_implied; delete from desk110.identifier where kind = 'link'"
    )
    let text = SourceFile.text("Schema/migrations/m0014_rings.sql")
    let start = try #require(text.firstPlace(of: "-- Links and apps of the case elements"))
    let end = try #require(text.firstPlace(of: "comment on column desk110.mention.ordinal"))
    try maker.runScript("begin; alter table desk110.element no force row level security;")
    try maker.runScript(String(text.utf8.dropFirst(start).prefix(end - start)) ?? "")
    try maker.runScript("commit")
    #expect(try named().map { $0.prefix(30) } == before.map { $0.prefix(30) })
  }
}

extension String {
  /// How many bytes stand before the first `part`.
  fileprivate func firstPlace(of part: String) -> Int? {
    let (bytes, wanted) = (Array(utf8), Array(part.utf8))
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }
  }
}
