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
      return try seat.console.write(Self.answer(words.joined(separator: " "), kind))
    }
    let descriptor = try InputFile.open(from ?? "-")
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }

    let lines = SheetLines(descriptor: descriptor, keepsBlankLines: true)
    var unreadable: [Int] = []
    var batch: [SheetLine] = []
    while let line = try lines.nextLine() {
      batch.append(line)
      if batch.count == Self.batchSize || !lines.isReady() {
        unreadable += try answer(batch, kind, seat)
        batch.removeAll(keepingCapacity: true)
      }
    }
    unreadable += try answer(batch, kind, seat)
    guard unreadable.isEmpty else { throw Self.unreadable(unreadable) }
  }

  /// How many lines are read at once, where they are there.
  private static let batchSize = 1024

  /// Answers lines in their order, at once; gives the numbers of those that cannot be read.
  private func answer(
    _ batch: [SheetLine], _ kind: FactKind?, _ seat: Seat
  ) throws(Complaint) -> [Int] {
    let answers = Cores.map(batch) { line in
      guard let text = line.bytes.flatMap({ String(validating: $0, as: UTF8.self) }) else {
        return (unreadable: Optional(line.number), bytes: Self.refusal(of: line))
      }
      return (unreadable: nil, bytes: Self.answer(text, kind))
    }
    for answer in answers { try seat.console.write(answer.bytes) }
    try seat.console.flush()
    return answers.compactMap(\.unreadable)
  }

  /// Answers keep step with the lines: of what cannot be read nothing is seen, and it says why.
  private static func refusal(of line: SheetLine) -> [UInt8] {
    let sizeMax = SheetLines.lineBytesMax >> 20
    let message =
      line.bytes == nil
      ? say("一行超过 \(sizeMax) MiB，请拆分", "a line above \(sizeMax) MiB: split it")
      : say("不是 UTF-8 文本，请转换编码", "not UTF-8 text: convert it")
    var json = Facts(reading: "", now: Clock.now).json
    json["errors"] = [["key": "", "message": .string(message)]]
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func unreadable(_ lines: [Int]) -> Complaint {
    let numbers = lines.prefix(20).map(String.init).joined(separator: " ")
    return Complaint(
      .badInput, "以下行过长或不是 UTF-8 文本：\(numbers)",
      "these lines are too long or not UTF-8 text: \(numbers)")
  }

  private static func answer(_ text: String, _ kind: FactKind?) -> [UInt8] {
    let facts =
      kind.map { Facts(reading: text, as: $0) } ?? Facts(reading: text, now: Clock.now)
    var line = facts.json.bytes
    line.append(UInt8(ascii: "\n"))
    return line
  }

  private static func kind(_ typed: String) throws(Complaint) -> FactKind {
    guard let kind = FactKind(Text.narrowed(typed).lowercased()) else {
      let codes = FactKind.codes
      throw Complaint(.usage, "--kind 应为：\(codes)", "--kind is one of: \(codes)")
    }
    return kind
  }
}
