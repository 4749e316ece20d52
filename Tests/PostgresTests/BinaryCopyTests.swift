import Postgres
import Support
import Testing

@Suite(.scratchDatabase) struct `A copy in binary` {
  private func table() throws -> Session {
    let session = try ScratchDatabase.current.session()
    try session.run(
      "create temporary table row (big bigint, whole integer, flag boolean, bytes bytea)")
    return session
  }

  @Test func `brings rows in and out as they are`() throws {
    let session = try table()
    let numbers = [Int.min, -1, 0, 1, Int.max]
    let count = try session.copyInBinary("copy row from stdin (format binary)") { rows in
      for place in 0..<5000 {
        try rows.row(4)
        rows.bigint(place < 5 ? numbers[place] : place)
        rows.integer(place == 7 ? nil : -place)
        rows.boolean(place.isMultiple(of: 2))
        rows.bytea([UInt8](repeating: 7, count: place % 9))
      }
    }
    #expect(count == 5000)
    var place = 0
    let read = try session.copyOutBinary(
      "copy (select big, whole, flag, bytes from row order by whole desc nulls last) to stdout (format binary)"
    ) { row in
      let (big, whole) = try (row.integer(), row.integer())
      let (flag, bytes) = try (row.flag(), row.bytes())
      if place < 5 { #expect(big == numbers[place]) }
      #expect(whole.map { $0 % 2 == 0 } ?? false == (flag ?? false))
      #expect(whole == nil || bytes?.count == -(whole ?? 0) % 9)
      place += 1
    }
    #expect(read == 5000 && place == 5000)
  }

  @Test func `of no rows has none, and is free afterwards`() throws {
    let session = try table()
    #expect(try session.copyInBinary("copy row from stdin (format binary)") { _ in } == 0)
    #expect(
      try session.copyOutBinary("copy row to stdout (format binary)") { _ in
        Issue.record("a row of none")
      } == 0)
    #expect(try session.run("select 1").count == 1)
  }

  @Test func `refuses a column that is not what was asked for`() throws {
    let session = try table()
    try session.run("insert into row (flag) values (true)")
    #expect(throws: PostgresError.self) {
      try session.copyOutBinary("copy (select flag from row) to stdout (format binary)") { row in
        _ = try row.integer()
      }
    }
    #expect(throws: PostgresError.self) {
      try session.copyOutBinary("copy (select flag from row) to stdout") { _ in }
    }
    #expect(try session.run("select 1").count == 1)
  }
}
