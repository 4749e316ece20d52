public import ArgumentParser
import Domain

/// `desk account transfer import STATEMENT`: records what a bank's statement tells.
///
/// The work is done by `desk-import`, which links what reads tables.
public struct TransferImport: DeskCommand {
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say("导入银行流水", "import a bank's statement"), discussion: help)
  }

  @Argument(
    help: ArgumentHelp(say("流水文件（CSV、XLSX）", "the statement (CSV, XLSX)")),
    completion: .file())
  public var file: String

  @Option(help: ArgumentHelp(say("这是哪个账户的流水", "the account it is a statement of")))
  public var account: String

  @Option(name: .customLong("case"), help: ArgumentHelp(say("为哪个案件调取", "the case it is for")))
  public var fraudCase: String

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

  public init() {}

  public mutating func run(at seat: Seat) throws {
    guard let importer = seat.equipment.statements else {
      return try Companion.importer.takeOver(seat.arguments)
    }
    try importer(self, seat)
  }

  private static var help: String {
    say(
      """
      列按表头识别，表头之上可有户名等行：交易时间或日期加时间；交易金额加借贷（收付）标志、带正负号的金额、\
      或收入、支出两列；余额、对方账号、户名、开户行、摘要、流水号。借、支、付为转出，贷、收为转入。没有对方\
      账号的行也记录，注明取现等。有余额列的逐行核对余额，断裂处列出。被拒绝的行逐一列出，只说明值的种类；\
      被表格软件改成 6.22E+18 的账号会被拒绝。再次导入即为“已有”。--map 的键：\
      at day amount direction income expense balance account counterparty holder bank summary \
      reference channel status
      """,
      """
      Columns are known by their heads, below lines of the holder and the like: a time, or a day \
      and a time; an amount with a mark of debit or credit, signed amounts, or a column each of \
      income and expense; balance, the other account, its holder and bank, summary, reference. \
      Debit (借, 支, 付) left the account, credit (贷, 收) came in. Rows without another account \
      are recorded too. Where there are balances each is checked against the one before, and \
      breaks are told. Refused rows are listed by row, column and sort of value; an account that a \
      spreadsheet turned into 6.22E+18 is refused. Imported again, rows are known. Keys of a \
      --map: at day amount direction income expense balance account counterparty holder bank \
      summary reference channel status
      """)
  }
}
