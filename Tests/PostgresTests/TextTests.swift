import Postgres
import Support
import Testing

@Suite(.emptyDatabase) struct `A text` {
  let session: Session

  init() throws { session = try ScratchDatabase.current.session() }

  @Test(arguments: [
    "", " ", "it's", "\"quoted\"", "\\N", "\\", "$1", "'; drop table note; --", "两万元\n转账",
    "\u{1F4DE}", "e\u{301}", "\u{FEFF}", "\u{202E}abc", "\r\n\t", "%s%n", "{a,b}",
  ])
  func `comes back as it went`(text: String) throws {
    for _ in 1...3 {
      let row = try session.run("select \(text)")[0]
      #expect(try row.decode(String.self).unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test func `comes back from a list of texts`() throws {
    let texts = ["", "null", "a,b", "\"", "\\", "{}", "两万元", " "]
    let rows = try session.run("select unnest(\(texts)::text[])")
    #expect(try rows.map { try $0.decode(String.self) } == texts)
  }

  @Test func `of a megabyte comes back whole`() throws {
    let text = String(repeating: "转账", count: 200_000)
    let row = try session.run("select \(text)")[0]
    #expect(try row.decode(String.self) == text)
  }

  @Test func `with a zero byte is not sent`() throws {
    #expect(throws: PostgresError.unsendable(parameter: 2)) {
      try session.run("select \("a"), \("b\0c")")
    }
  }

  @Test func `may be null`() throws {
    let row = try session.run("select \(String?.none)::text, 1, true")[0]
    let (text, number, flag) = try row.decode(String?.self, Int.self, Bool.self)
    #expect(text == nil)
    #expect(number == 1)
    #expect(flag)
  }

  @Test func `that is no number says which column it stood in`() throws {
    let row = try session.run("select 1, 'x'")[0]
    #expect(throws: PostgresError.undecodable(column: 1, wanted: "Int")) {
      try row.decode(Int.self, Int.self)
    }
  }

  @Test func `that is not there is no text`() throws {
    let row = try session.run("select null")[0]
    #expect(throws: PostgresError.undecodable(column: 0, wanted: "String")) {
      try row.decode(String.self)
    }
  }
}
