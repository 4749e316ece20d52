import Glibc
import Reading
import Testing

struct `Lines of a pipe` {
  private let receiver: CInt
  private let sender: CInt

  init() throws {
    var ends: [CInt] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    receiver = ends[0]
    sender = ends[1]
  }

  private func send(_ text: String) { send(Array(text.utf8)) }

  private func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(sender, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest.removeFirst(count)
    }
  }

  private func all(_ lines: SheetLines) throws -> [String] {
    var texts: [String] = []
    while let line = try lines.nextLine() {
      let text = line.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "too long"
      texts.append("\(line.number) \(text)")
    }
    close(receiver)
    return texts
  }

  @Test(
    arguments: [
      ("", []), ("a", ["1 a"]), ("a\n", ["1 a"]), ("a\r\nb", ["1 a", "2 b"]),
      ("\u{feff}a\n\u{feff}b", ["1 a", "2 \u{feff}b"]), ("\n \n\t\r\na\n\n", ["4 a"]),
      ("a\rb\n", ["1 a\rb"]), ("\u{feff}", []), ("\r", []),
    ] as [(String, [String])])
  func `are numbered as an editor numbers them`(text: String, lines: [String]) throws {
    send(text)
    close(sender)
    #expect(try all(SheetLines(descriptor: receiver)) == lines)
  }

  @Test func `keep blank ones where every line is answered`() throws {
    send("a\n\n b \n\n")
    close(sender)
    let lines = SheetLines(descriptor: receiver, keepsBlankLines: true)
    #expect(try all(lines) == ["1 a", "2 ", "3  b ", "4 "])
  }

  @Test func `above the limit are passed over, and the next ones are read`() throws {
    send("12345\n123456\n1\n1234567890123456789")
    close(sender)
    let lines = SheetLines(descriptor: receiver, bytesMax: 5)
    #expect(try all(lines) == ["1 12345", "2 too long", "3 1", "4 too long"])
  }

  @Test func `are ready as soon as they are whole`() throws {
    let lines = SheetLines(descriptor: receiver)
    #expect(!lines.isReady())
    send("a\nb")
    #expect(lines.isReady())
    #expect(try lines.nextLine()?.number == 1)
    #expect(!lines.isReady())
    send("c\n\n")
    #expect(lines.isReady())
    #expect(try lines.nextLine()?.bytes == Array("bc".utf8))
    #expect(!lines.isReady())
    close(sender)
    #expect(lines.isReady())
    #expect(try lines.nextLine() == nil)
    close(receiver)
  }

  @Test func `tell when nothing can be read`() throws {
    close(sender)
    close(receiver)
    let lines = SheetLines(descriptor: -1)
    #expect(throws: SheetLinesError.unreadable(errno: EBADF)) { try lines.nextLine() }
  }
}

struct `Lines of a file` {
  @Test func `of 50 MB are read whole among short ones`() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 50 << 20)
    var path = Array("/tmp/sheetlinesXXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&path)
    unsafe unlink(path)
    defer { close(descriptor) }
    for bytes in [Array("a\n".utf8), long, Array("\r\nb\n".utf8)] {
      #expect(
        unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) } > 0)
    }
    lseek(descriptor, 0, SEEK_SET)
    let lines = SheetLines(descriptor: descriptor)
    #expect(try lines.nextLine()?.bytes == [UInt8(ascii: "a")])
    #expect(try lines.nextLine()?.bytes == long)
    #expect(try lines.nextLine() == SheetLine(number: 3, text: "b"))
    #expect(try lines.nextLine() == nil)
  }
}

extension SheetLine {
  init(number: Int, text: String) { self.init(number: number, bytes: Array(text.utf8)) }
}
