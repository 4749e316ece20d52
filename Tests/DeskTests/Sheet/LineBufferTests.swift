import Testing

@testable import Desk

struct `A line that is typed` {
  @Test func `is edited where the cursor stands`() {
    var line = LineBuffer("转了5万")
    line.moveToStart()
    line.insert("昨天")
    #expect(line.text == "昨天转了5万" && line.head == "昨天")
    line.removeForward()
    line.removeBackward()
    #expect(line.text == "昨了5万")
    line.moveToEnd()
    line.moveRight()
    line.insert("元")
    #expect(line.text == "昨了5万元" && line.cursor == 5)
  }

  @Test func `loses a word, its beginning or its end at a key`() {
    var line = LineBuffer("to 6222 0202  ")
    line.removeWord()
    #expect(line.text == "to 6222 ")
    line.moveLeft()
    line.removeToEnd()
    #expect(line.text == "to 6222")
    line.removeToStart()
    #expect(line.isEmpty)
    line.removeBackward()
    line.removeWord()
    #expect(line.isEmpty && line.cursor == 0)
  }

  @Test func `counts a character with its marks as one`() {
    var line = LineBuffer("e")
    line.insert("\u{301}")
    #expect(line.characters.count == 1 && line.cursor == 1)
    line.removeBackward()
    #expect(line.isEmpty)
  }
}
