import Documents
import Domain

extension Briefing {
  var wayBlocks: [Document.Block] {
    let ways = wayInRows.contains { $0.code != nil }
    let channels = channelRows.contains { $0.sum.fen > .zero }
    guard ways || channels else {
      return [
        .paragraph(
          say("本期未登记引流方式，无转账。", "No way in is on record, and no payment was booked."))
      ]
    }
    let texts = [waySentence, channelSentence].joined(separator: say("", " "))
    return [.paragraph(texts)] + Self.beside(wayTable, channelTable)
  }

  private var waySentence: String {
    guard let most = wayInRows.first(where: { $0.code != nil }) else {
      return say("本期未登记引流方式。", "No way in is on record.")
    }
    let share = Ratio(most.cases, of: figures.cases.total)?.percent() ?? ""
    return say(
      "引流方式以\(most.name)最多，\(most.cases)起，占\(share)。",
      "The most common way in was \(most.name): \(plural(most.cases, "case")) (\(share)).")
  }

  private var wayTable: Table {
    Table(
      say("引流方式", "Ways in"),
      columns: [
        .words(say("引流方式", "way in")), .figures(say("起数", "cases")),
        .figures(say("占比", "share")), .figures(say("损失（元）", "loss (yuan)")),
      ],
      rows: !wayInRows.contains { $0.code != nil }
        ? []
        : wayInRows.map { share in
          [
            .text(share.name), .count(share.cases),
            .share(Ratio(share.cases, of: figures.cases.total)), .money(share.loss),
          ]
        } + [
          [
            .text(say("合计", "total")), .count(figures.cases.total), .empty,
            .money(figures.cases.loss),
          ]
        ],
      hasTotal: true)
  }

  private var channelSentence: String {
    let paid = figures.sum(.paid).fen
    guard let most = channelRows.first, paid > .zero else {
      return say("本期未登记转账。", "No payment was booked.")
    }
    guard most.code != nil else {
      return say("转账渠道均不详。", "No channel of payment is on record.")
    }
    let share = Ratio(most.sum.fen.count, of: paid.count)?.percent() ?? ""
    return say(
      "转账渠道以\(most.name)金额最大，\(amount(most.sum))，占\(share)。",
      "By amount, the leading channel was \(most.name): \(amount(most.sum)) (\(share)).")
  }

  private var channelTable: Table {
    let paid = figures.sum(.paid).fen
    return Table(
      say("转账渠道", "Channels"),
      columns: [
        .words(say("转账渠道", "channel")), .figures(say("笔数", "payments")),
        .figures(say("金额（元）", "amount (yuan)")), .figures(say("占比", "share")),
      ],
      rows: paid == .zero
        ? []
        : channelRows.map { channel in
          [
            .text(channel.name), .count(channel.payments), .money(channel.sum.fen),
            .share(Ratio(channel.sum.fen.count, of: paid.count)),
          ]
        } + [
          [
            .text(say("合计", "total")), .count(channelRows.map(\.payments).sum), .money(paid),
            .share(Ratio(paid.count, of: paid.count)),
          ]
        ],
      hasTotal: true)
  }
}
