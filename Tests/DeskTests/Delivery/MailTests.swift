import Domain
import Support
import Testing

@testable import Desk

struct `A mail address` {
  @Test(arguments: ["office@example.com", " a.b+c@sub-1.example.org ", "x@y"])
  func `is read as it is`(text: String) {
    #expect(MailAddress(text)?.text == text.trimmed)
  }

  @Test(arguments: [
    "", "office", "@example.com", "a@", "a@b@c", "a b@example.com", "a@exa mple.com",
    "a@example.com\nBcc: b@example.com", "a@example.com\r\n\r\nx", "a,b@example.com",
    "<a@example.com>", "-f@example.com", "张三@example.com", "a@例子.com", ".a@example.com",
    "a..b@example.com", "a@example.com.", "a@example.com;b", "a\u{0}@example.com",
    String(repeating: "a", count: 65) + "@example.com",
  ])
  func `that could be more than one, or a header, is none`(text: String) {
    #expect(MailAddress(text) == nil)
  }
}

struct `Bytes in 64 letters` {
  /// RFC 4648, 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `are those of the standard`(text: String, letters: String) {
    #expect(Base64.text(of: Array(text.utf8)) == letters)
  }

  @Test func `stand in lines of 76`() {
    let lines = Base64.lines(of: [UInt8](repeating: 255, count: 58)).split(separator: "\n")
    #expect(lines.map(\.count) == [76, 4])
  }
}

struct `The head of a mail` {
  @Test func `holds no line of a subject that is longer than it may be, and no line end of it`() {
    let words = MailWords.encoded(String(repeating: "电信网络诈骗警情通报\r\nBcc: x", count: 9))
    let lines = words.split(separator: "\n")
    #expect(lines.count > 1 && lines.allSatisfy { $0.count <= 76 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" =?UTF-8?B?") && $0.hasSuffix("?=") })
  }

  @Test func `tells the name of a file in pieces`() {
    let name = MailWords.fileName("通报\"; x=\n.html")
    #expect(name.hasPrefix("filename*0*=UTF-8''%E9%80%9A%E6%8A%A5%22%3B%20x%3D"))
    #expect(name.split(separator: "\n").allSatisfy { $0.count < 78 })
  }
}
