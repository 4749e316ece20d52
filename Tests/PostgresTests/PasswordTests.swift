import Postgres
import Support
import Testing

@Suite(.emptyDatabase, .enabled(if: TestServer.isOwn, "the server's pg_hba.conf is not ours"))
struct `A password` {
  private let login = ScratchDatabase.uniqueName("teller")

  /// Makes the role, whose password the server knows only as its verifier.
  private func makeRole(password: String) throws {
    let session = try ScratchDatabase.current.session()
    let verifier = try session.encryptPassword(password, user: login)
    #expect(verifier.hasPrefix("SCRAM-SHA-256$"))
    try session.runScript(
      "create role \(login) login in role test_scram password '\(verifier)'")
  }

  private func logIn(_ settings: [(keyword: String, value: String)]) throws -> Session {
    try Session(
      ScratchDatabase.current.conninfo(user: login), settings: settings, deadline: .seconds(60))
  }

  @Test(arguments: ["correct horse", "密码-№1", "'\\ \""])
  func `logs in by its verifier`(password: String) throws {
    try makeRole(password: password)
    #expect(try logIn([("password", password)]).user == login)
  }

  @Test(arguments: [[("password", "wrong")], []])
  func `that is wrong or missing is not let in`(
    settings: [(keyword: String, value: String)]
  ) throws {
    try makeRole(password: "correct horse")
    let error = #expect(throws: PostgresError.self) { _ = try logIn(settings) }
    guard case .notAuthenticated(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!message.contains("28P01"))
  }

  @Test func `with a zero byte is refused`() throws {
    let session = try ScratchDatabase.current.session()
    #expect(throws: PostgresError.unsendable(parameter: 1)) {
      try session.encryptPassword("a\0b", user: login)
    }
  }
}
