import Postgres
import Support
import Testing

@Suite(.scratchDatabase) struct `A scratch database` {
  @Test func `has the schema`() throws {
    let session = try ScratchDatabase.current.session()
    let rows = try session.run("select code from desk110.unit")
    #expect(try rows.map { try $0.decode(String.self) } == ["000000"])
  }

  @Test(arguments: ["officer", "investigator", "admin"])
  func `lets a person log in`(duty: String) throws {
    let session = try ScratchDatabase.person(duty)
    let rows = try session.run("select session_user::text")
    #expect(try rows[0].decode(String.self) == session.user)
  }

  @Test(.emptyDatabase) func `may be empty`() throws {
    let session = try ScratchDatabase.current.session()
    let rows = try session.run("select to_regnamespace('desk110') is null")
    #expect(try rows[0].decode(Bool.self))
  }
}
