import Domain
import JSON

/// What STIX 2.1, §6, has for an identifier: an address, a link, an account at a service.
struct STIXObservable {
  let value: JSONValue
  let id: String

  /// `nil` where STIX has nothing for it, or its digits are not all known.
  init?(_ node: LinkNode) {
    guard !node.isPattern else { return nil }
    switch node.kind {
    case .email: self.init("email-addr", ["value": .string(node.identifier)])
    case .link: self.init(link: node.identifier)
    case .alipay, .wechatPay, .digitalYuan, .qq, .wechat:
      self.init(
        "user-account",
        [
          "account_login": .string(node.identifier),
          "account_type": .string(node.kind.rawValue.replacingLowLines),
        ])
    default: return nil
    }
  }

  private init?(link: String) {
    guard link.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !"\"<>\\^`{|}".utf8.contains($0) })
    else { return nil }
    if link.hasPrefix("http://") || link.hasPrefix("https://") {
      self.init("url", ["value": .string(link)])
    } else {
      let host = link.prefix { !"/:?#".contains($0) }
      self.init("domain-name", ["value": .string(String(host))])
    }
  }

  /// What makes it the thing it is has its keys in order, as the reference is made of it.
  private init(_ type: String, _ told: JSONObject) {
    id = "\(type)--\(UUID(name: JSONValue.object(told).text, in: .ofObservables).text)"
    var value: JSONValue = ["type": .string(type), "spec_version": "2.1", "id": .string(id)]
    for member in told { value[member.key] = member.value }
    self.value = value
  }
}

extension String {
  /// Open vocabularies of STIX are written with dashes.
  fileprivate var replacingLowLines: String { split(separator: "_").joined(separator: "-") }
}
