import Testing

@testable import Desk

// libedit keeps what it knows of the terminal in one place of the process.
@Suite(.serialized) struct `A line on a terminal` {
  /// What a program reads when these keys are pressed.
  private func line(
    _ keys: String, prompt: String = "> ", completing answers: [[String]] = []
  ) throws -> String? {
    let terminal = try #require(Terminal())
    defer { terminal.hangUp() }

    let editor = try #require(TerminalEditor(input: terminal.program, output: terminal.program))
    terminal.type(keys)
    let line = try editor.line(prompt: prompt, completing: answers)
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

  @Test(arguments: [
    ("报\t\n", "报案"), ("LO\t\n", "loss"), ("正在\t\n", "正在被骗"), ("in\t_\t\n", "in_progress"),
    ("x\t\n", "x"), ("in\tv\t\n", "invalid"), ("报xx\u{7F}\u{7F}\t\n", "报案"),
  ])
  func `is completed with Tab`(keys: String, text: String) throws {
    let answers = [["报案", "loss"], ["正在被骗", "in_progress"], ["无效", "invalid"]]
    #expect(try line(keys, completing: answers) == text)
  }

  @Test func `ends the input with Ctrl-D`() throws { #expect(try line("\u{04}") == nil) }

  @Test func `is given up with Ctrl-C`() {
    #expect(throws: LineEditor.Interrupted()) { try line("abc\u{03}") }
  }

  @Test func `follows a prompt in Chinese`() throws {
    #expect(try line("x\n", prompt: "案件> ") == "x")
  }
}

struct `The Tab key` {
  private let answers = [["消费", "spending"], ["消磨", "passing"], ["转账", "paying"]]

  @Test(arguments: [
    ("", Completion.several(["消费", "消磨", "转账"])), ("转", .line("转账")),
    ("pa", .several(["passing", "paying"])), ("P", .line("pa")), ("s", .line("spending")),
    ("消费", .line("消费")), ("消", .several(["消费", "消磨"])), ("账", .nothing),
  ])
  func `goes on as far as there is one way`(typed: String, completion: Completion) {
    #expect(Completion(of: typed, among: answers) == completion)
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

  @Test(arguments: [("abc\u{03}", TypedKeys.Step.cancelled), ("\u{04}", .ended)])
  func `is given up`(keys: String, step: TypedKeys.Step) { #expect(typed(keys).last == step) }
}

struct `The progress` {
  @Test func `tells how much of how much is done`() {
    #expect(
      Progress.text("recording", 300, 400, milliseconds: 3000)
        == "recording 300/400 (75 %), 100/s, 0:01 left")
    #expect(Progress.text("recording", 300, nil, milliseconds: 0) == "recording 300")
  }
}
