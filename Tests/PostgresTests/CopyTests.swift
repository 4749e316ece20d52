import Postgres
import Support
import Testing

@Suite(.emptyDatabase) struct `A copy` {
  struct Interrupted: Error, Equatable {}

  let session: Session

  init() throws {
    session = try ScratchDatabase.current.session()
    try session.run("create temporary table note (id bigint, text text)")
  }

  private func count() throws -> Int {
    try session.run("select count(*) from note")[0].decode(Int.self)
  }

  @Test func `takes rows in and gives them back`() throws {
    let added = try session.copyIn("copy note from stdin") { copy in
      for id in 1...50_000 { try copy.write("\(id)\t转账 \(id)\n") }
    }
    #expect(added == 50_000)
    var lines: [String] = []
    let given = try session.copyOut("copy (select id, text from note order by id) to stdout") {
      lines.append(String(decoding: $0, as: UTF8.self))
    }
    #expect(given == 50_000)
    #expect(lines.count == 50_000)
    #expect(lines.last == "50000\t转账 50000\n")
  }

  @Test func `may be binary and cut anywhere`() throws {
    try session.run("insert into note select n, n::text from generate_series(1, 1000) n")
    var bytes: [UInt8] = []
    try session.copyOut("copy note to stdout (format binary)") { bytes += $0 }
    try session.run("truncate note")
    try session.copyIn("copy note from stdin (format binary)") { copy in
      for start in stride(from: 0, to: bytes.count, by: 777) {
        try copy.write(bytes[start..<min(start + 777, bytes.count)])
      }
    }
    #expect(try session.run("select from note where text = id::text").count == 1000)
  }

  @Test func `of nothing adds nothing`() throws {
    #expect(try session.copyIn("copy note from stdin") { _ in } == 0)
  }

  @Test func `with a bad row adds none`() throws {
    let error = #expect(throws: PostgresError.self) {
      try session.copyIn("copy note from stdin") { copy in
        for id in 1...100_000 { try copy.write(id == 500 ? "x\ty\n" : "\(id)\ta\n") }
      }
    }
    guard case .refused("22P02", _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try count() == 0)
  }

  @Test func `abandoned adds none and rethrows`() throws {
    #expect(throws: Interrupted()) {
      try session.copyIn("copy note from stdin") { copy in
        for id in 1...50_000 { try copy.write("\(id)\ta\n") }
        throw Interrupted()
      }
    }
    #expect(try count() == 0)
  }

  @Test func `abandoned while reading leaves the session usable`() throws {
    #expect(throws: Interrupted()) {
      try session.copyOut("copy (select generate_series(1, 10000000)) to stdout") { _ in
        throw Interrupted()
      }
    }
    #expect(try session.run("select 1").count == 1)
  }

  @Test func `in the wrong direction is refused`() throws {
    #expect(throws: PostgresError.self) { try session.copyIn("copy note to stdout") { _ in } }
    #expect(throws: PostgresError.self) { try session.copyOut("copy note from stdin") { _ in } }
    #expect(throws: PostgresError.self) { try session.copyOut("select 1") { _ in } }
    #expect(throws: PostgresError.self) { try session.copyIn("copy nowhere from stdin") { _ in } }
    #expect(try count() == 0)
  }

  @Test func `fails half-way through reading`() throws {
    var rows = 0
    let error = #expect(throws: PostgresError.self) {
      try session.copyOut("copy (select 1 / (5000 - n) from generate_series(1, 9999) n) to stdout")
      {
        _ in rows += 1
      }
    }
    guard case .refused("22012", _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(rows == 4999)
    #expect(try count() == 0)
  }

  @Test func `into a terminated session is lost`() throws {
    let doomed = try ScratchDatabase.current.session()
    try doomed.run("create temporary table note (id bigint, text text)")
    let process = try doomed.run("select pg_backend_pid()")[0].decode(Int.self)
    let error = #expect(throws: PostgresError.self) {
      try doomed.copyIn("copy note from stdin") { copy in
        try copy.write("1\ta\n")
        try session.run("select pg_terminate_backend(\(process), 10000)")
        for id in 1...1_000_000 { try copy.write("\(id)\ta\n") }
      }
    }
    #expect(error?.isConnectionLoss == true)
  }
}
