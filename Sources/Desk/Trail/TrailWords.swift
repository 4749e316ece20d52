import Domain
import JSON
import Leads

/// What the lines of a trail say, in the language in force.
struct TrailWords {
  private let trail: Trail

  init(_ trail: Trail) { self.trail = trail }

  /// The first line of a part: what it is.
  func name(_ node: Trail.Node) -> String {
    let account = node.account.map { trail.graph.accounts[$0] }
    switch node.part {
    case .account: return [mark(node), account.map(described) ?? ""].joined(separator: " ")
    case .loop:
      return say("回流 → ", "back to ") + "\(mark(node)) \(account?.identifier ?? "")"
    case .seen:
      return say("见别处 → ", "see elsewhere ") + "\(mark(node)) \(account?.identifier ?? "")"
    case .cash: return say("现金", "cash")
    case .unknown: return say("对方账号不详", "no account known")
    case .cut(let count): return say("另有 \(count) 个账户", plural(count, "more account"))
    }
  }

  /// What moved: the amount, how many transfers, when, how long after the victim's payment.
  func moved(_ node: Trail.Node) -> String? {
    guard let edge = node.edge else { return nil }
    let words = [
      edge.amount.grouped,
      edge.transfers > 1 ? say("\(edge.transfers) 笔", "\(edge.transfers) transfers") : nil,
      edge.first?.shortText, node.minutes.map(elapsed),
    ]
    return words.compactMap { $0 }.joined(separator: "  ")
  }

  /// What is known of an account's money: what came and left, what remains, what is stopped.
  func standing(_ node: Trail.Node) -> [String] {
    guard case .account = node.part, let place = node.account else { return [] }
    let account = trail.graph.accounts[place]
    if account.isOwn { return [say("受害人本人账户，不再追", "a victim's own account, not followed")] }
    return [paid(account), sums(account, isOpen: node.isOpen), held(account)].compactMap { $0 }
  }

  private func mark(_ node: Trail.Node) -> String { "[\(node.level.map { String($0) } ?? "?")]" }

  private func described(_ account: TrailGraph.Account) -> String {
    let holders = account.holders.prefix(2).joined(separator: say("、", ", "))
    return [account.identifier, account.issuer ?? account.kind?.name ?? "", holders]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func elapsed(_ minutes: Int) -> String {
    minutes < 0
      ? say("付款前 \(-minutes) 分", "\(-minutes) min before")
      : say("+\(minutes) 分", "+\(minutes) min")
  }

  private func paid(_ account: TrailGraph.Account) -> String? {
    guard account.payments > 0 else { return nil }
    let words = [
      say("受害人付款 ", "victims paid ") + account.paid.grouped,
      account.payments > 1
        ? say("\(account.payments) 笔", "\(account.payments) payments") : nil,
      account.paidFirst?.shortText,
    ]
    return words.compactMap { $0 }.joined(separator: "  ")
  }

  private func sums(_ account: TrailGraph.Account, isOpen: Bool) -> String {
    let known = say(
      "进 \(account.received.grouped)  出 \(account.sent.grouped)  余 \(account.remains.grouped)",
      "in \(account.received.grouped)  out \(account.sent.grouped)  left \(account.remains.grouped)"
    )
    let beyond =
      account.beyond == .zero
      ? ""
      : say("  另有来源不明 ", "  of unknown origin ") + account.beyond.grouped
    let further = isOpen && account.sent > .zero ? say("  未展开", "  not followed") : ""
    return known + beyond + further + (account.hasStatement ? "" : say("  无流水", "  no statement"))
  }

  private func held(_ account: TrailGraph.Account) -> String? {
    guard let state = account.stop?["state"]?.asString else { return nil }
    let name = AccountHold(rawValue: state)?.name ?? state
    let until = account.stop?["until"]?.shownInstant.map { say("，至 ", ", until ") + $0 }
    return name + (until ?? "")
  }
}
