import Domain

extension LinkGraph {
  /// The identifiers, a row each: with codes for heads, or in the words of the language in force.
  func accounts(inWords: Bool) -> TableSheet {
    TableSheet(
      name: say("号码", "identifiers"),
      heads: Self.accountHeads.map { inWords ? say($0.chinese, $0.english) : $0.code },
      rows: nodes.map { node in
        [
          .text(node.identifier), .text(inWords ? node.kind.name : node.kind.rawValue),
          TableCell(node.issuer), .number(node.hop), .flag(node.isHub), .number(node.cases),
          .number(node.calls), .money(node.paid), TableCell(node.firstSeen),
          TableCell(node.lastSeen), TableCell(node.stop), TableCell(node.lead),
          .flag(node.isPattern), .text(node.key.text),
        ]
      })
  }

  /// The links, a row each.
  func ties(inWords: Bool) -> TableSheet {
    TableSheet(
      name: say("关联", "links"),
      heads: Self.tieHeads.map { inWords ? say($0.chinese, $0.english) : $0.code },
      rows: links.map { link in
        let (one, other, strength) = (nodes[link.one], nodes[link.other], strength(of: link))
        return [
          .text(one.identifier), .text(inWords ? one.kind.name : one.kind.rawValue),
          .text(other.identifier), .text(inWords ? other.kind.name : other.kind.rawValue),
          .text(inWords ? strength.name : strength.rawValue), .number(link.cases),
          .number(link.calls), TableCell(link.firstSeen), TableCell(link.lastSeen),
          .text(link.ownCases.joined(separator: " ")),
        ]
      })
  }

  private typealias Head = (code: String, chinese: String, english: String)

  private static let accountHeads: [Head] = [
    ("identifier", "号码", "identifier"), ("kind", "种类", "kind"), ("issuer", "机构", "issuer"),
    ("hop", "层级", "hop"), ("hub", "公用号码", "hub"), ("cases", "案件", "cases"),
    ("calls", "来电", "calls"), ("paid", "汇入（元）", "paid to it (yuan)"),
    ("first_seen", "首次出现", "first seen"), ("last_seen", "最近出现", "last seen"),
    ("stop", "止付状态", "stop"), ("lead", "线索状态", "lead"),
    ("pattern", "号码不全", "half known"), ("id", "标识", "id"),
  ]

  private static let tieHeads: [Head] = [
    ("one", "号码一", "one"), ("one_kind", "种类一", "kind of one"),
    ("other", "号码二", "other"), ("other_kind", "种类二", "kind of other"),
    ("strength", "强度", "strength"), ("cases", "共同案件", "shared cases"),
    ("calls", "共同来电", "shared calls"), ("first_seen", "首次同现", "first together"),
    ("last_seen", "最近同现", "last together"), ("own_cases", "本台案件", "own cases"),
  ]
}
