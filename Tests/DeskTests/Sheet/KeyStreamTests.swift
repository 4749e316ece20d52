import Testing

@testable import Desk

@Suite struct `What a terminal sends` {
  /// Sends the bytes in pieces, and tells the keys they come to.
  private func keys(_ text: String, piece: Int) -> [Key] {
    var stream = KeyStream()
    var keys: [Key] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      for byte in bytes[start..<min(start + piece, bytes.count)] { stream.take(byte: byte) }
      keys += stream.taken()
    }
    return keys
  }

  private func text(_ keys: [Key]) -> String {
    keys.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
  }

  @Test(arguments: 1...7)
  func `is whole in whatever pieces it comes`(piece: Int) {
    let said = "转了5万到６２１４，é𠮷👨‍👩‍👧‍👦"
    #expect(text(keys(said, piece: piece)) == said)
  }

  @Test(arguments: 1...7)
  func `is one text where it is pasted, without an Enter`(piece: Int) {
    let pasted = keys("\u{1B}[200~第一行\r\n第二行\tx\u{1B}[201~", piece: piece)
    #expect(pasted.filter { $0 != .escape } == [.text("第一行  第二行 x")])
    let typed = keys("\u{1B}[200~甲\n\u{1B}[201~乙\r", piece: piece).filter { $0 != .escape }
    #expect(text(typed) == "甲 乙" && typed.last == .enter)
  }

  @Test func `goes on after bytes that are no text`() {
    var stream = KeyStream()
    for byte: UInt8 in [0xFF, 0xE8, 0xBD, 0x41, 0x80, 0x80, 0xE8, 0xBD, 0xAC] {
      stream.take(byte: byte)
    }
    #expect(stream.taken() == [.text("A转")])
  }

  @Test func `keeps what follows Escape and begins no paste`() {
    #expect(keys("\u{1B}[2x\r", piece: 1) == [.escape, .text("[2x"), .enter])
    #expect(
      keys("\u{1B}\u{1B}\r\t\u{8}\u{1}", piece: 9)
        == [.escape, .escape, .enter, .tab, .backspace, .control("a")])
  }
}
