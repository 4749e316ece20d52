import Domain
import Leads

/// A money trail as a tree of lines, for reading.
struct TrailPage {
  private let trail: Trail
  private let words: TrailWords

  init(_ trail: Trail) {
    self.trail = trail
    words = TrailWords(trail)
  }

  /// The page for a screen so wide; `nil` never to cut a line.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    head(&page)
    var text = page.text
    for (place, root) in trail.roots.enumerated() {
      let isLast = place == trail.roots.count - 1
      for line in lines(root, first: isLast ? "└─ " : "├─ ", rest: isLast ? "   " : "│  ") {
        text += Self.line(line, columns)
      }
    }
    return text
  }

  private func head(_ page: inout Page) {
    let what = trail.graph.isUpwards ? say("资金来源", "Money came from") : say("资金流向", "Money trail")
    let whose = trail.graph.fraudCase.map { say("案件 ", "case ") + $0 }
    page.head([what, whose].compactMap { $0 }.joined(separator: "  "))
    let sums = trail.sums
    page.fact(say("受害人付款", "victims paid"), sums.paid.grouped)
    page.fact(
      say("流转", "moved"),
      say(
        "\(sums.moved.grouped)（\(sums.accounts) 个账户，\(sums.transfers) 笔）",
        "\(sums.moved.grouped) (\(plural(sums.accounts, "account")), "
          + "\(plural(sums.transfers, "transfer")))"))
    page.fact(say("现金", "cash"), sums.cash == .zero ? nil : sums.cash.grouped)
    page.fact(say("对方账号不详", "no account known"), sums.unknown == .zero ? nil : sums.unknown.grouped)
    page.fact(
      say("未列出", "not shown"),
      sums.cutAccounts == 0
        ? nil
        : say(
          "\(sums.cut.grouped)（\(sums.cutAccounts) 个去向）",
          "\(sums.cut.grouped) (\(plural(sums.cutAccounts, "account")))"))
    if !trail.graph.isUpwards {
      page.fact(say("账面所余", "left"), sums.remains.grouped)
      page.fact(
        say("来源不明", "of unknown origin"), sums.beyond == .zero ? nil : sums.beyond.grouped)
    }
    page.fact(say("已止付、冻结", "stopped or frozen"), sums.held == 0 ? nil : String(sums.held))
    page.fact(say("回流", "circles"), trail.loops.isEmpty ? nil : String(trail.loops.count))
    page.fact(
      say("核对", "checks"),
      trail.checks.allSatisfy(\.isRight) ? say("金额相符", "the sums add up") : say("不符", "wrong"))
  }

  private func lines(_ node: Trail.Node, first: String, rest: String) -> [String] {
    var lines = [first + words.name(node)]
    let stem = rest + (node.parts.isEmpty ? "    " : "│   ")
    if let moved = words.moved(node) {
      // What is one line's worth of words stays on one line.
      if case .account = node.part { lines.append(stem + moved) } else { lines[0] += "  " + moved }
    }
    lines += words.standing(node).map { stem + $0 }
    for (place, part) in node.parts.enumerated() {
      let isLast = place == node.parts.count - 1
      lines += self.lines(
        part, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "))
    }
    return lines
  }

  private static func line(_ text: String, _ columns: Int?) -> String {
    let visible = text.visibleOnOneLine
    return (columns.map { visible.cutAtEnd($0) } ?? visible) + "\n"
  }
}

extension String {
  /// The text within so many columns of a terminal, its end gone where it is longer.
  fileprivate func cutAtEnd(_ columns: Int) -> String {
    guard displayColumns > columns else { return self }
    var kept = ""
    var width = 1
    for character in self {
      width += character.displayColumns
      if width > columns { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
