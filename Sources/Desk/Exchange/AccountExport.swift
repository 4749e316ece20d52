import ArgumentParser
import Domain
import Exchange
import JSON
import Leads
import Postgres

/// `desk account export TEXT`: an account and what is around it, for other tools.
struct AccountExport: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say("导出账户关联图，供其他工具使用", "export what an account is tied to, for other tools"),
      discussion: say(
        """
        号码为点，同案或同一来电中出现即相连。csv 每个号码一行，i2 每条关联一行，xlsx 为多表工作簿，\
        json、graphml、gexf、dot 供作图，stix 为 STIX 2.1，misp 为 MISP 事件。不写 --format 时按文件名判断。
        受害人的账户、电话和外台案件的内容不在其中，外台案件只计数。导出留审计记录，文件带水印，只有本人可读。
        """,
        """
        Identifiers are tied where a case or a call names both. csv has a row for each identifier, \
        i2 one for each tie; xlsx is a workbook; json, graphml, gexf and dot are for drawing; stix is \
        STIX 2.1, misp an event of MISP. Without --format the name of the file tells.
        No victim's account or phone is in it, and cases of other desks are counts. The export is \
        audited and bears a watermark; only its owner may read the file.
        """))
  }

  @Argument(help: ArgumentHelp(say("账号或号码", "the account or number")))
  var text: [String] = []

  @Option(
    help: ArgumentHelp(
      say("导出此编号的团伙", "export the ring of this number instead"), valueName: "number"))
  var ring: String?

  @Option(help: ArgumentHelp(say("向外几层，1 至 3", "how many steps around it, 1 to 3")))
  var hops = 2

  @Option(help: ArgumentHelp(say("最多多少个号码", "how many identifiers at most")))
  var limit = 1000

  @Option(help: ArgumentHelp(say("格式", "the form")))
  var format: ExchangeFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(say("写入此文件", "write it to this file"), valueName: "file"),
    completion: .file())
  var output: String?

  mutating func validate() throws {
    guard text.isEmpty != (ring == nil) else {
      throw ValidationError(say("请写一个号码，或用 --ring", "name one account, or a ring with --ring"))
    }
    guard (1...3).contains(hops) else {
      throw ValidationError(say("--hops 须在 1 至 3 之间", "--hops is between 1 and 3"))
    }
    guard (1...Self.limitMax).contains(limit) else {
      throw ValidationError(
        say("--limit 须在 1 至 \(Self.limitMax) 之间", "--limit is between 1 and \(Self.limitMax)"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let paper = try LinkPaper(format, output, at: seat)
    guard try paper.isReady() else { return }
    let (limit, form) = (limit, paper.format.rawValue)
    if let ring {
      let number = try RingShow.number(ring)
      return try paper.write { session throws(PostgresError) in
        try LinkExports(session).ring(number, limit: limit, format: form)
      }
    }
    let (hops, question) = (hops, AccountQuestion(text.joined(separator: " ")))
    try paper.write { session throws(PostgresError) in
      try LinkExports(session).account(question, hops: hops, limit: limit, format: form)
    }
  }

  private static let limitMax = 10_000
}
