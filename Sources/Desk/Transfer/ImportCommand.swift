public import ArgumentParser
import Columns
import Domain

/// `desk import FILE`: records the calls of an old log.
///
/// The work is done by `desk-import`, which links what reads workbooks.
public struct ImportCommand: DeskCommand {
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say("导入旧日志（CSV、XLSX、JSON）", "import an old log (CSV, XLSX, JSON)"),
      discussion: ImportHelp.text)
  }

  @Argument(
    help: ArgumentHelp(say("表格或 JSON 文件", "a table or a file of JSON")), completion: .file())
  public var file: String

  @Option(
    help: ArgumentHelp(
      say("列名对照文件，每行“列名 = 键”", "a file of lines 'column = key'"), valueName: "file"),
    completion: .file())
  public var map: String?

  @Flag(help: ArgumentHelp(say("只检查，不记录", "check everything, record nothing")))
  public var dryRun = false

  @Option(
    help: ArgumentHelp(
      say("将被拒绝的行写入此文件，可改正后再导入", "write refused rows here, to be corrected and imported again"),
      valueName: "file"),
    completion: .file())
  public var rejects: String?

  @Option(
    help: ArgumentHelp(
      say("只导入此工作表，可重复", "this worksheet alone; may be given again"), valueName: "name"))
  public var sheet: [String] = []

  @Option(
    help: ArgumentHelp(
      say("CSV 的分隔符，默认自动识别", "what stands between cells; found out by itself"),
      valueName: "sign"))
  public var delimiter: String?

  @Option(
    help: ArgumentHelp(
      say(
        "CSV 的编码：utf-8 utf-16le utf-16be gb18030，默认自动识别",
        "utf-8, utf-16le, utf-16be or gb18030; found out by itself"),
      valueName: "name"))
  public var encoding: String?

  @Flag(
    help: ArgumentHelp(
      say("不编入查找索引，留给下次查找", "leave what was said to be read in by the next search")))
  public var leaveUnread = false

  public init() {}

  public mutating func run(at seat: Seat) throws {
    guard let importer = seat.equipment.importer else {
      return try Companion.importer.takeOver(seat.arguments)
    }
    try importer(self, seat)
  }
}
