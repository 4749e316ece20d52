import ArgumentParser
import Domain
import Glibc
import JSON
import Postgres
import Reading
import Store

/// `desk call record`: writes calls down, from words, from a pipe, or asking field by field.
struct CallRecord: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: say("记录来电", "record calls"),
      discussion: say(
        """
        带文字：照所说的读；--from 或管道：每行一张 JSON 单；终端上不带参数：来电登记屏，\
        边输入边识别；--ask 或不能显示屏幕的终端：逐项询问。
        每张单整张记录或整张拒绝，同一 id 重发不会重复。
        """,
        """
        With words: read as spoken. With --from or a pipe: one JSON sheet a line. On a terminal \
        without either: the call sheet, which reads while you type; with --ask, or where no screen \
        can be shown, field by field. A sheet is recorded whole or refused whole; the same id sent \
        again is still one call.
        """))
  }

  @Option(
    help: ArgumentHelp(say("JSON 单的文件，- 为标准输入", "a file of JSON sheets, - for standard input")),
    completion: .file())
  var from: String?

  @Flag(help: ArgumentHelp(say("全部记录，或一张也不记录", "record all sheets or none")))
  var atomic = false

  @Flag(help: ArgumentHelp(say("逐项询问", "ask field by field")))
  var ask = false

  @Argument(help: ArgumentHelp(say("照所说的文字", "what is said")))
  var words: [String] = []

  mutating func validate() throws {
    if from != nil, !words.isEmpty {
      throw ValidationError(say("--from 与文字不能同用", "--from goes without words"))
    }
    if atomic, !words.isEmpty {
      throw ValidationError(say("--atomic 用于 --from 或管道", "--atomic is for --from or a pipe"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let now = Clock.now
    if !words.isEmpty {
      let said = words.joined(separator: " ")
      if Self.looksLikeSheet(said) { throw Self.sheetAmongWords }
      return try SheetTaking(seat: seat).take { suggester in
        WordsReader(now: now, suggester: suggester).read(said)
      }
    }
    if from == nil, isatty(STDIN_FILENO) == 1 {
      if !ask, try SheetScreen(seat: seat).takeCalls(isOnce: true) { return }
      var prompter = SheetPrompter(now: now)
      let sheet = try prompter.ask()
      return try SheetTaking(seat: seat).take { suggester in
        SheetReader(now: now, suggester: suggester).read(sheet)
      }
    }
    let descriptor = try InputFile.open(from ?? "-")
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }

    // A reader that goes away must not cut the recording short without a word.
    signal(SIGPIPE, SIG_IGN)
    let stream = SheetStream(seat: seat, log: try openLog(at: seat), descriptor: descriptor)
    let status = try atomic ? stream.recordAll() : stream.record()
    if status != .done { throw Complaint(status, "", "") }
  }

  /// The log, or why no database is reached, or a sound one, and sheets are to be kept.
  private func openLog(at seat: Seat) throws -> Result<CaseLog, Complaint> {
    do {
      return .success(try seat.openLog())
    } catch let complaint as Complaint
      where [.noDatabase, .ourFault, .badConfiguration].contains(complaint.status) && !atomic
    {
      return .failure(complaint)
    }
  }

  /// Whether words are JSON, or were meant to be; nobody says a brace on the telephone.
  static func looksLikeSheet(_ said: String) -> Bool {
    var marks = Text.narrowed(said).filter { !$0.isWhitespace }[...]
    if marks.first == "[" { marks.removeFirst() }
    return marks.first == "{"
  }

  private static var sheetAmongWords: Complaint {
    Complaint(
      .badInput,
      "文字看来是 JSON 单，未记录：请用管道（echo '…' | desk call record）或 --from 文件",
      "the words look like a JSON sheet, nothing is recorded: pipe it (echo '…' | desk call record) "
        + "or name its file with --from")
  }
}
