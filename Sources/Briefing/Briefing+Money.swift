import Domain
import JSON

extension Briefing {
  /// A line of the money table: an amount of this period and of the one before.
  struct MoneyLine: Hashable {
    let key: String
    let name: String
    let now: Figures.Sum
    let before: Fen
  }

  /// What was booked by kind, the net loss among them, as the JSON orders them.
  var ledgerLines: [MoneyLine] {
    let lines = MoneyKind.allCases.map { kind in
      MoneyLine(
        key: kind.rawValue, name: kind.name, now: figures.sum(kind), before: before.sum(kind).fen)
    }
    let net = MoneyLine(
      key: "net_loss", name: say("净损失", "net loss"), now: figures.netLoss,
      before: before.netLoss.fen)
    return Array(lines.prefix(3)) + [net] + lines.dropFirst(3)
  }

  /// Mean, median and highest loss of the cases with loss.
  var lossLines: [MoneyLine] {
    let (now, before) = (figures.cases, before.cases)
    return [
      ("mean_loss", say("案均损失", "mean loss"), now.meanLoss, before.meanLoss),
      ("median_loss", say("损失中位数", "median loss"), now.medianLoss, before.medianLoss),
      ("max_loss", say("最高损失", "highest loss"), now.maxLoss, before.maxLoss),
    ].map { key, name, amount, previous in
      MoneyLine(key: key, name: name, now: Figures.Sum(amount), before: previous)
    }
  }

  var moneyJSON: JSONValue {
    var money = JSONObject()
    for line in ledgerLines + lossLines {
      money[line.key] = [
        "amount": .string(line.now.fen.yuan),
        "previous": .string(line.before.yuan),
        "approximate": .bool(line.now.isApproximate),
      ]
    }
    money["prevented"]?["confirmed"] = .string(figures.confirmed.fen.yuan)
    money["prevented"]?["estimated"] = figures.estimated.map { .string($0.fen.yuan) } ?? .null
    return .object(money)
  }
}
