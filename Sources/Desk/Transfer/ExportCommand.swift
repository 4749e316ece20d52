import ArgumentParser
import Columns
import Domain
import JSON
import Store

/// `desk export`: the calls of the own desk in the columns that import reads.
struct ExportCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say("导出本台来电（CSV、JSON）", "export the calls of the own desk (CSV, JSON)"),
      discussion: say(
        """
        列与 desk import 所读的相同。个人信息按屏幕的规则脱敏，脱敏的导出不能再导入；要完整导出须用
        --unmask 写明理由。每通来电都留审计记录，每行带导出人和时间。文件只有本人可读。
        """,
        """
        The columns are those 'desk import' reads. Personal data is masked as on every screen, and
        a masked export cannot be imported; --unmask with a reason gives it whole. Each call leaves
        an audit row, each row tells who exported it and when. Only its owner may read the file.
        """))
  }

  @Option(help: ArgumentHelp(say("起始日期（含）", "from this day on")))
  var from: CalendarDay?

  @Option(help: ArgumentHelp(say("截止日期（含）", "up to and with this day")))
  var to: CalendarDay?

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

  mutating func validate() throws {
    if let from, let to, from > to {
      throw ValidationError(say("--from 晚于 --to", "--from is later than --to"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let isJSON = seat.format == .json
    guard isJSON || [nil, .csv].contains(seat.options.format) else {
      throw Complaint(.usage, "导出只有 csv 和 json 两种格式", "an export is csv or json")
    }
    let draft = try output.map { path throws(Complaint) in try OutputDraft(path) }
    let log = try seat.openLog()
    let paper = ExportPaper(isJSON: isJSON) { text throws(Complaint) in
      if let draft { try draft.write(text) } else { try seat.console.write(text) }
    }
    let count = try write(to: paper, log, seat)
    try draft?.keep()
    if let output {
      seat.console.complain(
        say("desk: 已导出 \(count) 通来电到“\(output)”", "desk: exported \(count) calls to '\(output)'"))
    }
  }

  private func write(to paper: ExportPaper, _ log: CaseLog, _ seat: Seat) throws -> Int {
    let start = log.greeting.dayStartMinutes * 60
    let first = from.map { Instant(day: $0).adding(seconds: start) }
    let end = to.map { Instant(day: $0.adding(days: 1)).adding(seconds: start) }
    let watermark = "\(log.greeting.login) \(Clock.now.shortText)"
    var progress = Progress(say("导出来电", "exporting calls"), on: seat.console)
    var count = 0
    var last: String?
    try paper.begin()
    while true {
      let page = try Calls(log.session).export(
        from: first, to: end, after: last, limit: Self.pageSize, unmasking: unmask)
      for call in page {
        try paper.add(ExportedCall(call, watermark: watermark, isMasked: unmask == nil))
      }
      count += page.count
      progress.reach(count)
      guard page.count == Self.pageSize, let call = page.last?["call"]?.asString else { break }
      last = call
    }
    try paper.end()
    progress.finish()
    return count
  }

  /// Calls asked for at once.
  private static let pageSize = 500
}
