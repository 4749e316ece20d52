import Domain

extension LinkGraph {
  /// The sheets of a workbook: what it is, the identifiers, the links, the cases of the own desk.
  public var workbook: [TableSheet] {
    [cover, accounts(inWords: true), ties(inWords: true), cases]
  }

  private var cover: TableSheet {
    TableSheet(
      name: say("说明", "about"), heads: [say("项目", "what"), say("内容", "value")],
      rows: [
        [.text(say("对象", "subject")), .text(subject)],
        [.text(say("号码数", "identifiers")), .number(nodes.count)],
        [.text(say("关联数", "links")), .number(links.count)],
        [.text(say("未导出号码", "identifiers left out")), .number(nodesLeftOut)],
        [.text(say("未导出关联", "links left out")), .number(linksLeftOut)],
        [.text(say("导出人", "exported by")), .text(watermark.login)],
        [.text(say("单位", "desk")), .text(watermark.unit)],
        [.text(say("导出时间", "exported at")), .time(watermark.at)],
        [.text(say("水印", "watermark")), .text(watermark.text)],
      ])
  }

  /// Which identifiers the cases of the own desk bring together.
  private var cases: TableSheet {
    var named: [String: Set<Int>] = [:]
    for link in links {
      for number in link.ownCases { named[number, default: []].formUnion([link.one, link.other]) }
    }
    return TableSheet(
      name: say("本台案件", "own cases"),
      heads: [say("案件", "case"), say("号码", "identifier"), say("种类", "kind")],
      rows: named.sorted { $0.key < $1.key }.flatMap { number, places in
        places.sorted().map { place in
          [.text(number), .text(nodes[place].identifier), .text(nodes[place].kind.name)]
        }
      })
  }
}
