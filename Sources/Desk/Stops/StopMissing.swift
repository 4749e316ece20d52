import Domain

/// What a request to stop payment lacks, as it is asked for over the phone.
enum StopMissing {
  /// What to ask for a key that is missing: `transfers[0].at` is the time of transfer 1.
  static func name(_ key: String) -> String {
    let place = key.split(separator: "[").dropFirst().first.flatMap { Int($0.prefix { $0 != "]" }) }
    switch key {
    case "stop_bank": return say("止付行", "bank of the account")
    case "stop_name": return say("止付户名", "holder of the account")
    case "transfers": return say("转账", "the transfer")
    case "victim.name": return say("受害人姓名", "victim's name")
    case "victim.phone": return say("受害人电话", "victim's phone")
    case "victim.document_kind": return say("证件类型", "kind of document")
    case "victim.document_number": return say("证件号码", "number of document")
    case "description": return say("简要案情", "what happened")
    default:
      let member = key.split(separator: ".").last.map(String.init) ?? ""
      return transfer(member, "\((place ?? 0) + 1)")
    }
  }

  private static func transfer(_ member: String, _ number: String) -> String {
    switch member {
    case "amount": say("第\(number)笔准确金额", "exact amount of transfer \(number)")
    case "at": say("第\(number)笔时间", "time of transfer \(number)")
    case "from_bank": say("第\(number)笔转出行", "from-bank of transfer \(number)")
    case "from_name": say("第\(number)笔转出户名", "from-holder of transfer \(number)")
    default: say("第\(number)笔转出账号", "from-account of transfer \(number)")
    }
  }
}
