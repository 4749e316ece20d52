import JSON
import Store
import Testing

struct `An anchor` {
  private let seal: AuditSeal

  init() throws {
    let head = String(repeating: "0123456789abcdef", count: 4)
    seal = try #require(
      AuditSeal([
        "log": "00000000-0000-4000-8000-000000000000", "seal": 42, "epoch": 1, "by": "yi",
        "at": "2026-11-10T08:00:00+08:00", "rows": 3, "total": 90, "head": .string(head),
      ]))
  }

  @Test func `is read again from the line it is kept in`() throws {
    let anchor = try #require(AuditAnchor(line: AuditAnchor.line(of: seal)))
    #expect(anchor == AuditAnchor(seal))
  }

  @Test(arguments: ["", "x", "{}", #"{"log":"x","seal":1,"head":"12"}"#, "42 0123"])
  func `is read from no other line`(line: String) {
    #expect(AuditAnchor(line: line) == nil)
  }

  @Test func `has a short form for paper`() {
    #expect(AuditAnchor.paper(of: seal) == "42 0123 4567 89ab cdef 0123 0dc6")
  }

  @Test(arguments: [
    "42 0123 4567 89ab cdef 0123 0dc6", "42-0123-4567-89AB-CDEF-0123-0DC6",
    "４２　０１２３　４５６７　89ab cdef 0123 0dc6", "42: 0123456789abcdef01230dc6",
  ])
  func `is read from paper as people write it`(text: String) {
    guard case .anchor(let anchor) = AuditAnchor.read(text) else {
      Issue.record("not read: \(text)")
      return
    }
    #expect(anchor.seal == 42 && anchor.log == nil && anchor.head == "0123456789abcdef0123")
  }

  @Test func `of which any one digit is wrong is told so`() {
    let paper = Array(AuditAnchor.paper(of: seal))
    for place in paper.indices where paper[place] != " " {
      var wrong = paper
      wrong[place] = paper[place] == "7" ? "8" : "7"
      #expect(AuditAnchor.read(String(wrong)) == .mistyped, "\(String(wrong))")
    }
    #expect(AuditAnchor.read("42 0123 4567") == .mistyped)
  }

  @Test func `is also a whole head, and nothing else is one`() {
    guard case .anchor(let anchor) = AuditAnchor.read(seal.head.uppercased()) else {
      Issue.record("not read")
      return
    }
    #expect(anchor.head == seal.head && anchor.seal == nil)
    for text in ["", "anchors.jsonl", "host=x dbname=y", "0 0123", "0123456789abcdef", "x 0123"] {
      #expect(AuditAnchor.read(text) == .other, "\(text)")
    }
  }
}
