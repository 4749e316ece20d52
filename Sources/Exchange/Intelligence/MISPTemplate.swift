import Domain

/// The object of MISP that holds an identifier (github.com/MISP/misp-objects).
struct MISPTemplate {
  let name: String
  let category: String
  let uuid: String
  let version: Int
  /// The attribute that holds the identifier, with its type and category.
  let holder: (relation: String, type: String, category: String)
  /// The attribute that holds who issues it, if the object has one.
  var issuer: String?
  /// The attribute that holds what kind of thing it is, if the object is for many.
  var kind: String?

  init(for kind: IdentifierKind, issuer: String?) {
    self =
      switch kind {
      case .bankCard: .card
      case .bankAccount: .account
      case .alipay, .wechatPay, .digitalYuan, .qq, .wechat, .email: .user
      case .crypto: .coin(isBitcoin: issuer == "Bitcoin")
      case .phone: .phone
      case .link: .url
      case .app, .residentID, .creditCode, .other: .note
      }
  }

  private init(
    _ name: String, _ category: String, _ uuid: String, _ version: Int,
    _ holder: (String, String, String), issuer: String? = nil, kind: String? = nil
  ) {
    (self.name, self.category, self.uuid, self.version) = (name, category, uuid, version)
    (self.holder, self.issuer, self.kind) = (holder, issuer, kind)
  }

  private static let card = MISPTemplate(
    "credit-card", "financial", "2b9c57aa-daba-4330-a738-56f18743b0c7", 3,
    ("cc-number", "cc-number", "Financial fraud"), issuer: "bank_name")

  private static let account = MISPTemplate(
    "bank-account", "financial", "b4712203-95a8-4883-80e9-b566f5df11c9", 3,
    ("account", "bank-account-nr", "Financial fraud"), issuer: "institution-name")

  private static let user = MISPTemplate(
    "user-account", "misc", "49606b06-22f0-4ac8-8eee-2f12ad46f3d3", 6,
    ("username", "text", "Other"), kind: "account-type")

  private static let phone = MISPTemplate(
    "phone-number", "mobile", "c4b5a67c-63d2-11ec-90d6-0242ac120003", 1,
    ("phone-number", "phone-number", "Other"))

  private static let url = MISPTemplate(
    "url", "network", "60efb77b-40b5-4c46-871b-ed1ed999fce5", 10,
    ("url", "url", "Network activity"))

  private static let note = MISPTemplate(
    "annotation", "misc", "5d8dc046-15a1-4ca3-a09f-ed4ede7c4487", 3, ("text", "text", "Other"),
    kind: "type")

  private static func coin(isBitcoin: Bool) -> MISPTemplate {
    MISPTemplate(
      "coin-address", "financial", "d0e6997e-78da-4815-a6a1-cfc1c1cb8a46", 7,
      isBitcoin
        ? ("address", "btc", "Financial fraud") : ("address-crypto", "text", "Financial fraud"))
  }
}
