import ArgumentParser
import Domain
import Store

/// `desk audit anchor`: keeps the newest seal out of the database's reach.
struct AuditAnchorCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "anchor",
      abstract: say("把最新封条存到数据库之外", "keep the newest seal out of the database"),
      discussion: say(
        "谁能改写整个数据库，也能把封条整条重做；只有存在他够不着之处的锚能揭穿。"
          + "打印在纸上、追加到另一台机器的文件、或写入第二数据库的表 desk110_anchor 都可以。"
          + "每班或每日一次，先运行 desk audit seal。",
        "Who can write the whole database anew can make its seals anew as well: only an anchor "
          + "out of his reach shows it. On paper, in a file on another machine, or in the table "
          + "desk110_anchor of a second database; once a shift or a day, after 'desk audit "
          + "seal'."))
  }

  @Option(
    name: .shortAndLong, help: ArgumentHelp(say("追加到文件", "append to this file")),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      say("写入第二数据库（libpq 连接串）", "into a second database, a libpq string or URI"),
      valueName: "conninfo"))
  var to: String?

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog()
    let (newest, unsealed) = try AuditSeals(log.session).newest()
    guard let seal = newest else {
      throw Complaint.nothingFound(
        "尚未封存，请先运行 desk audit seal", "nothing is sealed yet, run 'desk audit seal' first")
    }
    var places: [String] = []
    if let output {
      let isNew = try AnchorFile(output).append(seal)
      places.append(Self.kept(isNew, output))
    }
    if let to {
      let isNew = try SecondDatabase(to).keep(seal)
      places.append(Self.kept(isNew, say("第二数据库", "the second database")))
    }
    if seat.format == .json { return try seat.line(seal.document) }
    for line in Self.lines(seal, unsealed) + places { try seat.line(line) }
  }

  private static func lines(_ seal: AuditSeal, _ unsealed: UnsealedRows) -> [String] {
    [
      say(
        "第 \(seal.number) 号封条，\(seal.at.shortText)，封存至此共 \(seal.total) 条记录",
        "seal \(seal.number) of \(seal.at.shortText), \(plural(seal.total, "row")) up to it"),
      say("全文：", "head:  ") + seal.head,
      say("抄写：", "paper: ") + AuditAnchor.paper(of: seal),
    ] + [AuditWords.unsealed(unsealed)].compactMap(\.self)
  }

  private static func kept(_ isNew: Bool, _ place: String) -> String {
    isNew
      ? say("已存入：\(place)", "kept in \(place)")
      : say("此前已存入：\(place)", "\(place) has it already")
  }
}
