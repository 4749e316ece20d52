import Domain
import Reading

extension Correction {
  /// The figure in words: `冒充公检法及政府机关：起数` for `tactics[T08].cases`.
  var wording: String {
    let parts = figure.split(separator: ".").map(String.init)
    let words = parts.flatMap { part -> [String] in
      guard let open = part.firstIndex(of: "["), part.hasSuffix("]") else {
        return [Self.word(part)]
      }
      let key = String(part[part.index(after: open)...].dropLast())
      return [Self.word(String(part[..<open])), Self.row(key, of: String(part[..<open]))]
    }
    return words.filter { !$0.isEmpty }.joined(separator: say("·", " "))
  }

  /// The change on one line: `警情·总数：2 → 3`.
  public var line: String {
    say("\(wording)：\(shown(was)) → \(shown(now))", "\(wording): \(shown(was)) → \(shown(now))")
  }

  /// A value of the table; a row that came or went is told as such.
  func shown(_ value: String?) -> String {
    guard let value else { return say("无", "none") }
    return value == "null" ? "—" : value
  }

  private static func row(_ key: String, of list: String) -> String {
    switch list {
    case "tactics", "surges":
      return TacticScheme.tactic(key)?.name ?? Divisions.fullName(of: key) ?? word(key)
    case "divisions": return Divisions.fullName(of: key) ?? word(key)
    case "way_in": return WayIn(rawValue: key)?.name ?? word(key)
    case "channels": return MoneyChannel(rawValue: key)?.name ?? word(key)
    case "by_hour": return say("\(key)时", "\(key):00")
    default: return word(key)
    }
  }

  private static func word(_ key: String) -> String {
    if let known = words[key] { return say(known.0, known.1) }
    return CallKind(rawValue: key)?.name ?? CallSource(rawValue: key)?.name
      ?? MoneyKind(rawValue: key)?.name ?? Sex(rawValue: key)?.name ?? key
  }

  private static let words: [String: (String, String)] = [
    "calls": ("接报", "calls"), "cases": ("警情", "cases"), "money": ("", "money"),
    "tactics": ("", "tactic"), "divisions": ("", "division"), "way_in": ("引流", "way in"),
    "channels": ("渠道", "channel"), "victims": ("事主", "victims"),
    "loss_bands": ("损失区间", "loss band"), "dissuasion": ("劝阻", "dissuasion"),
    "accounts": ("账户", "accounts"), "surges": ("异常上升", "surge"), "total": ("总数", "total"),
    "previous": ("上期", "before"), "by_kind": ("类别", "kind"), "by_source": ("来源", "source"),
    "by_hour": ("时段", "hour"), "with_loss": ("有损失", "with a loss"),
    "with_loss_previous": ("上期有损失", "with a loss before"), "loss": ("损失", "loss"),
    "amount": ("金额", "amount"), "approximate": ("约数", "approximate"),
    "net_loss": ("净损失", "net loss"), "mean_loss": ("案均损失", "mean loss"),
    "median_loss": ("损失中位数", "median loss"), "max_loss": ("最高损失", "highest loss"),
    "confirmed": ("已核实", "confirmed"), "estimated": ("估计", "estimated"),
    "share": ("起数占比", "share of cases"), "loss_share": ("损失占比", "share of the loss"),
    "rank_by_count": ("起数位次", "rank by cases"), "rank_by_loss": ("损失位次", "rank by loss"),
    "rank_by_mean_loss": ("案均位次", "rank by mean loss"), "sex": ("性别", "sex"),
    "age": ("年龄", "age"), "occupation": ("职业", "occupation"), "unknown": ("不详", "unknown"),
    "payments": ("笔数", "payments"), "attempts": ("次数", "attempts"),
    "persuaded": ("劝阻成功", "persuaded"), "paid_anyway": ("仍然付款", "paid anyway"),
    "unreachable": ("联系不上", "unreachable"), "open": ("未果", "open"),
    "refused": ("拒绝", "refused"), "false_alarm": ("误报", "false alarm"),
    "success_rate": ("成功率", "success rate"), "mentioned": ("涉及", "named"),
    "new": ("首次出现", "new"), "top": ("前列", "most named"), "observed": ("起数", "cases"),
    "other": ("其他", "other"),
  ]
}
