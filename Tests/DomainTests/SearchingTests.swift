import Domain
import Testing

struct `A part of a text` {
  @Test(arguments: [
    ("ERROR: disk full", "ERROR:", ""), ("¥-5", "¥-", ""), ("共￥-5元", "￥-", "共"),
    ("aab", "ab", "a"), ("whole", "whole", ""), ("any", "", ""),
  ])
  func `is found where it stands first`(text: String, part: String, before: String) throws {
    let range = try #require(text.range(of: part))
    #expect(text[..<range.lowerBound] == before)
    #expect(text[range] == part)
    #expect(text.has(part))
    #expect("x\(text)".dropFirst().has(part))
  }

  @Test(arguments: [("", "a"), ("ERROR", "ERROR:"), ("￥5-", "￥-"), ("a", "A")])
  func `is not found where it is not`(text: String, part: String) {
    #expect(!text.has(part))
  }
}
