import Glibc
import Postgres
import Support
import Testing

@Suite(.emptyDatabase) struct `A session` {
  let session: Session

  init() throws { session = try ScratchDatabase.current.session() }

  private func process(of session: Session) throws -> Int {
    try session.run("select pg_backend_pid()")[0].decode(Int.self)
  }

  @Test func `knows where it is`() throws {
    #expect(session.serverVersion >= 150_000)
    #expect(try session.database == ScratchDatabase.current.name)
    #expect(session.parameter("client_encoding") == "UTF8")
  }

  @Test func `passes notices on`() throws {
    var heard: [Notice] = []
    session.onNotice = { heard.append($0) }
    try session.run("do $$ begin raise notice 'hello'; end $$")
    #expect(heard.map(\.severity) == ["NOTICE"])
    #expect(heard.map(\.state) == ["00000"])
    #expect(heard.map(\.message) == ["hello"])
  }

  @Test func `does not wait longer than it is told to`() throws {
    session.deadline = .milliseconds(50)
    #expect(throws: PostgresError.timedOut) { try session.run("select pg_sleep(60)") }
    let error = #expect(throws: PostgresError.self) { try session.run("select 1") }
    #expect(error?.isConnectionLoss == true)
  }

  @Test func `does not wait for a server that never answers`() throws {
    let listener = try Listener()
    #expect(throws: PostgresError.timedOut) {
      _ = try Session("host=127.0.0.1 port=\(listener.port)", deadline: .milliseconds(50))
    }
  }

  @Test func `is not opened where nobody listens`() throws {
    let error = #expect(throws: PostgresError.self) {
      _ = try Session("host=/tmp/nowhere-\(getpid())", deadline: .seconds(5))
    }
    guard case .unreachable = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `is not opened for a role the server does not know`() throws {
    let error = #expect(throws: PostgresError.self) {
      _ = try ScratchDatabase.current.session(user: "nobody_here")
    }
    guard case .notAuthenticated = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `is not opened with a database that is not there, and says which state`() throws {
    let error = #expect(throws: PostgresError.self) {
      try Session(ScratchDatabase.current.conninfo, settings: [("dbname", "nowhere")])
    }
    guard case .refused("3D000", let message, nil) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!message.contains("3D000"))
  }

  @Test func `is lost when it is terminated between two statements`() throws {
    let other = try ScratchDatabase.current.session()
    try other.run("select pg_terminate_backend(\(process(of: session)), 10000)")
    for _ in 1...2 {
      let error = #expect(throws: PostgresError.self) { try session.run("select 1") }
      #expect(error?.isConnectionLoss == true)
    }
  }

  @Test func `is cancelled from another thread`() throws {
    let canceller = try session.canceller()
    let process = try process(of: session)
    let watcher = try ScratchDatabase.current.conninfo
    let thread = try Aside {
      let other = try Session(watcher, deadline: .seconds(60))
      while try other.run(
        """
        select from pg_stat_activity
        where pid = \(process) and wait_event = 'PgSleep'
        """
      ).isEmpty {}
      try canceller.cancel()
    }
    let error = #expect(throws: PostgresError.self) { try session.run("select pg_sleep(60)") }
    try thread.join()
    guard case .refused("57014", _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try session.run("select 1").count == 1)
  }

  @Test func `hears what others notify`() throws {
    let other = try ScratchDatabase.current.session()
    try session.run("listen desk")
    #expect(try session.notifications(within: .zero).isEmpty)
    try other.run("notify desk, '转账'")
    let heard = try session.notifications(within: .seconds(60))
    #expect(heard.map(\.channel) == ["desk"])
    #expect(heard.map(\.payload) == ["转账"])
    #expect(try heard.map(\.process) == [process(of: other)])
  }

  @Test func `hears in its pause what was notified while it worked`() throws {
    try session.run("listen desk")
    try session.transaction {
      try session.run("notify desk, 'a'")
      try session.run("notify desk, 'b'")
    }
    try session.run("select 1")
    #expect(try session.notifications(within: .zero).map(\.payload) == ["a", "b"])
  }

  @Test func `listening to a server that is gone says so`() throws {
    let other = try ScratchDatabase.current.session()
    try session.run("listen desk")
    try other.run("select pg_terminate_backend(\(process(of: session)), 10000)")
    let error = #expect(throws: PostgresError.self) {
      try session.notifications(within: .seconds(60))
    }
    #expect(error?.isConnectionLoss == true)
  }
}
