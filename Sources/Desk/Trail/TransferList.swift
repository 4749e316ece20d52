import ArgumentParser
import Domain
import Leads
import Postgres
import Store

/// `desk account transfer list`: transfers as they were recorded.
struct TransferList: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say("列出转账，含已撤回的", "list transfers, withdrawn ones too"))
  }

  @Argument(help: ArgumentHelp(say("此账户的转入转出", "those of this account")))
  var account: [String] = []

  @Option(name: .customLong("case"), help: ArgumentHelp(say("此案件的", "those of this case")))
  var fraudCase: String?

  @Option(
    help: ArgumentHelp(
      say("显示完整账号，须写明理由，将被审计", "show all accounts whole; the reason is audited"),
      valueName: "reason"))
  var unmask: String?

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 50

  mutating func validate() throws { try Limits.check(limit) }

  mutating func run(at seat: Seat) throws {
    let number = try fraudCase.map { typed throws(Complaint) in try Number(showingCase: typed) }
    let typed = account.isEmpty ? nil : account.joined(separator: " ")
    let rows = try Transfers(seat.openLog().session).list(
      of: typed, in: number, unmasking: unmask, limit: limit)
    var listing = Listing([
      .text("transfer", say("编号", "transfer")), .text("at", say("时间", "time")),
      .name("from", say("转出", "from"), least: 16), .name("to", say("转入", "to"), least: 16),
      .number("amount", say("金额", "amount")), .text("channel", say("渠道", "channel")).minor,
      .text("reference", say("流水号", "reference")).minor,
      .text("source", say("来源", "source")).minor, .text("case", say("案件", "case")).minor,
      .text("recorded_by", say("登记人", "recorded by")).minor,
      .text("withdrawn_by", say("撤回人", "withdrawn by")).minor,
      .text("withdrawn_at", say("撤回", "withdrawn")).minor,
      .prose("reason", say("原因", "reason")).minor,
    ])
    for row in rows { listing.append(try Self.cells(row)) }
    try seat.show(listing)
  }

  private static func cells(_ row: Row) throws -> [Listing.Cell] {
    let (
      transfer, at, from, to, fen, channel, reference, source, fraudCase, recordedBy, withdrawnBy,
      withdrawnAt, reason
    ) = try row.decode(
      String.self, Instant?.self, String?.self, String?.self, Fen.self, String?.self,
      String?.self, String.self, String.self, String.self, String?.self, Instant?.self,
      String?.self)
    let byHand = Listing.Cell.term(code: "hand", name: say("人工", "by hand"))
    return [
      .text(transfer), .optional(at) { .instant($0) }, .optional(from) { .text($0) },
      .optional(to) { .text($0) }, .money(fen),
      .optional(channel.flatMap { MoneyChannel(rawValue: $0) }) { .term($0) },
      .optional(reference) { .text($0) }, source == "hand" ? byHand : .text(source),
      .text(fraudCase), .text(recordedBy), .optional(withdrawnBy) { .text($0) },
      .optional(withdrawnAt) { .instant($0) }, .optional(reason) { .text($0) },
    ]
  }
}
