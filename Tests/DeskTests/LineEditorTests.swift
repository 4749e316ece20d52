import Testing

@testable import Desk

struct `A line on a terminal` {
  /// What a program reads when these keys are pressed.
  private func line(_ keys: String, prompt: String = "> ") throws -> String? {
    let terminal = try #require(Terminal())
    defer { terminal.hangUp() }

    let editor = try #require(TerminalEditor(input: terminal.program, output: terminal.program))
    terminal.type(keys)
    let line = try editor.line(prompt: prompt)
    #expect(terminal.screen().contains(prompt))
    return line
  }

  @Test(arguments: [
    ("abc\n", "abc"), ("\n", ""), ("冒充客服\n", "冒充客服"),
    // Backspace removes a whole Chinese character; left and Ctrl-A move by them.
    ("冒充客服\u{7F}户\n", "冒充客户"), ("充客\u{1B}[D\u{1B}[D冒\n", "冒充客"), ("充\u{01}冒\n", "冒充"),
  ])
  func `is edited by character`(keys: String, text: String) throws {
    #expect(try line(keys) == text)
  }

  @Test func `ends the input with Ctrl-D`() throws { #expect(try line("\u{04}") == nil) }

  @Test func `is given up with Ctrl-C`() {
    #expect(throws: LineEditor.Interrupted()) { try line("abc\u{03}") }
  }

  @Test func `follows a prompt in Chinese`() throws {
    #expect(try line("x\n", prompt: "案件> ") == "x")
  }
}

struct `A password` {
  private func typed(_ keys: String) -> (last: TypedKeys.Step, text: String) {
    var typed = TypedKeys()
    var last = TypedKeys.Step.more
    for byte in keys.utf8 where last == .more { last = typed.take(byte) }
    return (last, typed.text)
  }

  @Test(arguments: [
    ("secret\n", "secret"), ("secrex\u{7F}t\r", "secret"), ("密x码\u{08}\u{08}码\n", "密码"),
    ("wrong\u{15}secret\n", "secret"), ("\n", ""),
  ])
  func `is what was typed and corrected`(keys: String, password: String) {
    #expect(typed(keys) == (.done, password))
  }

  @Test(arguments: ["abc\u{03}", "\u{04}"]) func `is given up`(keys: String) {
    #expect(typed(keys).last == .cancelled)
  }
}

struct `The progress` {
  @Test func `tells how much of how much is done`() {
    #expect(
      Progress.text("recording", 300, 400, milliseconds: 3000)
        == "recording 300/400 (75 %), 100/s, 0:01 left")
    #expect(Progress.text("recording", 300, nil, milliseconds: 0) == "recording 300")
  }
}
