import Domain

/// The fields of a stop-payment, as they are asked for over the phone.
enum StopField {
  /// What to ask, for a key of the call sheet that is missing: `money[0].at` is the time of amount 1.
  static func name(_ key: String) -> String {
    let parts = key.split(separator: ".")
    let member = parts.count > 1 ? String(parts[1]) : ""
    let place = key.split(separator: "[").dropFirst().first.flatMap { Int($0.prefix { $0 != "]" }) }
    let number = place.map { "\($0 + 1)" } ?? ""
    if key.hasPrefix("money") { return money(member, number) }
    if key.hasPrefix("identifiers") {
      return member == "holder"
        ? say("账号\(number)户名", "holder of number \(number)") : say("收款账号", "the account")
    }
    switch member {
    case "name": return say("受害人姓名", "victim's name")
    case "phone": return say("受害人电话", "victim's phone")
    default: return say("受害人证件号", "victim's document")
    }
  }

  private static func money(_ member: String, _ number: String) -> String {
    switch member {
    case "at": say("款\(number)时间", "time of \(number)")
    case "channel": say("款\(number)渠道", "channel of \(number)")
    case "from": say("款\(number)转出账号", "from-account of \(number)")
    case "to": say("款\(number)收款账号", "to-account of \(number)")
    default: say("转账金额", "the amount")
    }
  }
}
