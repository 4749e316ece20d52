import Domain

/// One of the coded terms an order takes.
struct OrderTerm: Hashable {
  let code: String
  let chinese: String
  let english: String
  /// What else it is called on the telephone.
  private let others: [String]

  init(_ code: String, _ chinese: String, _ english: String, others: [String] = []) {
    self.code = code
    self.chinese = chinese
    self.english = english
    self.others = others
  }

  var name: String { say(chinese, english) }

  static func all<Term: Named>(_: Term.Type, others: [String: [String]] = [:]) -> [OrderTerm] {
    Term.allCases.map {
      OrderTerm($0.rawValue, $0.chinese, $0.english, others: others[$0.rawValue] ?? [])
    }
  }

  /// The channels of money, also by the words they are spoken of.
  static let channels = all(
    MoneyChannel.self,
    others: [
      "counter": ["柜台", "银行柜台"], "net_bank": ["网银"], "third_party": ["支付宝", "微信"],
      "qr": ["二维码"], "atm": ["取款机", "自动取款机"],
    ])

  /// The one that is meant: by its code, a name in either language, its place in the list from 1,
  /// or the only one that begins so or has it in its name.
  static func find(_ typed: String, among terms: [OrderTerm]) -> OrderTerm? {
    let typed = Text.narrowed(typed).lowercased()
    guard !typed.isEmpty else { return nil }
    if let same = terms.first(where: { $0.spellings.contains(typed) }) { return same }
    if let place = Int(typed), terms.indices.contains(place - 1) { return terms[place - 1] }
    let begun = terms.filter { term in term.spellings.contains { $0.hasPrefix(typed) } }
    let held = terms.filter { term in term.spellings.contains { $0.contains(typed) } }
    return [begun, held].first { $0.count == 1 }?.first
  }

  private var spellings: [String] { ([code, chinese, english] + others).map { $0.lowercased() } }
}
