import Documents
import Domain

extension Briefing {
  /// The rings named most; nothing in what was frozen without them.
  var ringBlocks: [Document.Block] {
    guard let notices else { return [] }
    guard !notices.rings.isEmpty else {
      return [.paragraph(say("本期收款账户未关联到已知团伙。", "No account belongs to a known ring."))]
    }
    return [
      .paragraph(
        say(
          "本期收款账户关联到已知团伙\(notices.rings.count)个，列表如下。",
          notices.rings.count == 1
            ? "Accounts of the period belong to one known ring:"
            : "Accounts of the period belong to \(notices.rings.count) known rings:")),
      .table(ringTable(notices.rings)),
    ]
  }

  private func ringTable(_ rings: [Notices.Ring]) -> Table {
    Table(
      say("团伙", "Rings"),
      columns: [
        .words(say("团伙编号", "ring")), .figures(say("规模", "size")),
        .figures(say("本期账户", "accounts")), .figures(say("本期警情", "cases")),
        .figures(say("累计警情", "cases ever")), .figures(say("转入（元）", "paid to it (yuan)")),
      ],
      rows: rings.map { ring in
        [
          .text(ring.number), .count(ring.size), .count(ring.accounts), .count(ring.cases),
          .count(ring.casesEver), .money(ring.amount),
        ]
      })
  }
}
