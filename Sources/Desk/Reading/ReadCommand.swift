import ArgumentParser
import Domain
import Glibc
import JSON
import Reading

/// `desk read`: what is seen in a text; needs no database.
struct ReadCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read",
      abstract: say(
        "读出文字中的金额、号码、时间与手法", "read amounts, identifiers, times and tactics from a text"),
      discussion: say(
        "每行输入得到一行 JSON，空行亦然；不需要数据库。",
        "Each line is answered with one JSON object, an empty one too; needs no database."))
  }

  @Option(
    help: ArgumentHelp(say("逐行读取的文件，- 为标准输入", "a file to read by line, - for standard input")),
    completion: .file())
  var from: String?

  @Option(
    help: ArgumentHelp(
      say("把每行只当作此类：标识种类或 amount", "read each line as this alone: a kind, or amount")),
    completion: .list(FactKind.codes.split(separator: " ").map(String.init)))
  var kind: String?

  @Argument(help: ArgumentHelp(say("文字", "the text")))
  var words: [String] = []

  mutating func validate() throws {
    guard (from == nil) != words.isEmpty || from == nil else {
      throw ValidationError(say("--from 与文字不能同用", "--from goes without words"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let kind = try kind.map(Self.kind)
    guard words.isEmpty else {
      return try answer(words.joined(separator: " "), kind, seat)
    }
    let descriptor = try InputFile.open(from ?? "-")
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }

    let lines = SheetLines(descriptor: descriptor, keepsBlankLines: true)
    while let line = try lines.nextLine() {
      guard let bytes = line.bytes, let text = String(validating: bytes, as: UTF8.self) else {
        try seat.console.flush()
        throw Complaint(
          .badInput, "第 \(line.number) 行过长或不是 UTF-8 文本",
          "line \(line.number) is too long or not UTF-8 text")
      }
      try answer(text, kind, seat)
      if !lines.isReady() { try seat.console.flush() }
    }
  }

  private func answer(_ text: String, _ kind: FactKind?, _ seat: Seat) throws(Complaint) {
    let facts =
      kind.map { Facts(reading: text, as: $0) } ?? Facts(reading: text, now: Clock.now)
    try seat.console.write(facts.json.text + "\n")
  }

  private static func kind(_ typed: String) throws(Complaint) -> FactKind {
    guard let kind = FactKind(Text.narrowed(typed).lowercased()) else {
      let codes = FactKind.codes
      throw Complaint(.usage, "--kind 应为：\(codes)", "--kind is one of: \(codes)")
    }
    return kind
  }
}
