import Domain
import JSON
import Leads

/// A money trail as rows, a row for each line of the tree.
enum TrailTable {
  static func listing(of trail: Trail) -> Listing {
    var listing = Listing([
      .number("step", say("步", "step")), .number("level", say("级", "level")),
      .text("part", say("项目", "part")), .text("from", say("上家", "from")),
      .text("identifier", say("账号", "account")), .text("kind", say("种类", "kind")),
      .text("holders", say("户名", "holders")), .number("amount", say("金额", "amount")),
      .number("transfers", say("笔数", "transfers")), .text("first", say("首笔", "first")),
      .text("last", say("末笔", "last")), .number("minutes", say("分钟", "minutes")),
      .number("paid", say("受害人付款", "victims paid")), .number("in", say("进", "in")),
      .number("out", say("出", "out")), .number("remains", say("余", "left")),
      .text("stop", say("止付", "stop")),
    ])
    for root in trail.roots { add(root, of: trail, below: nil, step: 0, to: &listing) }
    return listing
  }

  private static func add(
    _ node: Trail.Node, of trail: Trail, below: String?, step: Int, to listing: inout Listing
  ) {
    let account = node.account.map { trail.graph.accounts[$0] }
    let isWhole = if case .account = node.part { true } else { false }
    let edge = node.edge
    listing.append(
      [
        .integer(step), .optional(node.level) { .integer($0) },
        .term(code: node.part.code, name: name(of: node)), .optional(below) { .text($0) },
        .optional(account) { .text($0.identifier) }, .optional(account?.kind) { .term($0) },
        .texts(isWhole ? account?.holders ?? [] : []), .optional(edge) { .money($0.amount) },
        .optional(edge) { .integer($0.transfers) }, .optional(edge?.first) { .instant($0) },
        .optional(edge?.last) { .instant($0) }, .optional(node.minutes) { .integer($0) },
      ] + sums(isWhole ? account : nil))
    for part in node.parts {
      add(part, of: trail, below: account?.identifier, step: step + 1, to: &listing)
    }
  }

  private static func sums(_ account: TrailGraph.Account?) -> [Listing.Cell] {
    [
      .optional(account) { .money($0.paid) }, .optional(account) { .money($0.received) },
      .optional(account) { .money($0.sent) }, .optional(account) { .money($0.remains) },
      .term(account?.stop?["state"], AccountHold.self),
    ]
  }

  private static func name(of node: Trail.Node) -> String {
    switch node.part {
    case .account: say("账户", "account")
    case .seen: say("见别处", "elsewhere")
    case .loop: say("回流", "circle")
    case .cash: say("现金", "cash")
    case .unknown: say("不详", "unknown")
    case .cut(let count): say("另 \(count) 户", "\(count) more")
    }
  }
}
