import JSON
import Testing

struct `A JSON text` {
  @Test func `is read as a value with its members in order`() throws {
    let value = try JSONValue(
      parsing: #" {"b": [1, -2.5, true, false, null], "a": {"zh": "反诈\n\ud83d\ude00"}} "#)
    #expect(value.asObject?.keys == ["b", "a"])
    #expect(value["b"] == [1, -2.5, true, false, .null])
    #expect(value["a"]?["zh"] == "反诈\n😀")
    #expect(value["b"]?[1] == -2.5)
    #expect(value["b"]?[5] == nil)
    #expect(value["c"] == nil)
  }

  @Test(arguments: ["0", "\"\"", "null", "true", "[]", "{}", "9223372036854775807", "1e3"])
  func `may have any value at the top`(text: String) throws {
    _ = try JSONValue(parsing: text)
  }

  @Test(arguments: [
    ("", JSONError.Kind.empty, 1), (" \n ", .empty, 2), ("{", .incomplete, 1),
    (#"{"a": 1} 2"#, .trailing, 1), (#"{"a" 1}"#, .syntax, 1), ("{'a': 1}", .syntax, 1),
    (#"{"a": 1, "a": 1}"#, .duplicateKey, 1), ("\n{\"é\":1,\"e\u{301}\":2}", .duplicateKey, 1),
    (#"{"a": "x\u0000y"}"#, .nul, 1), (#"{"x\u0000y": 1}"#, .nul, 1),
    ("[\n\"x\u{0}y\"]", .nul, 2), ("[1, \u{0}]", .nul, 1),
    (#"["\ud800"]"#, .loneSurrogate, 1), (#"["\udc00\ud800"]"#, .loneSurrogate, 1),
    ("9223372036854775808", .number, 1), ("1e400", .number, 1), ("nul", .syntax, 1),
    ("[1]\n[2]", .trailing, 2), ("[1,]", .syntax, 1), ("01", .syntax, 1), ("NaN", .syntax, 1),
  ])
  func `is refused by what is wrong and where`(text: String, kind: JSONError.Kind, line: Int) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    #expect(error?.kind == kind)
    #expect(error?.line == line)
  }

  @Test(
    arguments: [
      [0xFF], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE4, 0xBD, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
    ] as [[UInt8]])
  func `is refused when it is not UTF-8`(bytes: [UInt8]) {
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
    #expect(error?.kind == .invalidUTF8)
  }

  @Test(arguments: [513, 3000, 100_000])
  func `is refused when it nests too deep`(depth: Int) {
    let text = String(repeating: "[", count: depth + 1) + String(repeating: "]", count: depth + 1)
    let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    #expect(error?.kind == .depth)
  }

  @Test func `is named by line and column, and not quoted`() throws {
    let error = try #require(throws: JSONError.self) {
      try JSONValue(parsing: "{\n  \"name\": \"张三\" 13800000000\n}")
    }
    #expect(error.line == 2)
    #expect(error.column == 26)
    #expect(!"\(error) \(error.chinese) \(error.english)".contains("138"))
    #expect(!"\(error) \(error.chinese) \(error.english)".contains("张三"))
  }

  @Test func `is read from part of a buffer`() throws {
    let bytes = Array("junk[1]junk".utf8)
    #expect(try JSONValue(parsing: bytes[4..<7]) == [1])
  }

  @Test func `of 50 MB is read and written whole`() throws {
    let words = String(repeating: "诈", count: 50 << 20 / 3)
    let bytes = Array("{\"narrative\": \"\(words)\"}".utf8)
    #expect(try JSONValue(parsing: bytes)["narrative"]?.asString?.utf8.count == words.utf8.count)
  }

  @Test func `of ten thousand members is read and searched`() throws {
    let members = (0..<10_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let value = try JSONValue(parsing: "{\(members)}")
    #expect(value["k9999"] == 9999)
    #expect(value.asObject?.count == 10_000)
  }
}
