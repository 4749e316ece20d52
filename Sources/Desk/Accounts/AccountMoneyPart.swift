import Domain
import JSON

/// The money of an account by kind, and its calls and payments over time.
struct AccountMoneyPart {
  private let document: JSONValue

  init(_ document: JSONValue) { self.document = document }

  func print(on page: inout Page) {
    page.fact(say("资金", "money"), totals)
    let points = (document["series"]?["points"]?.elements ?? []).suffix(Self.pointsMax)
    guard points.count > 1, let first = points.first?["from"]?.asString,
      let last = points.last?["from"]?.asString
    else { return }
    let calls = points.map { $0["calls"]?.asInteger ?? 0 }
    let paid = points.map { $0["paid"]?.asString.flatMap { Fen(yuan: $0) }?.count ?? 0 }
    let step = Self.steps[document["series"]?["step"]?.asString ?? ""]?.text ?? ""
    page.fact(
      say("来电", "calls"),
      "\(Sparkline(calls).text)  \(say("每\(step)", "a \(step)")) \(first) – \(last)")
    guard let most = paid.max(), most > 0 else { return }
    page.fact(
      say("已转", "paid"),
      "\(Sparkline(paid).text)  \(say("最多 \(Fen(most).grouped)", "most \(Fen(most).grouped)"))")
  }

  private var totals: String {
    let isAtLeast = document["money_at_least"]?.asBool == true
    let parts = MoneyKind.allCases.compactMap { kind -> String? in
      guard let total = document["money"]?[kind.rawValue] else { return nil }
      let entries = total["entries"]?.asInteger ?? 0
      return "\(kind.name) \(total["amount"]?.shownYuan ?? "") (\(entries))"
    }
    guard isAtLeast, !parts.isEmpty else { return parts.joined(separator: say("，", ", ")) }
    return say("至少 ", "at least ") + parts.joined(separator: say("，", ", "))
  }

  private static let pointsMax = 40
  private static let steps = [
    "day": Wording("日", "day"), "week": Wording("周", "week"), "month": Wording("月", "month"),
    "year": Wording("年", "year"),
  ]
}
