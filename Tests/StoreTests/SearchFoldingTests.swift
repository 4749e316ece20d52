import Postgres
import Store
import Support
import Testing

@testable import Reading

@Suite(.scratchDatabase) struct `The form words are compared in` {
  private func form(_ text: String) throws -> String? {
    try Person(session: ScratchDatabase.current.session()).ask("select desk110.folded(\(text))")
  }

  @Test func `is that of the readers for every Chinese character and all of full width`() throws {
    let han = (UInt32(0x4E00)...0x9FFF).compactMap { Unicode.Scalar($0) }
    let text = String(scalars: han) + "０１２３４５６７８９ＡＺａｚ"
    #expect(try form(text) == FoldedText(text).folded(0..<text.unicodeScalars.count).lowercased())
  }

  @Test(arguments: [
    ("轉 賬，到…「安全」賬戶", "转账到安全账户"), ("5%_*", "5%_*"), ("５％＿＊", "5%_*"), ("a-b.c@d", "abcd"),
    ("二〇二六年，人々", "二〇二六年人々"), ("e\u{301}\u{200B}x\u{FE0F}", "ex"), ("甲\n乙", "甲\n乙"),
    ("😀𠮷", "😀𠮷"), ("ÀÉ", "ÀÉ"), ("'\"\\", ""),
  ])
  func `has what belongs to words, and no more`(text: String, form: String) throws {
    #expect(try self.form(text) == form)
  }
}
