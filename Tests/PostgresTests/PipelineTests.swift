import Postgres
import Support
import Testing

@Suite(.emptyDatabase) struct `A pipeline` {
  let session: Session

  init() throws {
    session = try ScratchDatabase.current.session()
    try session.run("create temporary table note (id bigint primary key)")
  }

  private func ids() throws -> [Int] {
    try session.run("select id from note order by id").map { try $0.decode(Int.self) }
  }

  @Test func `takes thousands of statements`() throws {
    let pipeline = try session.pipeline(of: "insert into note values (\(0))")
    for group in 0..<50 {
      for id in 0..<100 { try pipeline.send("insert into note values (\(group * 100 + id))") }
      try pipeline.sync()
    }
    while pipeline.groups > 0 {
      let answers = try pipeline.receive()
      #expect(try answers.map { try $0.get().affected } == Array(repeating: 1, count: 100))
    }
    try pipeline.end()
    #expect(try ids() == Array(0..<5000))
  }

  @Test func `aborts the group in which one was refused, and no other`() throws {
    let pipeline = try session.pipeline(of: "insert into note values (\(0))")
    for group in [[1, 2], [3, 2, 4], [5, 6]] {
      for id in group { try pipeline.send("insert into note values (\(id))") }
      try pipeline.sync()
    }
    #expect(try pipeline.receive().count == 2)
    let answers = try pipeline.receive()
    #expect(throws: Never.self) { try answers[0].get() }
    #expect(throws: PostgresError.self) { try answers[1].get() }
    #expect(throws: PostgresError.aborted) { try answers[2].get() }
    #expect(try pipeline.receive().count == 2)
    try pipeline.end()
    #expect(try ids() == [1, 2, 5, 6])
  }

  @Test func `goes on when both directions are full`() throws {
    let text = String(repeating: "x", count: 1 << 19)
    let pipeline = try session.pipeline(of: "select \("")::text")
    for _ in 1...48 { try pipeline.send("select \(text)::text") }
    try pipeline.sync()
    let answers = try pipeline.receive()
    try pipeline.end()
    #expect(answers.count == 48)
    for answer in answers { #expect(try answer.get().first?.decode(String.self) == text) }
  }

  @Test func `gives the refusal of its commit to the whole group`() throws {
    try session.run("create temporary table once (n int unique deferrable initially deferred)")
    let pipeline = try session.pipeline(of: "insert into once values (\(0))", "select \(0)::int")
    for number in [1, 1, 2] {
      try pipeline.send("insert into once values (\(number))")
      try pipeline.send("select \(number)::int")
      try pipeline.sync()
    }
    let states = try (1...3).map { _ in try pipeline.receive().map(state) }
    try pipeline.end()
    #expect(states == [[nil, nil], ["23505", "23505"], [nil, nil]])
  }

  private func state(_ answer: Result<Rows, PostgresError>) -> String? {
    guard case .failure(.refused(let state, _, _)) = answer else { return nil }
    return state
  }

  @Test func `may hold nothing`() throws {
    let pipeline = try session.pipeline(of: "select 1")
    try pipeline.sync()
    #expect(try pipeline.receive().isEmpty)
    try pipeline.end()
    #expect(try session.run("select 1").count == 1)
  }

  @Test func `prepares anew what was made for an earlier table`() throws {
    for pass in 1...3 {
      let pipeline = try session.pipeline(of: "select * from note where id = \(0)")
      try pipeline.send("select * from note where id = \(1)")
      try pipeline.sync()
      let answers = try pipeline.receive()
      try pipeline.end()
      if pass == 2 {
        #expect(throws: PostgresError.self) { try answers[0].get() }
      } else {
        #expect(throws: Never.self) { try answers[0].get() }
      }
      if pass == 1 { try session.run("alter table note add column text text") }
    }
  }

  @Test func `let go takes its session with it`() throws {
    do {
      let pipeline = try session.pipeline(of: "insert into note values (\(0))")
      try pipeline.send("insert into note values (\(1))")
    }
    let error = #expect(throws: PostgresError.self) { try session.run("select 1") }
    #expect(error?.isConnectionLoss == true)
  }

  @Test func `of a terminated server is lost`() throws {
    let other = try ScratchDatabase.current.session()
    let process = try session.run("select pg_backend_pid()")[0].decode(Int.self)
    let pipeline = try session.pipeline(of: "select pg_sleep(\(60))")
    for _ in 1...100 { try pipeline.send("select pg_sleep(\(60))") }
    try pipeline.sync()
    try pipeline.sync()
    try other.run("select pg_terminate_backend(\(process), 10000)")
    for _ in 1...2 {
      let error = #expect(throws: PostgresError.self) { try pipeline.receive() }
      #expect(error?.isConnectionLoss == true)
    }
  }
}
