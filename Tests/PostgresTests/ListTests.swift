import Postgres
import Support
import Testing

@Suite(.emptyDatabase) struct `A list` {
  let session: Session
  init() throws { session = try ScratchDatabase.current.session() }

  @Test func `comes back exactly as it was sent`() throws {
    let words: [String?] = ["", nil, "NULL", "null", "a,b", "{}", #"\"\"#, " 案件 一", "\n"]
    let row = try session.run(
      "select \(words)::text[], \([1, -2])::int[], \([String]())::text[], \([true])::bool[]")[0]
    let read = try row.decode([String?].self, [Int].self, [String].self, [Bool].self)
    #expect(read == (words, [1, -2], [], [true]))
  }

  @Test func `of two dimensions or with an unexpected null is not read`() throws {
    let row = try session.run("select array[[1], [2]], array[1, null]")[0]
    #expect(throws: PostgresError.self) { try row.decode([Int].self) }
    #expect(throws: PostgresError.undecodable(column: 1, wanted: "Array<Int>")) {
      try row.decode(String.self, [Int].self)
    }
  }

  @Test func `of parameters is joined from statements with their values`() throws {
    let condition: SQL = "n between \(2) and \(3)"
    let rows = try session.run(
      "select \("x"), n from generate_series(1, \(5)) n where \(fragment: condition) order by n")
    #expect(try rows.map { try $0.decode(String.self, Int.self).1 } == [2, 3])
  }

  @Test func `of parameters may be too long for the protocol`() throws {
    var query: SQL = "select \(0)::int"
    for _ in 1...16 { query = "\(fragment: query), \(fragment: query)" }
    #expect(query.values.count == 65_536)
    #expect(throws: PostgresError.unsendable(parameter: 65_536)) { try session.run(query) }
    #expect(try session.run("select 1").count == 1)
  }
}
