import ArgumentParser
import Documents
import Domain
import Exchange
import JSON
import Leads
import Store

/// `desk stop export REF…`: requests as the bank takes them.
struct StopExport: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say("导出止付申请（表格或打印件）", "export requests, as a table or to be printed"),
      discussion: say(
        """
        csv、xlsx 每笔转账一行，text 为 A4 宽的打印件，pdf、docx 为同一表格的版式文件和可编辑文件，均为中文；\
        不写 --format 时按文件名判断。表格软件打开 csv 会改写长账号、丢掉末位，要用表格软件看的请导出 xlsx。\
        个人信息按屏幕的规则脱敏；送银行的须用 --unmask 写明理由。每份申请都留审计记录，导出件带导出人和时间。\
        文件只有本人可读。
        """,
        """
        csv and xlsx have a row for each transfer, text is a form for A4, pdf and docx are the same \
        form laid out and to be edited, all in Chinese; without --format the name of the file \
        tells. A spreadsheet that opens csv rounds long account numbers: xlsx is for it. Personal \
        data is masked as on every screen; what goes to a bank needs --unmask with a reason. Each \
        request leaves an audit row, and the export tells who made it and when. Only its owner may \
        read the file.
        """))
  }

  @Argument(help: ArgumentHelp(say("止付单号，可多个", "the references of the stops")))
  var numbers: [String]

  @Option(help: ArgumentHelp(say("格式", "the form")))
  var format: StopExportFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("写入此文件", "write it to this file"), valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      say("显示完整个人信息，须写明理由，将被审计", "show personal data whole; the reason is audited"),
      valueName: "reason"))
  var unmask: String?

  mutating func run(at seat: Seat) throws {
    let numbers = try numbers.map { typed throws(Complaint) in try Number(stop: typed) }
    let form = try form(at: seat)
    if form == .pdf || form == .docx { return try writePaper(form, numbers, at: seat) }
    if form == .xlsx, seat.equipment.makeWorkbook == nil {
      return try Companion.workbook.takeOver(seat.arguments)
    }
    let draft = try output.map { path throws(Complaint) in try OutputDraft(path) }
    let now = Clock.now
    let log = try seat.openLog()
    let (stops, watermark) = try export(numbers, from: log, at: now)
    guard let draft else {
      return try seat.console.write(Self.text(of: stops, as: form, watermark: watermark))
    }
    if form == .xlsx {
      let sheet = Self.sheet(of: stops, watermark)
      let mark = Watermark(login: log.greeting.login, unit: log.greeting.unit ?? "", at: now)
      try draft.write(seat.equipment.makeWorkbook?([sheet], mark) ?? [])
    } else {
      try draft.write(Self.text(of: stops, as: form, watermark: watermark))
    }
    try draft.keep()
  }

  /// What the log has of the requests, and who asks.
  private func export(
    _ numbers: [Number], from log: CaseLog, at now: Instant
  ) throws -> (stops: [JSONValue], watermark: String) {
    let stops = try Stops(log.session).export(numbers, unmasking: unmask).map(\.withYuan)
    let masked = unmask == nil ? "（已脱敏，不可送银行）" : ""
    return (stops, "\(log.greeting.login) \(now.shortText)\(masked)")
  }

  /// The form as a file of its own kind.
  private func writePaper(
    _ form: StopExportFormat, _ numbers: [Number], at seat: Seat
  ) throws {
    let paper = try DocumentPaper(form == .pdf ? .pdf : .docx, output, at: seat)
    guard try paper.isReady() else { return }
    try paper.write {
      let now = Clock.now
      let (stops, watermark) = try export(numbers, from: seat.openLog(), at: now)
      return Language.$current.withValue(.chinese) {
        StopForm.document(of: stops, watermark: watermark, at: now)
      }
    }
  }

  /// The form that was asked for, or that the name of the file tells.
  private func form(at seat: Seat) throws(Complaint) -> StopExportFormat {
    let form =
      format ?? (seat.format == .json ? .json : output.flatMap { StopExportFormat(ofFile: $0) })
      ?? .text
    guard form != .xlsx || output != nil else {
      throw Complaint(.usage, "xlsx 须用 -o 指定文件", "xlsx goes to a file: name it with -o")
    }
    return form
  }

  private static func sheet(of stops: [JSONValue], _ watermark: String) -> TableSheet {
    Language.$current.withValue(.chinese) { StopTable.sheet(of: stops, watermark: watermark) }
  }

  /// A bank reads Chinese, whatever the screen speaks.
  private static func text(
    of stops: [JSONValue], as format: StopExportFormat, watermark: String
  ) -> String {
    Language.$current.withValue(.chinese) {
      switch format {
      case .csv: StopTable.text(of: stops, watermark: watermark)
      case .text, .xlsx, .pdf, .docx: StopForm.text(of: stops, watermark: watermark)
      case .json: JSONValue.array(stops.map { marked($0, watermark) }).text + "\n"
      }
    }
  }

  private static func marked(_ stop: JSONValue, _ watermark: String) -> JSONValue {
    var stop = stop
    stop["exported"] = .string(watermark)
    return stop
  }
}
